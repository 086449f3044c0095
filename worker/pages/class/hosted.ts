import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { renderSVG } from 'uqr'
import { ORDERS, type WatchOrder } from '../../../web/class/watch-figures.ts'
import * as m from '../../../web/messages/index.ts'
import { everythingRemembered, remembered, remembering } from '../../api/memory.ts'
import type { ReportBody } from '../../game/class/report-wire.ts'
import type { HostedQuiz } from '../../game/class/wire.ts'
import { type HostClaim, type HostedClass, infoForHost, quizForHost } from '../../service/class/hosting.ts'
import { Problem } from '../../service/problem.ts'
import { IS_HOST_COOKIE } from '../document.tsx'
import type { PageEnv } from '../env.ts'

/** Holds the host's keys for the pages of each of their quizzes. */
const HOSTS_COOKIE = 'hosts'
/** Held that of one quiz, on its pages: earlier builds set one a quiz, of which browsers drop some from 180 on. */
const HOST_COOKIE = 'host'
/** Whether names are hidden on the projector; the page's script writes it as well. */
const NAMES_COOKIE = 'names'
/** In which order the host's page has its rows; its script writes it as well. */
const ORDER_COOKIE = 'order'
/** Whether the host comes from the form that made the quiz. */
const MADE_COOKIE = 'made'
const A_MINUTE_S = 60
const YEAR_S = 365 * 24 * 60 * 60

/** A class as its host's pages show it. */
type ShownClass = HostedQuiz & { class: NonNullable<HostedQuiz['class']> }

/** A class that a host's page is about: as the services know it, and as the page shows it. */
export interface ClassPage {
  hosted: HostedClass
  quiz: ShownClass
}

/** Which quiz a host's page is about, and the key in the host's cookie. */
export function claimOf(c: Context<PageEnv>): HostClaim {
  const slug = c.req.param('slug') ?? ''
  return { slug, key: remembered(getCookie(c, HOSTS_COOKIE), slug) ?? getCookie(c, HOST_COOKIE) ?? '' }
}

/** The quiz that a page is about, for its host; `hosted` is null where everyone plays it alone. */
export async function quizOf(c: Context<PageEnv>): Promise<{ quiz: HostedQuiz; hosted: HostedClass | null }> {
  const claim = claimOf(c)
  const asked = await quizForHost(c.env, claim)
  return { hosted: asked.hosted, quiz: infoForHost(asked, claim.key, c.req.url) }
}

/** The class that a page is about, for its host. Throws `no-page` for a quiz that is no class, and `erasing`. */
export async function classOf(c: Context<PageEnv>): Promise<ClassPage> {
  const { quiz, hosted } = await quizOf(c)
  if (!hosted || !quiz.class) throw new Problem('no-page')
  if (hosted.erasing) throw new Problem('erasing')
  return { hosted, quiz: { ...quiz, class: quiz.class } }
}

/** The number of the round that a host's page is about: the one asked for, or the latest. */
export function roundNumber(c: Context<PageEnv>, { rounds }: HostedClass): number {
  return Number(c.req.query('round') ?? rounds.at(-1)?.number ?? 1)
}

/** The quizzes whose keys this browser has, the latest first. */
export function claimsOf(c: Context<PageEnv>): HostClaim[] {
  return everythingRemembered(getCookie(c, HOSTS_COOKIE)).map(({ slug, value }) => ({ slug, key: value }))
}

/** Keeps the host's key, with those of their other quizzes, in a cookie of the hosts' pages, for a year. */
export function rememberKey(c: Context<PageEnv>, claim: HostClaim): void {
  rememberKeys(c, [claim])
}

/** Keeps the keys of several quizzes, the first of them before all others. */
export function rememberKeys(c: Context<PageEnv>, claims: readonly HostClaim[]): void {
  const kept = getCookie(c, HOSTS_COOKIE)
  setHosts(
    c,
    claims.reduceRight<string | undefined>((keys, { slug, key }) => remembering(keys, slug, key), kept),
  )
}

/** Forgets the key of a quiz that there is no more. */
export function forgetKey(c: Context<PageEnv>, slug: string): void {
  setHosts(c, remembering(getCookie(c, HOSTS_COOKIE), slug))
  deleteCookie(c, HOST_COOKIE, { path: `/t/${slug}` })
}

/** Sets the cookie with the keys, and the one by which every page knows that there are some. */
function setHosts(c: Context<PageEnv>, keys = ''): void {
  const secure = new URL(c.req.url).protocol === 'https:'
  const common = { httpOnly: true, sameSite: 'Lax', secure, maxAge: YEAR_S } as const
  setCookie(c, HOSTS_COOKIE, keys, { ...common, path: '/t' })
  if (everythingRemembered(keys).length > 0) setCookie(c, IS_HOST_COOKIE, 'yes', { ...common, path: '/' })
  else deleteCookie(c, IS_HOST_COOKIE, { path: '/' })
}

/** Notes, for the host's page that comes next, that the quiz has just been made. */
export function markMade(c: Context<PageEnv>, slug: string): void {
  setCookie(c, MADE_COOKIE, 'just', { path: `/t/${slug}`, httpOnly: true, sameSite: 'Lax', maxAge: A_MINUTE_S })
}

/** Whether the quiz has just been made; asked again, it no longer is. */
export function isJustMade(c: Context<PageEnv>, slug: string): boolean {
  if (!getCookie(c, MADE_COOKIE)) return false
  deleteCookie(c, MADE_COOKIE, { path: `/t/${slug}` })
  return true
}

/** What the host chose last stays: a page that comes after another must not show what that one hid. */
export function areNamesHidden(c: Context<PageEnv>, slug: string): boolean {
  return chosen(c, slug, NAMES_COOKIE) === 'hidden'
}

/** The order of the rows that the host chose last. */
export function orderChosen(c: Context<PageEnv>, slug: string): WatchOrder {
  return ORDERS.find((order) => order === chosen(c, slug, ORDER_COOKIE)) ?? 'came'
}

function chosen(c: Context<PageEnv>, slug: string, what: string): string | undefined {
  const asked = c.req.query(what)
  if (asked !== undefined) setCookie(c, what, asked, { path: `/t/${slug}`, sameSite: 'Lax' })
  return asked ?? getCookie(c, what)
}

/** A link as a QR code, as SVG in the colour of its surroundings. */
export function qrOf(url: string): string {
  return renderSVG(url, { border: 4, whiteColor: 'transparent', blackColor: 'currentColor' })
}

/** What a host's page has in common with every other of theirs. */
export function hostPage(title: string, styles: string[]) {
  return { title, description: m.make_description(), styles, hidden: true }
}

/** A report with numbers for names, the same as on the page where the host watches. */
export function numbered<Report extends ReportBody>(report: Report): Report {
  const pupils = report.pupils.map((pupil, at) => ({ ...pupil, nickname: m.watch_pupil_number({ n: at + 1 }) }))
  return { ...report, pupils }
}
