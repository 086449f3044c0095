import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { VERDICTS } from '../../../questions/model/terms.ts'
import { NameFreed } from '../../../web/class/NameFreed.tsx'
import * as m from '../../../web/messages/index.ts'
import { Paused } from '../../../web/play/Paused.tsx'
import type { PlayData } from '../../../web/play/play-state.ts'
import { hasBoard, Result, type ResultProps } from '../../../web/play/Result.tsx'
import { LookBack } from '../../../web/play/Review.tsx'
import { resultHeading } from '../../../web/play/result-words.ts'
import { scoreOf } from '../../../web/play/score.ts'
import { everybodySentence } from '../../../web/return/everybody-words.ts'
import { deviceOf, quizOfRound, rememberRound } from '../../api/player.ts'
import { bodyOf, statusOf } from '../../api/problem.ts'
import { dailySlug } from '../../game/make/slug.ts'
import { type Judged, Submission } from '../../game/play/answer.ts'
import type { Place } from '../../game/play/board.ts'
import { type Finished, NewName, Opening, type RoundView } from '../../game/play/view.ts'
import type { Share } from '../../game/wire.ts'
import { phoneView } from '../../service/live/rooms.ts'
import { placeOf } from '../../service/play/board.ts'
import { nextArticle } from '../../service/play/next.ts'
import {
  answerQuestion,
  namePlay,
  openPassages,
  pageOfRound,
  seeRound,
  soloQuizOf,
  viewRound,
} from '../../service/play/rounds.ts'
import { Problem } from '../../service/problem.ts'
import { makeChallenge } from '../../service/return/challenges.ts'
import { today } from '../../service/return/day.ts'
import { everybodyOn } from '../../service/return/everybody.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { isLive, phonePage, titlesOf } from '../live/phone.tsx'
import { parsed, partOrNone } from '../parts.ts'
import { firstPage, playPage } from './play-page.tsx'
import { ownRound, versusFor } from './quiz.tsx'
import { reviewPage } from './review.tsx'

/** A player's round: its questions, its result, and the forms that answer. */
export const round = new Hono<PageEnv>()
  .get('/r/:round{[a-z0-9]+}', async (c) => {
    const found = await findRound(c, c.req.param('round'))
    if ('others' in found) return c.redirect(`/q/${found.others}?from=result`)
    if ('freed' in found) return freedPage(c, found.freed)
    const begun = 'beginning' in found ? await firstPage(c, c.req.param('round'), found.beginning) : null
    if (begun) return begun
    const seen = 'view' in found ? found : await seeRound(c.env, c.req.param('round'), await deviceOf(c))
    const { view, place, takenUp, dared } = seen
    if (isLive(view) && (!view.finished || c.req.query('result') === undefined)) return phonePage(c, view)
    const shown = view.rules.feedback === 'each' ? view.answers : []
    const after = Number(c.req.query('after'))
    const judged = shown[after - 1]
    if (view.finished && !judged) return resultPage(c, { ...view, finished: view.finished }, { place, takenUp, dared })
    if (view.stopped && !view.finished && !judged) return pausedPage(c, view)
    const reviewed = await reviewPage(c, view)
    if (reviewed) return reviewed
    const everybody = judged ? await sayings(c, judged.question.id) : null
    const tooLate = VERDICTS.find((verdict) => verdict === c.req.query('said')) ?? null
    const data = { ...playData(view, judged), ...(judged && { number: after }), tooLate, everybody }
    const below = view.given && (() => <LookBack round={view.round} />)
    return playPage(c, data, { aloud: view.quiz.lang, calm: view.rules.calm, ...(below && { below }) })
  })
  .post('/r/:round{[a-z0-9]+}/opened', async (c) => {
    const round = c.req.param('round')
    const fields = await c.req.parseBody()
    const { question } = parsed(Opening, { question: String(fields.question) })
    await unlessTooLate(openPassages(c.env, round, await deviceOf(c), question))
    // Whoever has seen nothing yet begins at the start of the article; who judges, where the quote stands.
    return c.redirect(`/r/${round}#${fields.read === 'first' ? 'start' : 'here'}`, 303)
  })
  .post('/r/:round{[a-z0-9]+}/answers', async (c) => {
    const round = c.req.param('round')
    const { question, verdict, confidence, vote = 'first' } = await c.req.parseBody()
    const fields = { question: String(question), verdict, confidence: Number(confidence), vote }
    const { data: submission } = Submission.safeParse(fields)
    if (!submission) return askAgain(c, round)
    const stands = await unlessTooLate(answerQuestion(c.env, round, await deviceOf(c), submission))
    if (!stands) return c.redirect(`/r/${round}`, 303)
    const otherwise = stands.judged && stands.judged.answer.verdict !== submission.verdict
    return c.redirect(`/r/${round}?after=${stands.number}${otherwise ? `&said=${submission.verdict}` : ''}`, 303)
  })
  // Where the question stands again after an answer that was none; its page is asked for anew by this address.
  .get('/r/:round{[a-z0-9]+}/answers', (c) => c.redirect(`/r/${c.req.param('round')}${new URL(c.req.url).search}`, 303))
  .post('/r/:round{[a-z0-9]+}/name', async (c) => {
    const round = c.req.param('round')
    const { nickname } = parsed(NewName, { nickname: (await c.req.parseBody()).nickname })
    return (await refusedName(c, round, nickname)) ?? c.redirect(`/r/${round}?named#name`, 303)
  })
  .post('/r/:round{[a-z0-9]+}/challenge', async (c) => {
    const round = c.req.param('round')
    const { nickname } = await c.req.parseBody()
    // Script sends along the name in its box, so that the friend sees that one.
    const typed = nickname === undefined ? null : parsed(NewName, { nickname }).nickname
    const refusal = typed === null ? null : await refusedName(c, round, typed)
    if (refusal) return refusal
    const { slug } = await makeChallenge(c.env, round, await deviceOf(c))
    rememberRound(c, [slug], round)
    return c.redirect(`/q/${slug}`, 303)
  })

