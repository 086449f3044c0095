import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { byStanding } from '../game/board.ts'
import { answerLetter, type Play } from '../game/play.ts'
import { challengeSlug } from '../game/slug.ts'
import { type Challenge, sidesFor, squaresOf } from '../game/versus.ts'
import { readChallenge, writeUnhosted } from '../store/quizzes.ts'
import { LIST_LIMIT, listScores, saveScore } from '../store/scores.ts'
import { type AppEnv, resource } from './app.ts'
import { finishedPlay } from './board.ts'
import { MadeChallenge, Versus, VersusQuery } from './comeback-schemas.ts'
import { admitted, roundObject, VERDICTS_BY_REF } from './lookup.ts'
import { currentPlayer, rememberRound } from './player.ts'
import { Problem, problems } from './problem.ts'

/** How many results a challenger sees beside their own. */
const MOST_SIDES = 20

const dare = createRoute({
  method: 'post',
  path: '/rounds/{id}/challenge',
  summary: 'Dare others to beat a finished round: a link to the same questions in the same order',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    201: { description: 'The link', content: { 'application/json': { schema: MadeChallenge } } },
    ...problems(403, 404, 409),
  },
})

const versus = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/versus',
  summary: 'The result to beat; for those who have finished, the results side by side',
  request: { params: z.object({ slug: z.string() }), query: VersusQuery },
  responses: {
    200: { description: 'The results', content: { 'application/json': { schema: Versus } } },
    ...problems(404, 422),
  },
})

export const challenges = resource()
  .openapi(dare, async (c) => {
    const round = c.req.valid('param').id
    const { finished, quiz, answers, rules } = admitted(
      await roundObject(c.env, round).view((await currentPlayer(c)) ?? ''),
    )
    if (!finished?.play || rules.kind !== 'solo') throw new Problem('no-challenge')
    const slug = challengeSlug(await idOf(round))
    const questions = answers.map(({ question }) => question.id)
    const letters = answers.map(({ answer }) => answerLetter(answer)).join('')
    await layDown(
      c.env.KV,
      { slug, title: quiz.title, challenger: round, questions },
      {
        ...finished.play,
        answers: letters,
      },
    )
    rememberRound(c, slug, round)
    return c.json({ slug, url: new URL(`/q/${slug}`, c.req.url).href }, 201)
  })
  .openapi(versus, async (c) => {
    const { slug } = c.req.valid('param')
    const { round = '' } = c.req.valid('query')
    const challenge = await readChallenge(c.env.KV, slug)
    if (!challenge) throw new Problem('no-quiz')
    const plays = await playsOf(c, challenge, round)
    const toBeat = plays.find(({ id }) => id === challenge.challenger)
    const beat = toBeat && { points: toBeat.points, right: toBeat.right, of: toBeat.of }
    const taken = plays.some(({ id }) => id === round)
    const sides = taken ? sidesFor(round, challenge.challenger, plays, MOST_SIDES) : null
    return c.json(
      {
        beat: beat ?? null,
        challenger: round === challenge.challenger,
        sides: sides?.map((play) => sideOf(play, challenge, round)) ?? null,
      },
      200,
    )
  })

/** The scores of a challenge, with the player's own where KV's list does not have it yet. */
async function playsOf(c: Context<AppEnv>, { slug }: Challenge, round: string): Promise<Play[]> {
  const { plays } = await listScores(c.env.KV, slug, { limit: LIST_LIMIT })
  const mine = round && !plays.some(({ id }) => id === round) ? await finishedPlay(c, round, slug) : undefined
  return mine ? [...plays, mine].sort(byStanding) : plays
}

/** Keeps a challenge and the play to beat: two writes, made when somebody asks for the link and never twice. */
async function layDown(
  kv: KVNamespace,
  challenge: Pick<Challenge, 'slug' | 'title' | 'challenger' | 'questions'>,
  play: Play,
): Promise<void> {
  if (await readChallenge(kv, challenge.slug)) return
  const packs = [...new Set(challenge.questions.map((ref) => ref.split('/')[0]!))]
  await saveScore(kv, challenge.slug, play)
  await writeUnhosted(kv, { ...challenge, packs, shuffled: false })
}

function sideOf(play: Play, { questions, challenger }: Challenge, round: string) {
  const { nickname, points, right, of } = play
  const squares = squaresOf(play, questions, VERDICTS_BY_REF)
  return { nickname, points, right, of, squares, you: play.id === round, challenger: play.id === challenger }
}

/** The same round always makes the same challenge; nobody can tell the round by it. */
async function idOf(round: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`challenge ${round}`))
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(36).slice(-1))
    .join('')
    .slice(0, 10)
}
