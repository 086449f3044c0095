import type { PlayedElement, ShownPhoto } from '../../../questions/model/element.ts'
import { drawChart } from './chart.ts'
import { tag } from './markup.ts'
import type { Pen } from './pen.ts'
import { drawPicture } from './picture.ts'

type Kind<K extends PlayedElement['kind']> = Extract<PlayedElement, { kind: K }>

/** An element as HTML that looks like what it is; everything that it says is in its passage's text. */
export function drawElement(element: PlayedElement, pen: Pen): string {
  return tag('div', { class: `element ${element.kind}` }, inside(element, pen), pen.rest())
}

function inside(element: PlayedElement, pen: Pen): string {
  switch (element.kind) {
    case 'headline':
      return line('outlet', pen, element.outlet) + line('title', pen, element.title) + line('below', pen, element.below)
    case 'post':
      return post(element, pen)
    case 'chat':
    case 'transcript':
      return talk(element, pen)
    case 'document':
      return paper(element, pen)
    case 'picture':
      return picture(element, pen)
    case 'chart':
      return chart(element, pen)
  }
}

function post({ author, handle, time, label, words, counts = [] }: Kind<'post'>, pen: Pen): string {
  const who = bit('b', '', pen, author) + bit('span', '', pen, handle) + bit('span', '', pen, time)
  return (
    tag('p', { class: 'author' }, who) +
    line('label', pen, label) +
    line('said', pen, words) +
    (counts.length > 0 ? tag('p', { class: 'counts' }, ...counts.map((count) => bit('span', '', pen, count))) : '')
  )
}

function talk({ title, lines }: Kind<'chat' | 'transcript'>, pen: Pen): string {
  const people = [...new Set(lines.map(({ who }) => who))]
  const said = ({ who, when, words }: (typeof lines)[number]) =>
    tag(
      'p',
      { class: people.indexOf(who) % 2 ? 'line other' : 'line' },
      bit('b', '', pen, who) + bit('small', '', pen, when) + bit('span', '', pen, words),
    )
  return line('title', pen, title) + lines.map(said).join('')
}

function paper({ from, date, heading, paragraphs, signed }: Kind<'document'>, pen: Pen): string {
  return (
    tag('p', { class: 'from-whom' }, bit('b', '', pen, from) + bit('span', '', pen, date)) +
    line('title', pen, heading) +
    paragraphs.map((words) => line('said', pen, words)).join('') +
    line('signed', pen, signed)
  )
}

function picture({ shows, caption, credit, shapes, photo }: Kind<'picture'>, pen: Pen): string {
  return tag(
    'figure',
    {},
    photo ? photograph(photo) : '',
    shapes ? drawPicture(shapes) : '',
    line('shows', pen, shows),
    caption || credit ? tag('figcaption', {}, bit('span', '', pen, caption) + bit('small', '', pen, credit)) : '',
  )
}

/** What it shows is said under it, for all: said as `alt` as well, it would be heard twice. */
function photograph({ src, width, height }: ShownPhoto): string {
  return tag('img', { src, width, height, alt: '', loading: 'lazy', decoding: 'async' })
}

/** Before anything is judged, a chart is what its outlet drew: the same in words is there for who hears it. */
function chart(element: Kind<'chart'>, pen: Pen): string {
  if (pen.inWords) return tag('figure', {}, drawChart(element), tag('figcaption', {}, pen.whole()))
  return tag('figure', {}, line('title', pen, element.title), drawChart(element))
}

function line(kind: string, pen: Pen, words: string | undefined): string {
  return bit('p', kind, pen, words)
}

function bit(name: string, kind: string, pen: Pen, words: string | undefined): string {
  return words === undefined ? '' : tag(name, kind ? { class: kind } : {}, pen.piece(words))
}
