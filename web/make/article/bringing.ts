/** How a text comes in: what was pasted, a file, or a page that the Worker fetches; read in the browser. */
import { plainText } from '../../../questions/article/pieces.ts'
import type { ProblemBody } from '../../../worker/api/problem.ts'
import type { FetchedPage } from '../../../worker/game/make/fetched.ts'
import * as m from '../../messages/index.ts'

/** An article's text, and what is known of where it is from. */
export interface Brought {
  title: string
  outlet: string
  /** ISO day, or empty */
  date: string
  url: string
  text: string
  lang: string
}

const NOTHING: Brought = { title: '', outlet: '', date: '', url: '', text: '', lang: 'en' }
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/
/** What no sentence of an article stands in. */
const NOISE =
  'script, style, noscript, template, nav, header nav, footer, aside, form, button, svg, iframe, figure figcaption'

/** What was pasted: its HTML where it has paragraphs, for plain text of a page may be one line; else the text. */
export async function bringPasted({ text, html }: { text: string; html: string }): Promise<Brought> {
  const page = html ? articleIn(html) : NOTHING
  const plain = withoutNoise(text)
  // What was typed or changed after pasting is in the text alone.
  const same = (one: string, other: string) => one.replace(/\s/g, '') === other.replace(/\s/g, '')
  return same(page.text, plain) && page.text
    ? { ...page, title: page.title || titleOf(plain) }
    : { ...NOTHING, text: plain, title: titleOf(plain) }
}

/** A file: plain text or HTML. Throws with a sentence for others. */
export async function bringFile(file: File): Promise<Brought> {
  const isPage = /\.html?$/i.test(file.name) || file.type === 'text/html'
  if (!isPage && !/\.(txt|md)$/i.test(file.name) && file.type !== 'text/plain') throw new Error(m.editor_file_unread())
  const text = await file.text()
  if (isPage) return articleIn(text)
  const plain = plainText(text).trim()
  return { ...NOTHING, text: plain, title: titleOf(plain) }
}

/** A page by its link. Throws with a sentence that says why it cannot be had. */
export async function bringLink(url: string): Promise<Brought> {
  const headers = { 'Content-Type': 'application/json' }
  const reply = await fetch('/api/pages', { method: 'POST', headers, body: JSON.stringify({ url }) }).catch(() => null)
  if (!reply) throw new Error(m.editor_offline())
  if (!reply.ok) throw new Error((await reply.json<ProblemBody>()).detail)
  const page = await reply.json<FetchedPage>()
  const brought = page.type === 'text/html' ? articleIn(page.text) : { ...NOTHING, text: plainText(page.text).trim() }
  return { ...brought, url: page.url, title: brought.title || titleOf(brought.text) }
}

/** The article of a page: the part with the most text in paragraphs, and what its head says of it. Nothing of it runs. */
function articleIn(html: string): Brought {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const said = (...names: string[]) =>
    names
      .map((name) => page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'))
      .find(Boolean) ?? ''
  const title = said('og:title') || page.querySelector('h1')?.textContent || page.title
  const date = (
    said('article:published_time', 'date') ||
    page.querySelector('time[datetime]')?.getAttribute('datetime') ||
    ''
  ).slice(0, 10)
  const { lang } = page.documentElement
  for (const noise of page.querySelectorAll(NOISE)) noise.remove()
  return {
    ...{ title: oneLine(title).slice(0, 120), outlet: oneLine(said('og:site_name')).slice(0, 120), url: '' },
    date: /^\d{4}-\d\d-\d\d$/.test(date) ? date : '',
    text: plainText(textOf(bodyOf(page))).trim(),
    lang: LANGUAGE.test(lang) ? lang : 'en',
  }
}

/** The element whose own paragraphs hold the most text. */
function bodyOf(page: Document): Element {
  const article = page.querySelector('article, main, [role="main"]')
  const counts = new Map<Element, number>()
  for (const paragraph of page.querySelectorAll('p')) {
    for (
      let parent = paragraph.parentElement, share = 1;
      parent && share > 0.2;
      parent = parent.parentElement, share /= 2
    )
      counts.set(parent, (counts.get(parent) ?? 0) + share * (paragraph.textContent?.length ?? 0))
  }
  const [best] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? []
  return article && article.querySelectorAll('p').length > 2 ? article : (best ?? page.body)
}

/** Each block of an element as a line. */
function textOf(element: Element): string {
  const blocks = [...element.querySelectorAll('p, h1, h2, h3, h4, li, blockquote, pre')].filter(
    (block) => !block.querySelector('p, li, blockquote'),
  )
  const lines = blocks.map((block) => oneLine(block.textContent ?? '')).filter(Boolean)
  return lines.length > 0
    ? lines.join('\n')
    : (element.textContent ?? '').replace(/[^\S\n]+/g, ' ').replace(/\s*\n\s*/g, '\n')
}

/** Lines that are copied along with an article and are none of it. */
const COPIED_ALONG = /^(?:advertisement|advertising|anzeige|publicité|publicidad)$/i

function withoutNoise(text: string): string {
  const lines = plainText(text).split('\n')
  return lines
    .filter((line) => !COPIED_ALONG.test(line.trim()))
    .join('\n')
    .trim()
}

/** The first line, where it can be a title. */
function titleOf(text: string): string {
  const first = oneLine(text.split('\n', 1)[0] ?? '')
  return first.length <= 120 ? first.replace(/\.$/, '') : ''
}

function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim()
}
