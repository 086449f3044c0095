import { challengeSlug } from '../../game/make/slug.ts'
import { byStanding } from '../../game/play/board.ts'
import type { Play } from '../../game/play/play.ts'
import { type Challenge, type Side, sidesFor, squaresOf, type Versus } from '../../game/return/versus.ts'
import { listScores } from '../../store/scores.ts'
import { VERDICTS_BY_REF } from '../library/questions.ts'
import { madeChallenge } from '../made-quizzes.ts'
import { admitted, askedRound } from '../objects.ts'
import { type ClaimedRound, ownPlay } from '../play/board.ts'
import { Problem } from '../problem.ts'

/** How many results a challenger sees beside their own. */
const MOST_SIDES = 20

/**
 * Makes a link to a finished round's questions in its order, for others to beat it; the same round always makes the same.
 * Throws `no-challenge` for a round that is not finished, or not one's own alone.
 */
export async function makeChallenge(env: Env, round: string, device: string): Promise<{ slug: string }> {
  const slug = challengeSlug(await idOf(round))
  const { saved } = admitted(await askedRound(env, round, device).dare(device, { slug, challenger: round }))
  // It is laid down later by itself; until then its link would lead nowhere.
  if (!saved) throw new Error('KV has not taken the challenge yet')
  return { slug }
}

/** The results of a challenge, as far as the player of a round may see them. Throws `no-quiz` for what is no challenge. */
export async function versusOf(env: Env, claim: ClaimedRound): Promise<Versus> {
  const { slug } = claim
  const challenge = await madeChallenge(env, slug)
  if (!challenge) throw new Problem('no-quiz')
  const { challenger, dayQuiz } = challenge
  const own = claim.round ? await ownPlay(env, claim, dayQuiz) : {}
  const plays = await playsOf(env, challenge, own)
  const beat = plays.find(({ id }) => id === challenger)
  const taken = plays.find(({ id }) => id === own.id)
  const sides = taken ? sidesFor(taken.id, challenger, plays, MOST_SIDES) : null
  return {
    beat: beat ? { nickname: beat.nickname, points: beat.points, right: beat.right, of: beat.of } : null,
    challenger: own.id === challenger,
    dayQuiz: dayQuiz ?? null,
    sides: sides?.map((play) => sideOf(play, challenge, taken?.id)) ?? null,
  }
}

/**
 * The plays that may be shown: the one to beat, which the challenge itself holds however many have played, the player's own,
 * and for whoever made it those of others, as far as KV lists them in one operation.
 */
async function playsOf(
  env: Env,
  { slug, challenger, beat }: Challenge,
  { id, play: mine }: { id?: string; play?: Play },
): Promise<Play[]> {
  const held = [beat, beat && id === challenger ? undefined : mine].filter((play) => play !== undefined)
  const known = beat !== undefined && (id === undefined || mine !== undefined)
  if (known && id !== challenger) return held.sort(byStanding)
  const { plays } = await listScores(env.KV, slug)
  const others = plays.filter((each) => !held.some((play) => play.id === each.id))
  return [...held, ...others].sort(byStanding)
}

function sideOf(play: Play, { questions, challenger }: Challenge, own: string | undefined): Side {
  const { nickname, points, right, of } = play
  const squares = squaresOf(play, questions, VERDICTS_BY_REF)
  return { nickname, points, right, of, squares, you: play.id === own, challenger: play.id === challenger }
}

/** The same round always makes the same challenge; nobody can tell the round by it. */
async function idOf(round: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`challenge ${round}`))
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(36).slice(-1))
    .join('')
    .slice(0, 10)
}
