import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { renderSVG } from 'uqr'
import type { HostedQuiz } from '../../web/client.ts'
import * as m from '../../web/messages/index.ts'
import { DeleteClass, Deleted } from '../../web/pages/DeleteClass.tsx'
import { Host } from '../../web/pages/Host.tsx'
import { HostClass } from '../../web/pages/HostClass.tsx'
import { JoinPoster } from '../../web/pages/JoinPoster.tsx'
import { RemovePupil } from '../../web/pages/RemovePupil.tsx'
import { hostedRound } from '../api/hosting.ts'
import { Problem } from '../api/problem.ts'
import { apiOf } from './client.ts'
import { staticPage } from './document.tsx'
import type { PageEnv } from './env.ts'
import { bodyOr } from './reply.ts'
import { connected, expectSocket } from './socket.ts'

const HOST_COOKIE = 'host'
/** Whether names are hidden on the projector; the page's script writes it as well. */
const NAMES_COOKIE = 'names'
const YEAR = 365 * 24 * 60 * 60

/** A class as its host's pages know it. */
export type ClassQuiz = HostedQuiz & { class: NonNullable<HostedQuiz['class']> }

export const host = new Hono<PageEnv>()
  .get('/t/:slug{[a-z0-9-]+}', async (c) => {
    const key = c.req.query('key')
    if (key !== undefined) return rememberHost(c, key)
    const quiz = await hostedQuiz(c)
    return quiz.class ? classPage(c, { ...quiz, class: quiz.class }) : soloPage(c, quiz)
  })
  .get('/t/:slug{[a-z0-9-]+}/join', async (c) => {
    const quiz = await hostedQuiz(c)
    return staticPage(c, () => <JoinPoster quiz={quiz} qr={qrOf(quiz.url)} home={new URL(c.req.url).host} />, {
      title: quiz.title,
      description: m.make_description(),
      styles: ['host', 'poster'],
      hidden: true,
    })
  })
  .get('/t/:slug{[a-z0-9-]+}/socket', async (c) => {
    expectSocket(c)
    const which = { slug: c.req.param('slug'), number: Number(c.req.query('round') ?? 1) }
    const round = await hostedRound(c.env, which, hostHeader(c))
    return connected(await round.fetch(c.req.raw))
  })
  .post('/t/:slug{[a-z0-9-]+}/doors', async (c) => {
    const { round, open } = await c.req.parseBody()
    const number = String(round)
    const request = {
      param: { slug: c.req.param('slug'), number },
      header: hostHeader(c),
      json: { open: open === 'yes' },
    }
    await hostApi(c).rounds[':number'].$patch(request).then(bodyOr)
    return c.redirect(`/t/${c.req.param('slug')}?round=${number}`, 303)
  })
  .get('/t/:slug{[a-z0-9-]+}/remove', async (c) => {
    const quiz = await hostedClass(c)
    const number = roundNumber(c, quiz)
    const { pupils } = await watchOf(c, quiz, number)
    const pupil = pupils.find(({ id }) => id === c.req.query('pupil'))
    if (!pupil) return c.redirect(`/t/${quiz.slug}?round=${number}`, 303)
    const title = m.remove_heading({ name: pupil.nickname })
    return staticPage(c, () => <RemovePupil {...{ slug: quiz.slug, number, pupil }} />, page(title, []))
  })
  .post('/t/:slug{[a-z0-9-]+}/remove', async (c) => {
    const { round, pupil, bar } = await c.req.parseBody()
    const param = { slug: c.req.param('slug'), number: String(round), pupil: String(pupil) }
    const query = { bar: bar === 'no' ? ('no' as const) : ('yes' as const) }
    await hostApi(c)
      .rounds[':number'].pupils[':pupil'].$delete({ param, query, header: hostHeader(c) })
      .then(bodyOr)
    return c.redirect(`/t/${param.slug}?round=${param.number}`, 303)
  })
  .post('/t/:slug{[a-z0-9-]+}/rounds', async (c) => {
    const param = { slug: c.req.param('slug') }
    const { number } = await hostApi(c)
      .rounds.$post({ param, header: hostHeader(c) })
      .then(bodyOr)
    return c.redirect(`/t/${param.slug}?round=${number}`, 303)
  })
  .get('/t/:slug{[a-z0-9-]+}/delete', async (c) => {
    const quiz = await hostedClass(c)
    return staticPage(c, () => <DeleteClass quiz={quiz} />, page(m.delete_heading({ title: quiz.title }), []))
  })
  .post('/t/:slug{[a-z0-9-]+}/delete', async (c) => {
    const param = { slug: c.req.param('slug') }
    const erased = await hostApi(c)
      .$delete({ param, header: hostHeader(c) })
      .then(bodyOr)
    deleteCookie(c, HOST_COOKIE, { path: `/t/${param.slug}` })
    return staticPage(c, () => <Deleted {...erased} />, page(m.deleted_heading(), []))
  })

