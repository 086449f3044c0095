import { scripts } from 'virtual:client'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { html, raw } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { JSX } from 'solid-js'
import { NoHydration, renderToString } from 'solid-js/web'
import type { LiveData } from '../../web/live/live-phone.ts'
import type { ScreenData } from '../../web/live/live-screen.ts'
import * as m from '../../web/messages/index.ts'
import type { PlayData } from '../../web/play/play-state.ts'
import { bareStylesOf, splitStylesOf, stylesOf } from '../../web/styles/sheets.ts'
import { FIRST_SCREEN_ENDS } from '../../web/ui/FirstScreen.tsx'
import { KEEP_HEADER } from '../../web/ui/kept-pages.ts'
import { ReadAloud } from '../../web/ui/ReadAloud.tsx'
import { Masthead } from '../../web/ui/Shell.tsx'
import { shapeOf } from '../../web/ui/shape.ts'
import { type TextSize, type Theme, ThemeContext } from '../../web/ui/theme.ts'
import type { PageEnv } from './env.ts'
import { type Framing, framed } from './frame.ts'
import { textOf, themeOf } from './theme.ts'

/** By which every page knows that this browser has a host's keys, which only the hosts' pages see. */
export const IS_HOST_COOKIE = 'host-here'

/** What a page is besides its own part. */
export interface PageOptions {
  title: string
  description: string
  /** the parts of the styles that the page uses, besides those that every page has */
  styles: string[]
  status?: ContentfulStatusCode
  /** kept out of search engines: rounds, hosts' pages, results */
  hidden?: boolean
  /** what went wrong with a form that its page is shown again for, where the page has no place of its own for it */
  fault?: string
  /** what stands under the page's own part, which its script does not draw */
  below?: () => JSX.Element
  /** the language of the article, on a page whose question can be read aloud */
  aloud?: string
  /** the slug of the quiz whose picture a chat shows of the link */
  picture?: string
  /** whether a browser may keep the page, to open it where there is no network: none of a class, a host or the record */
  offline?: boolean
  /** whether other sites can show what the page is about in a frame: their editors find out how */
  oembed?: boolean
  /** whether the page is the same for everybody who comes without a cookie, all day */
  everybody?: boolean
  /** without script, the page asks for itself again after so many seconds */
  refresh?: number
}

/** Answers with a page that needs no script; `script` adds one that makes it more convenient. */
export function staticPage(
  c: Context<PageEnv>,
  body: () => JSX.Element,
  options: PageOptions & { script?: Exclude<keyof typeof scripts, keyof Hydrated> },
) {
  const { pathname, search } = new URL(c.req.url)
  const page = { theme: themeOf(c), text: textOf(c), here: c.req.method === 'GET' ? `${pathname}${search}` : pathname }
  const masthead = { classes: Boolean(getCookie(c, IS_HOST_COOKIE)) }
  const markup = renderToString(() => (
    <NoHydration>
      <ThemeContext.Provider value={page}>
        <Masthead.Provider value={masthead}>{body()}</Masthead.Provider>
      </ThemeContext.Provider>
    </NoHydration>
  ))
  return sendPage(c, documentOf(markup, options, lookOf(c), { script: options.script }), options)
}

/** The pages that their script hydrates, and what from. */
interface Hydrated {
  play: PlayData
  live: LiveData
  screen: ScreenData
}

type HydratedOptions<Script extends keyof Hydrated> = PageOptions & {
  script?: Script
  data: Hydrated[Script]
}

/**
 * Answers with a page that only says what went wrong, in at most 8 KB: whoever asks for what there is not must not get more
 * than whoever plays.
 */
