import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { FoundNames } from '../../../web/class/JoinClass.tsx'
import * as m from '../../../web/messages/index.ts'
import { Board } from '../../../web/play/Board.tsx'
import { Quiz } from '../../../web/play/Quiz.tsx'
import { currentPlayer, deviceOf, ensurePlayer, rememberEntry, rememberedRound } from '../../api/player.ts'
import { bodyOf, headersOf } from '../../api/problem.ts'
import type { QuizInfo } from '../../game/class/quiz-info.ts'
import { isChallengeSlug } from '../../game/make/slug.ts'
import { BoardQuery } from '../../game/play/board.ts'
import { NewRound, Rejoining } from '../../game/play/entry.ts'
import type { RoundSummary } from '../../game/play/view.ts'
import { type Versus, VersusQuery } from '../../game/return/versus.ts'
import { boardOf } from '../../service/play/board.ts'
import { type Entered, enterQuiz, rejoinQuiz } from '../../service/play/entry.ts'
import { namesOfList, quizInfo } from '../../service/play/quiz-info.ts'
import { summaryOfRound } from '../../service/play/rounds.ts'
import { Problem } from '../../service/problem.ts'
import { versusOf } from '../../service/return/challenges.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { parsed, partOrNone } from '../parts.ts'
import { type FirstMove, makeMove, readFirstMove } from './first-move.ts'

/** Of what a pupil types to find their name, so many signs are read. */
const MOST_LETTERS = 40

/** A quiz's page, by which players come in, and its board. */
export const quiz = new Hono<PageEnv>()
  .get('/q/:slug{[a-z0-9-]+}', async (c) => {
    const { info, ...own } = await load(c, c.req.param('slug'))
    // A class knows devices: with its cookie from the start, two first taps at once are one pupil.
    if (info.class) await ensurePlayer(c)
    const letters = c.req.query('letters')?.slice(0, MOST_LETTERS)
    const found = letters === undefined ? undefined : { letters, ...(await namesOfList(c.env, info.slug, letters)) }
    return quizPage(c, { info, ...own, found, nickname: '', fromResult: c.req.query('from') === 'result' })
  })
  .post('/q/:slug{[a-z0-9-]+}', async (c) => {
    const { nickname, someoneElse, ...said } = await c.req.parseBody()
    const typed = typeof nickname === 'string' ? nickname : ''
    const wish = {
      ...(nickname !== undefined && { nickname: typed }),
      ...(someoneElse !== undefined && { someoneElse: true }),
    }
    const entering = async (slug: string) => enterQuiz(c.env, slug, parsed(NewRound, wish), await currentPlayer(c))
    return enter(c, { nickname: typed, faulty: 'nickname' }, entering, readFirstMove(said))
  })
  .post('/q/:slug{[a-z0-9-]+}/rejoin', async (c) => {
    const { nickname = '', code = '' } = await c.req.parseBody()
    const claim = { nickname: String(nickname), code: String(code) }
    return enter(c, { nickname: '', faulty: 'code' }, async (slug) =>
      rejoinQuiz(c.env, slug, parsed(Rejoining, claim), await currentPlayer(c)),
    )
  })
  .get('/q/:slug{[a-z0-9-]+}/board', async (c) => {
    const slug = c.req.param('slug')
    const { cursor, view } = c.req.query()
    const asked = { view: view || undefined, cursor: cursor || undefined }
    const query = parsed(BoardQuery, { ...asked, round: rememberedRound(c, slug) })
    const device = await deviceOf(c)
    const [info, board] = await Promise.all([quizInfo(c.env, slug, device), boardOf(c.env, slug, query, device, true)])
    const shown = { quiz: info, url: new URL(`/q/${slug}`, c.req.url).href, board, further: query.cursor !== undefined }
    return staticPage(c, () => <Board {...shown} />, {
      title: m.board_title({ title: info.title }),
      description: m.board_description({ title: info.title }),
      styles: ['board'],
      offline: !info.class,
      script: 'share',
    })
  })