/** What the API is told about who asks: the key that the host's cookie holds. */
export function hostHeader(c: Context<PageEnv>): { authorization: string } {
  return bearer(getCookie(c, HOST_COOKIE))
}

/** A key as a header; what cannot be one, and might not even fit into a header, is none. */
function bearer(key = ''): { authorization: string } {
  return { authorization: `Bearer ${/^[\w-]*$/.test(key) ? key : ''}` }
}

/** The API's part for a quiz's host. */
export function hostApi(c: Context<PageEnv>) {
  return apiOf(c).quizzes[':slug'].host
}

/** The quiz that a page is about, for its host. */
function hostedQuiz(c: Context<PageEnv>): Promise<HostedQuiz> {
  const param = { slug: c.req.param('slug') ?? '' }
  return hostApi(c)
    .$get({ param, header: hostHeader(c) })
    .then(bodyOr)
}

/** The class that a page is about, for its host; 404 for a quiz that everyone plays alone. */
export async function hostedClass(c: Context<PageEnv>): Promise<ClassQuiz> {
  const quiz = await hostedQuiz(c)
  if (!quiz.class) throw new Problem('no-page')
  return { ...quiz, class: quiz.class }
}

/** The number of the round that a host's page is about: the one asked for, or the latest. */
export function roundNumber(c: Context<PageEnv>, { class: { rounds } }: ClassQuiz): number {
  return Number(c.req.query('round') ?? rounds.at(-1)?.number ?? 1)
}

/** Takes the key out of the address bar: whoever sees the projector would read it there. */
async function rememberHost(c: Context<PageEnv>, key: string) {
  const slug = c.req.param('slug') ?? ''
  await hostApi(c)
    .$get({ param: { slug }, header: bearer(key) })
    .then(bodyOr)
  const secure = new URL(c.req.url).protocol === 'https:'
  setCookie(c, HOST_COOKIE, key, { path: `/t/${slug}`, httpOnly: true, sameSite: 'Lax', secure, maxAge: YEAR })
  return c.redirect(`/t/${slug}`, 303)
}

async function soloPage(c: Context<PageEnv>, quiz: HostedQuiz) {
  const board = await apiOf(c)
    .quizzes[':slug'].board.$get({ param: { slug: quiz.slug }, query: {} })
    .then(bodyOr)
  return staticPage(c, () => <Host quiz={quiz} board={board} qr={qrOf(quiz.url)} home={new URL(c.req.url).host} />, {
    ...page(m.host_title({ title: quiz.title }), ['board', 'host']),
    script: 'share',
  })
}

async function classPage(c: Context<PageEnv>, quiz: ClassQuiz) {
  const number = roundNumber(c, quiz)
  const watch = await watchOf(c, quiz, number)
  const namesHidden = areNamesHidden(c, quiz.slug)
  return staticPage(
    c,
    () => (
      <HostClass
        {...{ quiz, number, watch, namesHidden }}
        qr={qrOf(quiz.url)}
        home={new URL(c.req.url).host}
        now={Date.now()}
      />
    ),
    { ...page(m.host_title({ title: quiz.title }), ['host', 'watch']), script: 'host' },
  )
}

function watchOf(c: Context<PageEnv>, { slug }: ClassQuiz, number: number) {
  const param = { slug, number: String(number) }
  return hostApi(c)
    .rounds[':number'].$get({ param, header: hostHeader(c) })
    .then(bodyOr)
}

/** What the host chose last stays: a page that comes after another must not show what that one hid. */
function areNamesHidden(c: Context<PageEnv>, slug: string): boolean {
  const asked = c.req.query('names')
  if (asked !== undefined) setCookie(c, NAMES_COOKIE, asked, { path: `/t/${slug}`, sameSite: 'Lax' })
  return (asked ?? getCookie(c, NAMES_COOKIE)) === 'hidden'
}

/** A link as a QR code, as SVG in the colour of its surroundings. */
export function qrOf(url: string): string {
  return renderSVG(url, { border: 4, whiteColor: 'transparent', blackColor: 'currentColor' })
}

/** What a host's page has in common with every other of theirs. */
export function page(title: string, styles: string[]) {
  return { title, description: m.make_description(), styles, hidden: true }
}
