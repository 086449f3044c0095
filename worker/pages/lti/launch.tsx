import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { OpenQuiz } from '../../../web/lti/OpenQuiz.tsx'
import * as m from '../../../web/messages/index.ts'
import { currentPlayer, rememberEntry } from '../../api/player.ts'
import { enterByTicket, ticketAgain, ticketFor } from '../../service/lti/entry.ts'
import { takeLaunch } from '../../service/lti/launch.ts'
import { beginLogin } from '../../service/lti/login.ts'
import { offerPick } from '../../service/lti/pick.ts'
import { LASTS } from '../../service/lti/sealed.ts'
import { roundToken } from '../../service/play/round-token.ts'
import { viewRound } from '../../service/play/rounds.ts'
import { Problem } from '../../service/problem.ts'
import { rememberKey } from '../class/hosted.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { showInFrame } from '../play/embed.tsx'
import { pickPage } from './pick.tsx'

/** Holds the ids of the logins that this browser has begun lately. */
const LOGIN_COOKIE = 'lti-login'
const MOST_LOGINS = 5
/** What stands between two of them: a sign that none has. */
const NEXT = '.'

/** What a learning platform opens: it says that somebody comes, then who it is; and they come in. */
export const launch = new Hono<PageEnv>()
  .get('/lti/login', (c) => login(c, c.req.query()))
  .post('/lti/login', async (c) => login(c, await c.req.parseBody()))
  .post('/lti/launch', async (c) => {
    const { origin } = new URL(c.req.url)
    const { platform, launch: asked } = await takeLaunch(c.env, await c.req.parseBody(), {
      site: origin,
      ids: loginsOf(c),
      bound: keepsCookies(c),
    })
    if (asked.kind === 'pick') return pickPage(c, { ticket: await offerPick(c.env, platform, asked) })
    const bound = keepsCookies(c)
    const ticket = await ticketFor(c.env, platform, { ...asked, bound })
    if (bound) rememberLogin(c, ticket.id)
    return isFramed(c) ? openPage(c, ticket.text, asked.instructor) : c.redirect(hrefOf(ticket.text), 303)
  })
  .post('/lti/here', async (c) => {
    const ticket = String((await c.req.parseBody()).ticket)
    const entered = await enterByTicket(c.env, ticket, { ids: loginsOf(c) })
    if ('host' in entered) throw new Problem('no-page')
    const { device, started } = entered.player
    const { rules } = await viewRound(c.env, started.round, device)
    // What a host sets the pace of, or is handed in, is played in a window: a frame has the usual way alone.
    if (rules.kind !== 'class' || rules.feedback !== 'each') return openPage(c, await ticketAgain(c.env, ticket), true)
    return showInFrame(c, { round: started.round, device, token: await roundToken(c.env, started.round, device) })
  })
  .get('/lti/enter', async (c) => {
    const device = await currentPlayer(c)
    const entered = await enterByTicket(c.env, c.req.query('ticket') ?? '', { ids: loginsOf(c), device })
    if ('host' in entered) {
      rememberKey(c, entered.host)
      return c.redirect(`/t/${entered.host.slug}`, 303)
    }
    const { round } = await rememberEntry(c, entered.player)
    return c.redirect(`/r/${round}`, 303)
  })

/** Whether a page is asked for by a frame of another; a browser that does not say has it in its window. */
function isFramed(c: Context<PageEnv>): boolean {
  return ['iframe', 'frame', 'embed', 'object'].includes(c.req.header('Sec-Fetch-Dest') ?? '')
}

/** A window of its own keeps a cookie over TLS in every browser, so that it must bring it back; a frame may keep none. */
function keepsCookies(c: Context<PageEnv>): boolean {
  return new URL(c.req.url).protocol === 'https:' && c.req.header('Sec-Fetch-Dest') === 'document'
}

async function login(c: Context<PageEnv>, asked: Record<string, unknown>) {
  const { origin, protocol } = new URL(c.req.url)
  const { url, id } = await beginLogin(c.env, asked, { site: origin, bound: keepsCookies(c) })
  if (protocol === 'https:') rememberLogin(c, id)
  return c.redirect(url)
}

function loginsOf(c: Context<PageEnv>): string[] {
  return getCookie(c, LOGIN_COOKIE)?.split(NEXT) ?? []
}

function rememberLogin(c: Context<PageEnv>, id: string): void {
  setCookie(c, LOGIN_COOKIE, [id, ...loginsOf(c)].slice(0, MOST_LOGINS).join(NEXT), {
    ...{ path: '/lti', httpOnly: true, secure: true, sameSite: 'None', partitioned: isFramed(c) },
    maxAge: LASTS.state / 1_000,
  })
}

function hrefOf(ticket: string): string {
  return `/lti/enter?ticket=${ticket}`
}

/** In a frame: opens the quiz in a window; who plays may play here, too. */
function openPage(c: Context<PageEnv>, ticket: string, windowAlone: boolean) {
  return staticPage(c, () => <OpenQuiz href={hrefOf(ticket)} {...(!windowAlone && { ticket })} />, {
    title: `${m.lti_open_title()} · ${m.brand()}`,
    description: m.tagline(),
    styles: ['tool'],
    hidden: true,
  })
}