export function faultPage(c: Context<PageEnv>, body: () => JSX.Element, title: string, status: ContentfulStatusCode) {
  const theme = themeOf(c)
  const markup = renderToString(() => <NoHydration>{body()}</NoHydration>)
  c.header('Cache-Control', 'no-store')
  return c.html(
    html`<!doctype html>
<html lang="${m.intl_locale()}" dir="${m.text_direction()}">
<head>
${always(title, theme)}
<meta name="robots" content="noindex">
<style nonce="${c.get('secureHeadersNonce')}">${raw(bareStylesOf(['code-box'], theme, textOf(c)))}</style>
</head>
<body><div id="app">${raw(markup)}</div></body>
</html>`,
    status,
  )
}

/** The styles of every page in a frame: its script puts one in the place of another, and leaves the head as it is. */
const IN_FRAME = [
  'question',
  'judge',
  'first',
  'play',
  'stamp',
  'reveal',
  'element',
  'element-drawn',
  'result',
  'quiz',
  'embed',
]

/** Answers with a page that other sites show in a frame; it brings forms alone, and no cookie is needed for them. */
export async function framedPage(
  c: Context<PageEnv>,
  body: () => JSX.Element,
  { title, status, framing }: Pick<PageOptions, 'title'> & { status: ContentfulStatusCode; framing: Framing },
) {
  const { theme } = framing
  // The script of a page that is there already has its styles, and takes the rest.
  const isFetched = c.req.header('Sec-Fetch-Dest') === 'empty'
  const markup = renderToString(() => <NoHydration>{body()}</NoHydration>)
  c.header('Cache-Control', 'no-store')
  const page = await c.html(
    html`<!doctype html>
<html lang="${m.intl_locale()}" dir="${m.text_direction()}">
<head>
${always(title, theme)}
<meta name="robots" content="noindex">
${isFetched ? '' : [html`<style nonce="${c.get('secureHeadersNonce')}">${raw(stylesOf(IN_FRAME, theme))}</style>`, scriptTag('embedded')]}
</head>
<body><div id="app">${raw(markup)}</div></body>
</html>`,
    status,
  )
  return framed(page, framing)
}

/** What a page is drawn by, besides itself: where it stands, how its reader would like it, the nonce of its one inline style. */
export interface Look {
  origin: string
  pathname: string
  theme: Theme
  text: TextSize
  nonce: string
}

/** How whoever asks gets a page. */
export function lookOf(c: Context<PageEnv>): Look {
  const { origin, pathname } = new URL(c.req.url)
  return { origin, pathname, theme: themeOf(c), text: textOf(c), nonce: c.get('secureHeadersNonce') ?? '' }
}

/** Answers with a page that its script hydrates. */
export function livePage<Script extends keyof Hydrated = 'play'>(
  c: Context<PageEnv>,
  body: () => JSX.Element,
  options: HydratedOptions<Script>,
) {
  return sendPage(c, liveDocument(body, options, lookOf(c)), options)
}

/** A page that its script hydrates from `data`, the same that it is rendered from: nothing but these arguments makes it. */
export function liveDocument<Script extends keyof Hydrated = 'play'>(
  body: () => JSX.Element,
  options: HydratedOptions<Script>,
  look: Look,
) {
  const markup = renderToString(body)
  const live = { data: escapeForScript(options.data), shape: shapeOf(markup) }
  return documentOf(markup, options, look, { script: options.script ?? 'play', live })
}

/** Answers with a page that is drawn, or with its bytes. */
export function sendPage(
  c: Context<PageEnv>,
  page: string | Promise<string> | Uint8Array<ArrayBuffer>,
  { status = 200, offline, everybody }: Pick<PageOptions, 'status' | 'offline' | 'everybody'>,
) {
  c.header('Cache-Control', 'no-store')
  if (offline) c.header(KEEP_HEADER, 'yes')
  if (everybody) c.set('everybody', true)
  return page instanceof Uint8Array ? c.body(page, status, HTML) : c.html(page, status)
}

/** What Hono says of a page's text. */
const HTML = { 'Content-Type': 'text/html; charset=UTF-8' }

/** What brings a page to life: its script, and what that hydrates the page from. */
interface Life {
  script?: keyof typeof scripts | undefined
  live?: { data: string; shape: string }
}

