/** What an element that somebody works on is, says, and still lacks. */
import type { PlacedElement } from '../../../../questions/model/draft.ts'
import type { Chart, OwnElement, Redrawn } from '../../../../questions/model/element.ts'
import { figureFaults, inFigures } from '../../../../questions/model/element-text.ts'
import * as m from '../../../messages/index.ts'
import { figureOf, readTable } from './table.ts'
import type { ElementKind, FieldName, WorkElement } from './work-element.ts'

/** What the text of an element, and a word within it, may hold. */
export const MOST_SIGNS = 600
const MOST_WORD = 40

/** What must be filled in, by kind; the rest is as one likes. */
export const NEEDED: Record<ElementKind, readonly FieldName[]> = {
  ...{ post: ['author', 'handle', 'time', 'words'], chat: ['lines'], transcript: ['lines'], headline: ['title'] },
  ...{ document: ['from', 'paragraphs'], picture: ['shows'], chart: ['title', 'rows'] },
}

/** What is missing of an element, in the order of its form. */
export type ElementGap = FieldName | 'long' | 'word' | 'publish' | 'axis'

/** An element as it is drawn, as far as it is. */
export function elementOf(work: WorkElement): OwnElement {
  const { kind, photo, mayPublish } = work
  const field = (name: FieldName) => plain(work.fields[name])
  const some = <Name extends FieldName>(...names: Name[]) =>
    Object.fromEntries(names.flatMap((name) => (field(name) ? [[name, field(name)]] : []))) as {
      [Each in Name]?: string
    }
  switch (kind) {
    case 'post': {
      const counts = (work.fields.counts ?? '')
        .split(/[;\n·]/)
        .map(plain)
        .filter(Boolean)
      const asked = { author: field('author'), handle: field('handle'), time: field('time'), words: field('words') }
      return { kind, ...asked, ...some('label'), ...(counts.length > 0 && { counts: counts.slice(0, 6) }) }
    }
    case 'chat':
    case 'transcript':
      return { kind, ...some('title'), lines: linesOf(work.fields.lines ?? '') }
    case 'headline':
      return { kind, ...some('outlet', 'below'), title: field('title') }
    case 'document': {
      const paragraphs = (work.fields.paragraphs ?? '').split('\n').map(plain).filter(Boolean).slice(0, 12)
      return { kind, from: field('from'), ...some('date', 'heading', 'signed'), paragraphs }
    }
    case 'picture': {
      const own = photo && { photo: { ...photo, mayPublish: mayPublish as true } }
      return { kind, shows: field('shows'), ...some('caption', 'credit'), ...own }
    }
    case 'chart':
      return chartOf(work)
  }
}

/** The text of an element: all that it shows, as it is said aloud. */
export function textOf(element: OwnElement): string {
  switch (element.kind) {
    case 'post': {
      const { author, handle, time, label, words, counts = [] } = element
      const head = `${author} (${handle}), ${time}: ${label ? `${label}. ` : ''}“${words}”`
      return [head, ...(counts.length > 0 ? [`${counts.join(', ')}.`] : [])].join(' ')
    }
    case 'chat':
    case 'transcript': {
      const said = element.lines.map(({ who, when, words }) => `${who}${when ? `, ${when}` : ''}: “${words}”`)
      return [...(element.title ? [ended(element.title)] : []), ...said].join(' ')
    }
    case 'headline': {
      const { outlet, title, below } = element
      return [`${outlet ? `${outlet}: ` : ''}“${title}”`, ...(below ? [ended(below)] : [])].join('. ')
    }
    case 'document': {
      const { from, date, heading, paragraphs, signed } = element
      const head = `${from}${date ? `, ${date}` : ''}${heading ? `: “${heading}”` : ''}.`
      return [head, ...paragraphs, ...(signed ? [ended(signed)] : [])].join(' ')
    }
    case 'picture': {
      const { shows, caption, credit } = element
      const rest = [caption, credit].filter((each) => each !== undefined).map(ended)
      return [m.element_says_picture({ shows: ended(shows) }), ...rest].join(' ')
    }
    case 'chart':
      return chartText(element)
  }
}

/** An element as it is saved; null while something is missing. */
export function placedOf(work: WorkElement): PlacedElement | null {
  if (elementGaps(work).length > 0) return null
  const element = elementOf(work)
  const behind = plain(work.fields.behind)
  const redrawn = element.kind === 'chart' && fairOf(work, element)
  const { piece, after } = work
  return { piece, after, text: textOf(element), element, ...(behind && { behind }), ...(redrawn && { redrawn }) }
}

