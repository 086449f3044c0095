import { scripts } from 'virtual:client'
import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { JSX } from 'solid-js'
import { NoHydration, renderToString } from 'solid-js/web'
import * as m from '../../web/messages/index.ts'
import type { LiveData } from '../../web/pages/live-phone.ts'
import type { ScreenData } from '../../web/pages/live-screen.ts'
import type { PlayData } from '../../web/pages/play-state.ts'
import { stylesOf } from '../../web/styles/sheets.ts'
import type { PageEnv } from './env.ts'

interface PageOptions {
  title: string
  description: string
  /** the parts of the styles that the page uses, besides those that every page has */
  styles: string[]
  status?: ContentfulStatusCode
  /** kept out of search engines: rounds, hosts' pages, results */
  hidden?: boolean
  /** the slug of the quiz whose picture a chat shows of the link */
  picture?: string
}

/** Answers with a page that needs no script; `script` adds one that makes it more convenient. */
export function staticPage(
  c: Context<PageEnv>,
  body: () => JSX.Element,
  options: PageOptions & { script?: Exclude<keyof typeof scripts, keyof Hydrated> },
) {
  const markup = renderToString(() => <NoHydration>{body()}</NoHydration>)
  return respond(c, markup, options, options.script ? scriptTag(options.script) : '')
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
  /** without script, the page asks for itself again after so many seconds */
  refresh?: number
}

/** Answers with a page that its script hydrates from `data`, the same that it was rendered from. */
export function livePage<Script extends keyof Hydrated = 'play'>(
  c: Context<PageEnv>,
  body: () => JSX.Element,
  options: HydratedOptions<Script>,
) {
  const { refresh } = options
  const head = html`<script type="application/json" id="data">${raw(escapeForScript(options.data))}</script>
${scriptTag(options.script ?? 'play')}
${refresh ? html`<noscript><meta http-equiv="refresh" content="${refresh}"></noscript>` : ''}`
  return respond(c, renderToString(body), options, head)
}

function respond(c: Context<PageEnv>, markup: string, options: PageOptions, head: unknown) {
  const { title, description, status = 200, hidden, picture } = options
  const { origin, pathname } = new URL(c.req.url)
  c.header('Cache-Control', 'no-store')
  return c.html(
    html`<!doctype html>
<html lang="${m.intl_locale()}" dir="${m.text_direction()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${m.brand()}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${origin}${pathname}">
<meta property="og:image" content="${origin}${picture ? `/og/${picture}.png` : '/card.png'}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta name="twitter:card" content="summary_large_image">
${hidden ? html`<meta name="robots" content="noindex">` : ''}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style nonce="${c.get('secureHeadersNonce')}">${raw(stylesOf(options.styles))}</style>
${head}
</head>
<body><div id="app">${raw(markup)}</div></body>
</html>`,
    status,
  )
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
