import { type Context, Hono } from 'hono'
import type { Verdict } from '../../questions/terms.ts'
import type { BoardBody, Client, Finished, Judged, RoundBody } from '../../web/client.ts'
import { everybodySentence } from '../../web/everybody-words.ts'
import { formatPoints } from '../../web/format.ts'
import * as m from '../../web/messages/index.ts'
import { Play } from '../../web/pages/Play.tsx'
import type { PlayData } from '../../web/pages/play-state.ts'
import { hasBoard, Result } from '../../web/pages/Result.tsx'
import type { Confidence } from '../game/marking.ts'
import { dayOfSlug } from '../game/slug.ts'
import { apiOf } from './client.ts'
import { livePage, staticPage } from './document.tsx'
import type { PageEnv } from './env.ts'
import { isLive, phonePage } from './phone.tsx'
import { versusOf } from './quiz.tsx'
import { bodyOr, problemOfReply } from './reply.ts'

type AnswerReply = Awaited<ReturnType<Client['rounds'][':id']['answers']['$post']>>

export const round = new Hono<PageEnv>()
  .get('/r/:round{[a-z0-9]+}', async (c) => {
    const param = { id: c.req.param('round') }
    const view = await apiOf(c).rounds[':id'].$get({ param }).then(bodyOr)
    if (isLive(view) && (!view.finished || c.req.query('result') === undefined)) return phonePage(c, view)
    const shown = view.rules.feedback === 'each' ? view.answers : []
    const judged = shown[Number(c.req.query('after')) - 1]
    if (view.finished && !judged) return resultPage(c, { ...view, finished: view.finished })
    const said = judged ? await everybodySaid(c, view.round, Number(c.req.query('after'))) : null
    return playPage(c, { ...playData(view, judged), everybody: said })
  })
  .post('/r/:round{[a-z0-9]+}/opened', async (c) => {
    const { question } = await c.req.parseBody()
    const param = { id: c.req.param('round') }
    const reply = await apiOf(c).rounds[':id'].opened.$post({ param, json: { question: String(question) } })
    if (!reply.ok && reply.status !== 409) throw await problemOfReply(reply)
    return c.redirect(`/r/${param.id}`, 303)
  })
  .post('/r/:round{[a-z0-9]+}/answers', async (c) => {
    const { question, verdict, confidence } = await c.req.parseBody()
    const param = { id: c.req.param('round') }
    // The API refuses whatever is not one of its values; a form can send anything.
    const json = {
      question: String(question),
      verdict: verdict as Verdict,
      confidence: Number(confidence) as Confidence,
    }
    const reply = await apiOf(c).rounds[':id'].answers.$post({ param, json })
    const number = await answeredNumber(reply)
    return c.redirect(`/r/${param.id}${number ? `?after=${number}` : ''}`, 303)
  })
  .post('/r/:round{[a-z0-9]+}/challenge', challengePage)

/** A finished play's challenge is made when somebody asks for the link, and opens as its own player sees it. */
async function challengePage(c: Context<PageEnv>) {
  const reply = await apiOf(c).rounds[':id'].challenge.$post({ param: { id: c.req.param('round') ?? '' } })
  const { slug } = await bodyOr(reply)
  for (const cookie of reply.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
  return c.redirect(`/q/${slug}`, 303)
}

/** The place of the question that an answer was for; undefined where the answer was refused and none stands. */
async function answeredNumber(reply: AnswerReply): Promise<number | undefined> {
  if (reply.ok) return (await reply.json()).number
  const problem = await problemOfReply(reply)
  if (problem.status !== 409) throw problem
  return problem.body.standing?.number
}

/** What everybody said to an answered question, in words; null where too few did. */
async function everybodySaid(c: Context<PageEnv>, id: string, number: number): Promise<string | null> {
  const reply = await apiOf(c).rounds[':id'].everybody[':number'].$get({ param: { id, number: String(number) } })
  const { everybody } = reply.ok ? await reply.json() : { everybody: null }
  return everybody && everybodySentence(everybody)
}

/** What the play page shows of a round: after an answer that answer, and else the current question. */
function playData(view: RoundBody, reveal: Judged | undefined): Omit<PlayData, 'everybody'> {
  const { round, of, answers, answered, current, passages, endsAt, rules } = view
  const points = view.points === null ? '' : formatPoints(view.points)
  const marks = view.points === null ? Array(answered).fill(null) : answers.map(({ answer }) => answer.right)
  return {
    ...{ round, of, points, marks, current },
    quiz: rules.kind === 'solo' ? view.quiz.slug : null,
    asksHowSure: rules.confidence,
    timeLeft: endsAt === null ? null : Math.max(1, endsAt - Date.now()),
    passages: reveal ? null : passages,
    reveal: reveal ?? null,
  }
}

function playPage(c: Context<PageEnv>, data: PlayData) {
  const n = data.marks.length + (data.reveal ? 0 : 1)
  return livePage(c, () => <Play data={data} />, {
    title: `${m.play_title({ n, of: data.of })} · ${m.brand()}`,
    description: m.tagline(),
    styles: ['question', 'judge', 'stamp', 'reveal'],
    hidden: true,
    data,
  })
}

async function resultPage(c: Context<PageEnv>, view: RoundBody & { finished: Finished }) {
  const { slug } = view.quiz
  const board = await boardOrNone(c, view)
  const row = board.entries.find(({ you }) => you) ?? board.you ?? null
  const isDaily = dayOfSlug(slug) !== undefined
  const url = new URL(`/q/${slug}`, c.req.url).href
  const sides = (await versusOf(c, slug, view.round))?.sides
  return staticPage(c, () => <Result round={view} row={row} url={url} sides={sides} />, {
    title: m.result_title({ nickname: view.nickname, points: formatPoints(view.finished.result.points) }),
    description: m.tagline(),
    styles: ['question', 'stamp', 'reveal', 'result', 'board', 'versus', 'daily'],
    hidden: true,
    script: isDaily ? 'daily' : 'share',
  })
}

/** The board; the result is the round's own, and is shown even where there is none, or KV has none to give just now. */
async function boardOrNone(c: Context<PageEnv>, { round, quiz, rules }: RoundBody): Promise<BoardBody> {
  if (!hasBoard(rules)) return { entries: [] }
  const reply = await apiOf(c).quizzes[':slug'].board.$get({ param: { slug: quiz.slug }, query: { round } })
  return reply.ok ? await reply.json() : { entries: [] }
}