/** What is missing of an element. */
export function elementGaps(work: WorkElement): ElementGap[] {
  const empty = NEEDED[work.kind].filter((name) => plain(work.fields[name]) === '')
  if (work.photo && plain(work.fields.credit) === '') empty.push('credit')
  if (empty.length > 0) return work.photo && !work.mayPublish ? [...empty, 'publish'] : empty
  const element = elementOf(work)
  const gaps: ElementGap[] = []
  if ('lines' in element && element.lines.length === 0) gaps.push('lines')
  if (element.kind === 'chart') gaps.push(...chartGaps(work, element))
  if (work.photo && !work.mayPublish) gaps.push('publish')
  if (wordsIn(element).some((word) => word.length > MOST_WORD)) gaps.push('word')
  if (textOf(element).length > MOST_SIGNS) gaps.push('long')
  return gaps
}

/** The fair chart beside another, where its axis begins elsewhere. */
function fairOf({ fields }: WorkElement, chart: Chart): Redrawn | null {
  const from = figureOf(fields.fair) ?? Math.min(0, ...figuresOf(chart))
  if (from === chart.axis.from) return null
  return { axis: { from, to: chart.axis.to }, caption: m.element_fair_caption({ from: inFigures(from) }) }
}

function chartOf({ fields, style }: WorkElement): Chart {
  const { points, series } = readTable(fields.rows ?? '')
  const figures = figuresOf({ points })
  const from = figureOf(fields.low) ?? Math.min(0, ...figures)
  const to = figureOf(fields.high) ?? from + roundAbove(Math.max(0, ...figures) - from)
  const unit = plain(fields.unit).slice(0, 12)
  return {
    ...{ kind: 'chart', title: plain(fields.title), style, points, axis: { from, to } },
    ...{ ...(unit && { unit }), ...(series && { series }) },
  }
}

/** What the text of a chart says of one of its points: "2018: 96%". */
export function figuresOfPoint({ label, value, beside }: Chart['points'][number], unit = ''): string {
  return `${label}: ${inFigures(value)}${unit}${beside === undefined ? '' : ` / ${inFigures(beside)}${unit}`}`
}

/** What it says of its axis. */
export function axisInWords({ from, to }: Chart['axis']): string {
  return m.element_says_axis({ from: inFigures(from), to: inFigures(to) })
}

function chartText({ title, series, unit, points, axis }: Chart): string {
  const head = `${m.element_says_chart({ title })}${series ? ` (${series.join(' / ')})` : ''}`
  return `${head}. ${points.map((point) => figuresOfPoint(point, unit)).join(', ')}. ${axisInWords(axis)}`
}

function chartGaps(work: WorkElement, chart: Chart): ElementGap[] {
  const { unread } = readTable(work.fields.rows ?? '')
  if (chart.points.length < 2 || chart.points.length > 24 || unread.length > 0) return ['rows']
  const drawn = figureFaults(chart)
  const fair = fairOf(work, chart)
  const faults = [...drawn, ...(fair ? figureFaults({ ...chart, ...fair }) : [])]
  return faults.length > 0 ? ['axis'] : []
}

function figuresOf({ points }: Pick<Chart, 'points'>): number[] {
  return points.flatMap(({ value, beside = value }) => [value, beside])
}

/** A round figure that is no lower: 1, 2 or 5 and zeros. */
function roundAbove(figure: number): number {
  if (figure <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(figure))
  return [1, 2, 5, 10].map((step) => step * power).find((each) => each >= figure) ?? figure
}

function linesOf(text: string) {
  const said = text.split('\n').flatMap((line) => {
    const [, who = '', when, words = ''] = /^(.{1,120}?)(?:, ([^,]*\d[.:]\d\d[^,:]*))?: (.+)$/.exec(plain(line)) ?? []
    return words ? [{ who, ...(when && { when }), words }] : []
  })
  return said.slice(0, 20)
}

function wordsIn(element: OwnElement): string[] {
  if (element.kind === 'post') return element.counts ?? []
  if (element.kind !== 'chart') return []
  return [...element.points.map(({ label }) => label), ...(element.series ?? [])]
}

/** One line, without what cannot be seen. */
function plain(text = ''): string {
  return text
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim()
}

function ended(text: string): string {
  return /[.!?…”]$/.test(text) ? text : `${text}.`
}