/** Names a finished play; where the name is refused, the result with what is wrong with it. */
async function refusedName(c: Context<PageEnv>, round: string, nickname: string) {
  const device = await deviceOf(c)
  try {
    await namePlay(c.env, round, device, nickname)
    return null
  } catch (error) {
    if (!(error instanceof Problem) || !['invalid', 'no-naming'].includes(error.kind)) throw error
    const { view, dared } = await seeRound(c.env, round, device)
    if (!view.finished) throw error
    // A second tap on the button says what the first has said.
    if (view.nickname === nickname.trim()) return null
    const refused = { typed: nickname, fault: bodyOf(error).detail }
    return resultPage(c, { ...view, finished: view.finished }, { dared, refused, status: statusOf(error) })
  }
}

/** The question again, after an answer that is none; nothing has been taken. */
async function askAgain(c: Context<PageEnv>, round: string) {
  const view = await viewRound(c.env, round, await deviceOf(c))
  const fault = m.play_fault_answer()
  if (isLive(view)) return phonePage(c, view, fault)
  if (view.finished || view.stopped || !view.current) return c.redirect(`/r/${round}`, 303)
  return playPage(
    c,
    { ...playData(view, undefined), tooLate: null, everybody: null },
    { fault, aloud: view.quiz.lang, calm: view.rules.calm },
  )
}

/**
 * A round as its player sees it; of one that another played alone, the quiz that whoever has only its link can play; of a
 * class in which this browser has no name any more, its quiz.
 */
async function findRound(
  c: Context<PageEnv>,
  round: string,
): Promise<Awaited<ReturnType<typeof pageOfRound>> | { others: string } | { freed: string }> {
  const device = await deviceOf(c)
  try {
    return await pageOfRound(c.env, round, device)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const freed = error.kind === 'not-in' ? quizOfRound(c, round) : undefined
    if (freed) return { freed }
    if (error.kind !== 'not-yours') throw error
    const others = await soloQuizOf(c.env, round, device)
    if (others === null) throw error
    return { others }
  }
}