/**
 * Leads whoever comes in to their round, or shows the quiz again with why nobody did; a problem that no other try would
 * mend has a page of its own.
 */
async function enter(
  c: Context<PageEnv, '/q/:slug'>,
  typed: Pick<QuizPage, 'nickname' | 'faulty'>,
  entering: (slug: string) => Promise<Entered>,
  move: FirstMove | null = null,
) {
  const slug = c.req.param('slug')
  try {
    const entered = await entering(slug)
    const { round } = await rememberEntry(c, entered)
    const after = move && (await makeMove(c.env, round, entered.device, move))
    const place = move && 'read' in move ? '#start' : ''
    return c.redirect(`/r/${round}${after ? `?after=${after}` : place}`, 303)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const page = await load(c, slug)
    const { detail, status } = bodyOf(error)
    for (const [name, value] of Object.entries(headersOf(error))) c.header(name, value)
    return quizPage(c, { ...page, ...typed, fault: detail, status: status as ContentfulStatusCode })
  }
}

interface QuizPage {
  info: QuizInfo
  round: RoundSummary | null
  isUntaken?: boolean
  versus: Versus | null
  nickname: string
  found?: FoundNames
  fromResult?: boolean
  fault?: string
  faulty?: 'nickname' | 'code'
  status?: ContentfulStatusCode
}

function quizPage(c: Context<PageEnv>, { info, versus, status = 200, ...entry }: QuizPage) {
  const url = new URL(`/q/${info.slug}`, c.req.url).href
  return staticPage(
    c,
    () => <Quiz quiz={info} url={url} versus={versus} ownRound={rememberedRound(c, info.slug)} {...entry} />,
    {
      title: `${versus ? m.versus_page_title({ title: info.title }) : info.title} · ${m.brand()}`,
      description: m.quiz_description({ questions: m.questions_count({ n: info.questions }) }),
      styles: info.class
        ? ['quiz']
        : ['question', 'judge', 'first', 'quiz', ...(versus ? ['board', 'versus', 'dare-news'] : [])],
      picture: info.slug,
      status,
      hidden: info.class !== null,
      oembed: info.class === null,
      offline: info.class === null,
      everybody: info.code === null && !isChallengeSlug(info.slug),
      script: versus?.challenger ? 'dare' : 'share',
    },
  )
}

/** The results of a challenge, as far as this player may see them; null where the quiz is none. */
export async function versusFor(
  c: Context<PageEnv>,
  slug: string,
  round = rememberedRound(c, slug),
): Promise<Versus | null> {
  if (!isChallengeSlug(slug)) return null
  const { data } = VersusQuery.safeParse({ round })
  return data
    ? partOrNone(versusOf(c.env, { slug, round: data.round ?? '', device: await deviceOf(c), remembered: true }))
    : null
}

/** A quiz, and the player's own round of it, or of the day's quiz that it is made of, where the browser remembers one. */
async function load(c: Context<PageEnv>, slug: string): Promise<Omit<QuizPage, 'nickname' | 'fault'>> {
  const [info, versus] = await Promise.all([quizInfo(c.env, slug, await deviceOf(c)), versusFor(c, slug)])
  const { dayQuiz = null, challenger = false } = versus ?? {}
  const own = await ownRound(c, slug, dayQuiz === null || challenger ? [slug] : [slug, dayQuiz])
  // Who played the day's quiz before they were dared takes the challenge up with that.
  const day = dayQuiz !== null && !own && !challenger ? await ownRound(c, dayQuiz) : null
  return { info, round: own ?? day, isUntaken: day !== null, versus }
}

/** The round that this browser remembers of a quiz, as long as it was played on one of some; null where there is none. */
export async function ownRound(c: Context<PageEnv>, slug: string, on = [slug]): Promise<RoundSummary | null> {
  const id = rememberedRound(c, slug)
  const round = id ? await partOrNone(summaryOfRound(c.env, id, await deviceOf(c))) : null
  return round && on.includes(round.quiz.slug) ? round : null
}
