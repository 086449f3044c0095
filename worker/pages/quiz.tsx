import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { QuizInfo, RoundBody, VersusBody } from '../../web/client.ts'
import * as m from '../../web/messages/index.ts'
import { Board } from '../../web/pages/Board.tsx'
import { Quiz } from '../../web/pages/Quiz.tsx'
import { ensurePlayer, ROUND_COOKIE } from '../api/player.ts'
import { isChallengeSlug } from '../game/slug.ts'
import { apiOf } from './client.ts'
import { staticPage } from './document.tsx'
import type { PageEnv } from './env.ts'
import { suggestNickname } from './nickname.ts'
import { bodyOr, problemOfReply, type Reply } from './reply.ts'

export const quiz = new Hono<PageEnv>()
  .get('/q/:slug{[a-z0-9-]+}', async (c) => {
    const { info, round, versus } = await load(c, c.req.param('slug'))
    // A class knows devices: with its cookie from the start, two first taps at once are one pupil.
    if (info.class) await ensurePlayer(c)
    const known = c.req.query('name') === 'other' ? undefined : round?.nickname
    // A class's pupils are known by what they choose to be called, not by what we would suggest.
    return quizPage(c, { info, round, versus, nickname: info.class ? '' : (known ?? suggestNickname()) })
  })
  .post('/q/:slug{[a-z0-9-]+}', async (c) => {
    const slug = c.req.param('slug')
    const { nickname, someoneElse } = await c.req.parseBody()
    const typed = typeof nickname === 'string' ? nickname : ''
    const json = {
      ...(nickname !== undefined && { nickname: typed }),
      ...(someoneElse !== undefined && { someoneElse: true }),
    }
    const reply = await apiOf(c).quizzes[':slug'].rounds.$post({ param: { slug }, json })
    return reply.ok ? enter(c, reply) : refused(c, slug, reply, { nickname: typed, faulty: 'nickname' })
  })
  .post('/q/:slug{[a-z0-9-]+}/rejoin', async (c) => {
    const slug = c.req.param('slug')
    const { code } = await c.req.parseBody()
    const reply = await apiOf(c).quizzes[':slug'].rejoin.$post({ param: { slug }, json: { code: String(code ?? '') } })
    return reply.ok ? enter(c, reply) : refused(c, slug, reply, { nickname: '', faulty: 'code' })
  })
  .get('/q/:slug{[a-z0-9-]+}/board', async (c) => {
    const slug = c.req.param('slug')
    const cursor = c.req.query('cursor')
    const round = ownRoundId(c)
    const api = apiOf(c)
    const [info, board] = await Promise.all([
      api.quizzes[':slug'].$get({ param: { slug } }).then(bodyOr),
      api.quizzes[':slug'].board
        .$get({ param: { slug }, query: { ...(cursor && { cursor }), ...(round && { round }) } })
        .then(bodyOr),
    ])
    return staticPage(c, () => <Board quiz={info} board={board} further={cursor !== undefined} />, {
      title: m.board_title({ title: info.title }),
      description: m.board_description({ title: info.title }),
      styles: ['board'],
    })
  })

/** Leads whoever came in to their round, with the cookies that the API gave them. */
async function enter(c: Context<PageEnv>, reply: Reply) {
  for (const cookie of reply.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
  const { round } = (await reply.json()) as { round: string }
  return c.redirect(`/r/${round}`, 303)
}

/** Shows the quiz again with why nobody came in; a problem that no other try would mend has a page of its own. */
async function refused(c: Context<PageEnv>, slug: string, reply: Reply, typed: Pick<QuizPage, 'nickname' | 'faulty'>) {
  const problem = await problemOfReply(reply)
  const page = await load(c, slug)
  const { detail, status } = problem.body
  return quizPage(c, { ...page, ...typed, fault: detail, status: status as ContentfulStatusCode })
}

interface QuizPage {
  info: QuizInfo
  round: RoundBody | null
  versus: VersusBody | null
  nickname: string
  fault?: string
  faulty?: 'nickname' | 'code'
  status?: ContentfulStatusCode
}

function quizPage(c: Context<PageEnv>, { info, versus, status = 200, ...entry }: QuizPage) {
  const url = new URL(`/q/${info.slug}`, c.req.url).href
  return staticPage(c, () => <Quiz quiz={info} url={url} versus={versus} {...entry} />, {
    title: `${versus ? m.versus_page_title({ title: info.title }) : info.title} · ${m.brand()}`,
    description: m.quiz_description({ questions: m.questions_count({ n: info.questions }) }),
    styles: versus ? ['quiz', 'board', 'versus'] : ['quiz'],
    picture: info.slug,
    status,
    hidden: info.class !== null,
    script: 'share',
  })
}

/** The round that the browser remembers for this quiz; nothing where the cookie was tampered with. */
function ownRoundId(c: Context<PageEnv>): string | undefined {
  return getCookie(c, ROUND_COOKIE)?.match(/^[a-z0-9]+$/)?.[0]
}

/** The results of a challenge, as far as this player may see them; null where the quiz is none. */
export async function versusOf(c: Context<PageEnv>, slug: string, round = ownRoundId(c)): Promise<VersusBody | null> {
  if (!isChallengeSlug(slug)) return null
  const reply = await apiOf(c).quizzes[':slug'].versus.$get({ param: { slug }, query: { ...(round && { round }) } })
  return reply.ok ? reply.json() : null
}

/** A quiz, and the player's own round of it where the browser remembers one. */
async function load(c: Context<PageEnv>, slug: string): Promise<Omit<QuizPage, 'nickname' | 'fault'>> {
  const api = apiOf(c)
  const id = ownRoundId(c)
  const [info, reply] = await Promise.all([
    api.quizzes[':slug'].$get({ param: { slug } }).then(bodyOr),
    id ? api.rounds[':id'].$get({ param: { id } }) : null,
  ])
  const round = reply?.ok ? await reply.json() : null
  return { info, round: round?.quiz.slug === slug ? round : null, versus: await versusOf(c, slug) }
}
