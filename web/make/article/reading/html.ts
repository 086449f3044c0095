import { Readability } from '@mozilla/readability'
import { linesOfElement, parsePage } from './blocks.ts'
import { asName, type Brought, NOTHING, oneLine, titledArticle } from './brought.ts'

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/
/** What no sentence of an article stands in; scripts stay, for some say who wrote it. */
const NOISE = [
  ...['style', 'noscript', 'template', 'nav', 'footer', 'aside', 'button', 'svg', 'iframe', 'figcaption', 'dialog'],
  ...['[role="dialog"]', '[aria-modal="true"]', '[hidden]'],
  ...['cookie', 'consent', 'newsletter', 'paywall'].flatMap((name) => [`[id*="${name}" i]`, `[class*="${name}" i]`]),
].join(', ')
/** The reader's text is taken unless it has less than this share of the text in the page's paragraphs. */
const LEAST_SHARE = 0.4
/** So many lines at the top can say who wrote it and when. */
const TOP = 4
const BY = /^(?:by|von|par|por)\s+/i
const DATED = /^(?:first |last )?(?:published|updated|posted|modified)\b.*\d/i

/** The article of a page, and what the page says of it. Nothing of it runs. */
export function articleIn(html: string): Brought {
  const page = parsePage(html)
  removeNoise(page)
  // Reading takes a page apart.
  const read = new Readability(parsePage(page.documentElement.outerHTML)).parse()
  const author = asName(oneLine(read?.byline ?? '').replace(BY, ''))
  const ours = linesOfElement(bodyOf(page))
  const theirs = read?.content ? linesOfElement(parsePage(read.content).body) : ''
  const heading = page.querySelector('h1')?.textContent || page.title
  const { title, text, ...told } = titledArticle(
    read?.title || heading,
    theirs.length < LEAST_SHARE * ours.length ? ours : theirs,
  )
  const { lang } = page.documentElement
  return {
    ...NOTHING,
    ...{
      title,
      author: (/^https?:/.test(author) ? '' : author) || told.author,
      outlet: asName(outletOf(page, read?.siteName ?? '')) || told.outlet,
    },
    ...{ date: dateOf(page, read?.publishedTime ?? '') || told.date, text: withoutByline(text, author) },
    lang: LANGUAGE.test(lang) ? lang : 'en',
  }
}

function removeNoise(page: Document): void {
  const whole = page.body.textContent?.length ?? 0
  for (const noise of page.body.querySelectorAll(NOISE))
    if ((noise.textContent?.length ?? 0) < whole / 2 || noise.matches('nav, footer')) noise.remove()
}

function outletOf(page: Document, read: string): string {
  return said(page, 'og:site_name') || read || said(page, 'application-name')
}

function dateOf(page: Document, read: string): string {
  const dates = [
    ...[read, said(page, 'date'), said(page, 'dc.date'), said(page, 'pubdate')],
    ...[...page.querySelectorAll('time[datetime]')].map((time) => time.getAttribute('datetime') ?? ''),
  ]
  return dates.map((date) => /^\d{4}-\d\d-\d\d(?!\d)/.exec(date.trim())?.[0]).find(Boolean) ?? ''
}

function said(page: Document, name: string): string {
  return page.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`)?.getAttribute('content') ?? ''
}

/** A text without the lines at its top that say who wrote it and when. */
function withoutByline(text: string, author: string): string {
  const lines = text.split('\n')
  const isByline = (line: string) =>
    line.length < 160 &&
    (DATED.test(line) || (author !== '' && line.replace(BY, '').startsWith(author) && isShort(line)))
  const isShort = (line: string) => BY.test(line) || line === author || !/[.!?]["”’»]?$/.test(line)
  return lines.filter((line, at) => at >= TOP || !isByline(line)).join('\n')
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
