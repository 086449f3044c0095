import { type Context, Hono } from 'hono'
import type { Verdict } from '../../questions/terms.ts'
import type { Finished, RoundBody } from '../../web/client.ts'
import { formatPoints } from '../../web/format.ts'
import * as m from '../../web/messages/index.ts'
import { Play } from '../../web/pages/Play.tsx'
import type { PlayData } from '../../web/pages/play-state.ts'
import { Result } from '../../web/pages/Result.tsx'
import type { Confidence } from '../game/marking.ts'
import { apiOf } from './client.ts'
import { livePage, staticPage } from './document.tsx'
import type { PageEnv } from './env.ts'
import { bodyOr, problemOfReply } from './reply.ts'

export const round = new Hono<PageEnv>()
  .get('/r/:round', async (c) => {
    const param = { id: c.req.param('round') }
    const view = await apiOf(c).rounds[':id'].$get({ param }).then(bodyOr)
    const judged = view.answers[Number(c.req.query('after')) - 1]
    if (view.finished && !judged) return resultPage(c, { ...view, finished: view.finished })
    return playPage(c, playData(view, judged))
  })
  .post('/r/:round/opened', async (c) => {
    const { question } = await c.req.parseBody()
    const param = { id: c.req.param('round') }
    const reply = await apiOf(c).rounds[':id'].opened.$post({ param, json: { question: String(question) } })
    if (!reply.ok && reply.status !== 409) throw await problemOfReply(reply)
    return c.redirect(`/r/${param.id}`, 303)
  })
  .post('/r/:round/answers', async (c) => {
    const { question, verdict, confidence } = await c.req.parseBody()
    const param = { id: c.req.param('round') }
    // The API refuses whatever is not one of its values; a form can send anything.
    const json = {
      question: String(question),
      verdict: verdict as Verdict,
      confidence: Number(confidence) as Confidence,
    }
    const reply = await apiOf(c).rounds[':id'].answers.$post({ param, json })
    if (!reply.ok && reply.status !== 409) throw await problemOfReply(reply)
    return c.redirect(`/r/${param.id}${await after(c, param.id, json.question)}`, 303)
  })

/** The address of what decides a question, once it is answered. */
async function after(c: Context<PageEnv>, id: string, question: string): Promise<string> {
  const { answers } = await apiOf(c).rounds[':id'].$get({ param: { id } }).then(bodyOr)
  const position = answers.findIndex((judged) => judged.question.id === question)
  return position < 0 ? '' : `?after=${position + 1}`
}

/** What the play page shows of a round: after an answer that answer, and else the current question. */
function playData(view: RoundBody, reveal: RoundBody['answers'][number] | undefined): PlayData {
  const { round, of, points, answers, current, passages } = view
  const marks = answers.map(({ answer }) => answer.right)
  return { round, of, points, marks, current, passages: reveal ? null : passages, reveal: reveal ?? null }
}

function playPage(c: Context<PageEnv>, data: PlayData) {
  const n = data.marks.length + (data.reveal ? 0 : 1)
  return livePage(c, () => <Play data={data} />, {
    title: `${m.play_title({ n, of: data.of })} · ${m.brand()}`,
    description: m.tagline(),
    hidden: true,
    data,
  })
}

async function resultPage(c: Context<PageEnv>, view: RoundBody & { finished: Finished }) {
  const { slug } = view.quiz
  const query = { round: view.round }
  const board = await apiOf(c).quizzes[':slug'].board.$get({ param: { slug }, query }).then(bodyOr)
  const row = board.entries.find(({ you }) => you) ?? board.you ?? null
  const url = new URL(`/q/${slug}`, c.req.url).href
  return staticPage(c, () => <Result round={view} row={row} url={url} />, {
    title: m.result_title({ nickname: view.nickname, points: formatPoints(view.points) }),
    description: m.tagline(),
    hidden: true,
    share: true,
  })
}
