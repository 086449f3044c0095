/** What the bookmark sends from another page: in the fragment of an address, which no server is told. */
import * as v from 'valibot'
import { asName, type Brought, NOTHING, oneLine, titledArticle } from './brought.ts'

const MARK = '#brought='
/** More signs than an address is sure to carry. */
const MOST_SIGNS = 150_000
const VERSION = 1

const Sent = v.object({
  v: v.literal(VERSION),
  ...{ title: v.string(), outlet: v.string(), author: v.string(), date: v.string(), lang: v.string(), url: v.string() },
  text: v.pipe(v.string(), v.maxLength(MOST_SIGNS)),
})

/** The bookmark's address, a script that runs in another page; `editor` is ours, `tooLong` what it says of a long page. */
export function bookmarkTo(editor: string, tooLong: string): string {
  const script = `(()=>{const d=document,e=d.documentElement,q=n=>d.querySelector('meta[property="'+n+'"],meta[name="'+n+'"]')?.content||'',
t=String(getSelection()).trim()||(d.querySelector('article')||d.querySelector('main')||d.body).innerText;
if(t.length>${MOST_SIGNS})return alert(${JSON.stringify(tooLong)});
const u=${JSON.stringify(editor + MARK)}+encodeURIComponent(JSON.stringify({v:${VERSION},title:q('og:title')||d.title,outlet:q('og:site_name'),
author:q('author'),date:q('article:published_time').slice(0,10),lang:e.lang,url:location.href.split('#')[0],text:t}));
open(u)||(location.href=u)})()`
  return `javascript:${encodeURIComponent(script.replaceAll('\n', ''))}`
}

/** What another page sent by the bookmark: undefined where nothing was sent, null for what cannot be read. */
export function sentBy(fragment: string): Brought | null | undefined {
  if (!fragment.startsWith(MARK)) return undefined
  const sent = v.safeParse(Sent, parsedOrNull(fragment.slice(MARK.length)))
  if (!sent.success) return null
  const { title, outlet, author, date, lang, url, text } = sent.output
  const article = titledArticle(oneLine(title), text)
  if (article.text === '') return null
  return {
    ...NOTHING,
    ...article,
    ...{
      outlet: asName(outlet) || article.outlet,
      author: (/^https?:/.test(author) ? '' : asName(author)) || article.author,
    },
    date: /^\d{4}-\d\d-\d\d$/.test(date) ? date : article.date,
    url: /^https?:/.test(url) && url.length <= 500 ? url : '',
    lang: /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(lang) ? lang : 'en',
  }
}

function parsedOrNull(encoded: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(encoded))
  } catch {
    return null
  }
}