/** What a form brought; where it came too late, the answer that stands, if any: the page shows where the round is. */
export async function unlessTooLate<T>(act: Promise<T>) {
  return act.catch((error) => {
    if (error instanceof Problem && statusOf(error) === 409) return error.details.standing
    throw error
  })
}

/** How many questions a live round had, as its player's phone says at the end. */
async function askedLive(c: Context<PageEnv>, { round }: RoundView): Promise<number> {
  return (await phoneView(c.env, round, await deviceOf(c))).you.marks.length
}

/** What everybody said to an answered question, in words; null where too few did. */
export async function sayings(c: Context<PageEnv>, question: string): Promise<string | null> {
  const said = await partOrNone(everybodyOn(c.env, question))
  return said && everybodySentence(said)
}

/** What the play page shows of a round: after an answer that answer, and else the current question. */
export function playData(view: RoundView, reveal: Judged | undefined): Omit<PlayData, 'everybody' | 'tooLate'> {
  const { round, of, answers, answered, current, passages, endsAt, rules } = view
  const marks = view.points === null ? Array(answered).fill(null) : answers.map(({ answer }) => answer.right)
  return {
    ...{ round, of, marks, current, number: answered + 1, titles: titlesOf(view.articles) },
    score: scoreOf(marks, view.points, rules.confidence),
    ...(rules.kind === 'solo' ? { quiz: view.quiz.slug, name: null } : { quiz: null, name: view.nickname }),
    asksHowSure: rules.confidence,
    timeLeft: endsAt === null ? null : Math.max(1, endsAt - Date.now()),
    passages: reveal ? null : passages,
    reveal: reveal ?? null,
  }
}

function freedPage(c: Context<PageEnv>, slug: string) {
  return staticPage(c, () => <NameFreed slug={slug} />, {
    title: `${m.removed_heading()} · ${m.brand()}`,
    description: m.tagline(),
    styles: [],
    hidden: true,
    status: 403,
  })
}

function pausedPage(c: Context<PageEnv>, view: RoundView) {
  return staticPage(c, () => <Paused round={view} />, {
    title: `${m.paused_heading()} · ${m.brand()}`,
    description: m.tagline(),
    styles: [],
    hidden: true,
  })
}

/** How today's five went, where this browser has finished them, and they are not the quiz that is shown. */
async function playedDaily(c: Context<PageEnv>, shown: string): Promise<Share | null> {
  const daily = dailySlug(today())
  return shown === daily ? null : ((await ownRound(c, daily))?.finished?.result.all ?? null)
}

async function resultPage(
  c: Context<PageEnv>,
  view: RoundView & { finished: Finished },
  {
    place = null,
    takenUp = [],
    dared = false,
    status,
    refused,
  }: {
    place?: Place | null
    takenUp?: string[]
    dared?: boolean
    status?: ContentfulStatusCode
    refused?: ResultProps['refused']
  } = {},
) {
  const { slug } = view.quiz
  const { all } = view.finished.result
  const shown = {
    ...{ refused, dared, named: c.req.query('named') !== undefined, url: new URL(`/q/${slug}`, c.req.url).href },
    // The result is the round's own, and is shown even where KV has no board to give just now.
    place: hasBoard(view.rules) ? await partOrNone(placeOf(c.env, view, await deviceOf(c), place)) : null,
    sides: (await versusFor(c, takenUp.at(-1) ?? slug, view.round))?.sides,
    next: isLive(view) ? null : nextArticle(view),
    playedDaily: view.rules.kind === 'solo' ? await playedDaily(c, slug) : null,
    asked: isLive(view) ? await askedLive(c, view) : undefined,
  }
  return staticPage(c, () => <Result round={view} {...shown} />, {
    title: `${resultHeading({ all }, shown.asked)} · ${view.quiz.title} · ${m.brand()}`,
    description: m.tagline(),
    styles: [
      'question',
      'stamp',
      'reveal',
      'element',
      'element-drawn',
      'tiles',
      'result',
      'board',
      'versus',
      'daily',
      ...(view.rules.calm ? ['calm'] : []),
    ],
    hidden: true,
    offline: view.rules.kind === 'solo',
    script: 'result',
    ...(status && { status }),
  })
}
