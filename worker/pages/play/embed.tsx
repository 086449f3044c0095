import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as m from '../../../web/messages/index.ts'
import { EmbedResult } from '../../../web/play/embed/EmbedResult.tsx'
import { EmbedRound } from '../../../web/play/embed/EmbedRound.tsx'
import { EmbedClass, EmbedFault, EmbedStart } from '../../../web/play/embed/EmbedStart.tsx'
import type { Theme } from '../../../web/ui/theme.ts'
import { embeddedRound, rememberEmbedded } from '../../api/embedded.ts'
import { problemOf } from '../../api/index.ts'
import { bodyOf, headersOf, statusOf } from '../../api/problem.ts'
import type { QuizInfo } from '../../game/class/quiz-info.ts'
import { dayOfOpener, isChallengeSlug, openerSlug } from '../../game/make/slug.ts'
import { Submission } from '../../game/play/answer.ts'
import { Fairness } from '../../game/play/fairness.ts'
import { Opening } from '../../game/play/view.ts'
import { placeOf } from '../../service/play/board.ts'
import { enterQuiz } from '../../service/play/entry.ts'
import { sayFair } from '../../service/play/fairness.ts'
import { quizInfo } from '../../service/play/quiz-info.ts'
import { deviceOfToken, roundToken } from '../../service/play/round-token.ts'
import { answerQuestion, openPassages, seeRound, viewRound } from '../../service/play/rounds.ts'
import { Problem } from '../../service/problem.ts'
import { today } from '../../service/return/day.ts'
import { framedPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { parsed, partOrNone } from '../parts.ts'
import { makeMove, readFirstMove } from './first-move.ts'
import { playData, sayings, unlessTooLate } from './round.tsx'

/**
 * A quiz in a frame of another site, whose browser may give us no cookie: the round's token is in the forms, so each step is
 * a form that is posted and answered with the next page.
 */
export const embed = new Hono<PageEnv>()
  .get('/embed/today', (c) => open(c, openerSlug(today())))
  .get('/embed/q/:slug{[a-z0-9-]+}', (c) => open(c, c.req.param('slug')))
  .post('/embed/q/:slug{[a-z0-9-]+}', async (c) => {
    const slug = c.req.param('slug')
    const info = await quizInfo(c.env, slug, '')
    if (info.class) return classPage(c, info, 403)
    const move = readFirstMove(await c.req.parseBody())
    const { device, started } = await enterQuiz(c.env, slug, {})
    const held = { round: started.round, device, token: await roundToken(c.env, started.round, device) }
    rememberEmbedded(c, slug, held)
    return showInFrame(c, held, {
      after: move ? await makeMove(c.env, held.round, device, move) : undefined,
      reading: move !== null && 'read' in move,
    })
  })
  .post('/embed/r/:round{[a-z0-9]+}', async (c) => {
    const { held } = await heldRound(c)
    return showInFrame(c, held, { after: Number(c.req.query('after')) })
  })
  .post('/embed/r/:round{[a-z0-9]+}/opened', async (c) => {
    const { held, fields } = await heldRound(c)
    const { question } = parsed(Opening, { question: String(fields.question) })
    await unlessTooLate(openPassages(c.env, held.round, held.device, question))
    return showInFrame(c, held, { reading: true })
  })
  .post('/embed/r/:round{[a-z0-9]+}/answers', async (c) => {
    const { held, fields } = await heldRound(c)
    const { question, verdict, confidence } = fields
    const said = { question: String(question), verdict, confidence: Number(confidence) }
    const { data: submission } = Submission.safeParse(said)
    if (!submission) return showInFrame(c, held, { fault: m.play_fault_answer() })
    const stands = await unlessTooLate(answerQuestion(c.env, held.round, held.device, submission))
    return showInFrame(c, held, { after: stands?.number, said: submission.verdict })
  })
  .post('/embed/r/:round{[a-z0-9]+}/fair', async (c) => {
    const { held, fields } = await heldRound(c)
    const why = String(fields.why ?? '').replace(/\r\n/g, '\n')
    const said = parsed(Fairness, { question: String(fields.question), fair: fields.fair, why })
    return showInFrame(c, held, {
      after: await sayFair(c.env, held.round, held.device, said),
      thanks: `${m.fair_thanks()} ${m.fair_thanks_text()}`,
    })
  })
  .onError((error, c) => {
    const problem = problemOf(error)
    for (const [name, value] of Object.entries(headersOf(problem))) c.header(name, value)
    const slug = problem.kind === 'no-quiz' ? undefined : /^\/embed\/q\/([a-z0-9-]+)$/.exec(c.req.path)?.[1]
    const fault = () => <EmbedFault sentence={bodyOf(problem).detail} {...(slug && { slug })} />
    return page(c, fault, { title: bodyOf(problem).title, status: statusOf(problem) })
  })

/** A round, and the device that a form's token names in it. */
interface Held {
  round: string
  device: string
  token: string
}

type InRound = Context<PageEnv, '/embed/r/:round'>

/** The round of an address, where the form that was sent proves it. Throws `not-yours`. */
async function heldRound(c: InRound): Promise<{ held: Held; fields: Record<string, unknown> }> {
  const { token, ...fields } = await c.req.parseBody()
  const round = c.req.param('round')
  return { held: { round, device: await deviceOfToken(c.env, round, token), token: String(token) }, fields }
}

/** A quiz in its frame: where this frame has begun it, the round goes on. */
async function open(c: Context<PageEnv>, slug: string) {
  const begun = c.req.query('again') === undefined ? await begunRound(c, slug) : null
  if (begun) return showInFrame(c, begun)
  const info = await quizInfo(c.env, slug, '')
  if (info.class) return classPage(c, info)
  const { first } = info
  if (!first) throw new Problem('no-quiz')
  const heading = dayOfOpener(slug) === today() ? m.embed_today() : info.title
  return page(c, () => <EmbedStart quiz={info} first={first} heading={heading} />, { title: heading })
}

/** The round that this frame remembers; null for one that is gone, or was never there. */
async function begunRound(c: Context<PageEnv>, slug: string): Promise<Held | null> {
  const begun = embeddedRound(c, slug)
  if (!begun) return null
  const device = await deviceOfToken(c.env, begun.round, begun.token).catch(() => null)
  if (device === null) return null
  const view = await viewRound(c.env, begun.round, device).catch(() => null)
  // A challenge may be taken up on the quiz of its day.
  return view && (view.quiz.slug === slug || isChallengeSlug(slug)) ? { ...begun, device } : null
}

interface Shown {
  /** the place of the question whose reveal comes now, from 1 */
  after?: number | undefined
  /** the verdict that was just sent, which may not be the one that stands */
  said?: Submission['verdict']
  /** whether the article around the question stands open */
  reading?: boolean
  fault?: string
  thanks?: string
}

/** Where a round in a frame is: what was just answered, the question that it is at, or its result. */
export async function showInFrame(
  c: Context<PageEnv>,
  held: Held,
  { after = 0, said, reading, fault, thanks }: Shown = {},
) {
  const { view, place: lately } = await seeRound(c.env, held.round, held.device)
  const judged = view.answers[after - 1]
  const { finished } = view
  if (finished && !judged) {
    const place = await partOrNone(placeOf(c.env, view, held.device, lately))
    const title = m.right_of_all(finished.result.all)
    return page(c, () => <EmbedResult round={{ ...view, finished }} place={place} />, { title, held })
  }
  const data = {
    ...playData(view, judged),
    ...(judged && { number: after }),
    ...(!reading && { passages: null }),
    tooLate: said ?? null,
    everybody: judged ? await sayings(c, judged.question.id) : null,
  }
  const title = m.play_title({ n: data.number, of: data.of })
  const shown = () => <EmbedRound data={data} {...(thanks && { thanks })} {...(fault && { fault })} />
  return page(c, shown, { title, held, status: fault ? 422 : 200 })
}

function classPage(c: Context<PageEnv>, info: QuizInfo, status: ContentfulStatusCode = 200) {
  return page(c, () => <EmbedClass quiz={info} />, { title: info.title, status })
}

interface FrameOptions {
  title: string
  held?: Held
  status?: ContentfulStatusCode
}

function page(
  c: Context<PageEnv>,
  body: Parameters<typeof framedPage>[1],
  { title, held, status = 200 }: FrameOptions,
) {
  const framing = { theme: themeOf(c), ...(held && { token: held.token }) }
  return framedPage(c, body, { title: `${title} · ${m.brand()}`, status, framing })
}

/** Light, dark, or, without a word or for `auto`, as the page around the frame is. */
function themeOf(c: Context<PageEnv>): Theme {
  const { theme } = c.req.query()
  return theme === 'light' || theme === 'dark' ? theme : 'device'
}