function documentOf(markup: string, options: PageOptions, look: Look, { script, live }: Life) {
  const { title, description, hidden, picture, fault, refresh, below, aloud } = options
  const { origin, pathname, theme } = look
  const under =
    below || aloud
      ? renderToString(() => <NoHydration>{[below?.(), aloud && <ReadAloud lang={aloud} />]}</NoHydration>)
      : ''
  const alert = fault ? html`<p class="fault" role="alert">${fault}</p>` : ''
  const app = html`${alert}<div id="app"${live ? raw(` data-shape="${live.shape}"`) : ''}>${raw(markup)}</div>`
  const data = live
    ? html`${raw(FIRST_SCREEN_ENDS)}<script type="application/json" id="data">${raw(live.data)}</script>`
    : ''
  const [style, body] = styled(`${app}${data}${under}`, options.styles, look, script ? scripts[script].words : [])
  return html`<!doctype html>
<html lang="${m.intl_locale()}" dir="${m.text_direction()}">
<head>
${always(title, theme)}
<meta name="description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${m.brand()}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${origin}${pathname}">
<meta property="og:image" content="${origin}${picture ? `/og/${picture}.png` : '/card.png'}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${picture ? title : m.brand()}">
<meta name="twitter:card" content="summary_large_image">
${hidden ? html`<meta name="robots" content="noindex">` : ''}
${options.oembed ? oembedLink(`${origin}${pathname}`, origin) : ''}
<link rel="apple-touch-icon" href="/apple-touch-icon.png">
<link rel="manifest" href="/manifest.webmanifest">
${raw(style)}
${script ? scriptTag(script) : ''}${aloud && !live ? scriptTag('aloud') : ''}
${refresh ? html`<noscript><meta http-equiv="refresh" content="${refresh}"></noscript>` : ''}
</head>
<body>${raw(body)}</body>
</html>`
}

/**
 * The style of a page's head, and its body. Where the body says that its first screen ends, the head has that screen's rules
 * alone, and all that the page needs stands there, so that every rule is then followed by all that come after it.
 */
function styled(body: string, parts: string[], { theme, text, nonce }: Look, words: string[]): [string, string] {
  const style = (rules: string) => `<style nonce="${nonce}">${rules}</style>`
  const [first, ...others] = body.split(FIRST_SCREEN_ENDS)
  if (first === undefined || others.length === 0) return [style(stylesOf(parts, theme, text)), body]
  const sheets = splitStylesOf({ first, all: body, words }, parts, theme, text)
  return [style(sheets.first), [first, style(sheets.all), ...others].join('')]
}

/** By which another site's editor finds out how to show a page in a frame. */
function oembedLink(page: string, origin: string) {
  const href = `${origin}/oembed?${new URLSearchParams({ url: page, format: 'json' })}`
  return html`<link rel="alternate" type="application/json+oembed" href="${href}">`
}

/** What is in the head of every page. */
function always(title: string, theme: Theme) {
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${coloursOf(theme)}
<link rel="icon" href="/favicon.ico" sizes="32x32">
<link rel="icon" href="/icon.svg" type="image/svg+xml">`
}

/** What the browser draws around a page, and under it before its styles. */
function coloursOf(theme: Theme) {
  const [light, dark] = ['#faf7f0', '#191713']
  if (theme !== 'device') {
    return html`<meta name="color-scheme" content="${theme}">
<meta name="theme-color" content="${theme === 'dark' ? dark : light}">`
  }
  return html`<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${dark}" media="(prefers-color-scheme: dark)">`
}

function scriptTag(name: keyof typeof scripts) {
  const { src, imports } = scripts[name]
  const preloads = imports.map((href) => html`<link rel="modulepreload" href="${href}">`)
  return html`<script type="module" src="${src}"></script>${preloads}`
}

/** JSON that cannot end the script element it stands in. */
function escapeForScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
