import * as z from 'zod'
import { type Pack, type ScoredQuestion, scoredQuestions } from '../../../questions/model/pack.ts'
import { questionRef } from '../../../questions/model/ref.ts'
import { TECHNIQUES, type Technique } from '../../../questions/model/terms.ts'
import { chanceOf, shuffled } from '../chance.ts'
import { apartIn, partnersIn } from '../make/apart.ts'
import { byTurns, quotas, take } from '../make/choice.ts'
import { questionName } from '../play/answer.ts'
import { roundId } from '../wire.ts'
import { expected } from './rating.ts'
import { PRACTICE_SIZE } from './sizes.ts'

/** The share of right answers that a round of practice aims at: hard enough to learn, easy enough to go on. */
const AIM = 0.75

/** What a player asks for, and what they have met already. */
export const PracticeWish = z
  .strictObject({
    techniques: z.array(z.enum(TECHNIQUES)).max(TECHNIQUES.length),
    seen: z.array(questionName).max(1_000).describe('questions that the player has met, latest first'),
    rating: z.number().min(0).max(4_000).describe('Elo-type; everybody begins at 1,500'),
  })
  .meta({ id: 'NewPractice' })
export type PracticeWish = z.infer<typeof PracticeWish>

/** A round of practice, and of how many questions it is. */
export const StartedPractice = z.object({ round: roundId, of: z.number().int() }).meta({ id: 'StartedPractice' })
export type StartedPractice = z.infer<typeof StartedPractice>

interface Candidate {
  ref: string
  question: ScoredQuestion
}

/**
 * Chooses a round of practice: half supported and half baseless, the baseless ones by the wanted techniques in turn as far
 * as there are any, each near the aim; shuffled, so that the place of a question says nothing. What the player has met comes
 * only where nothing else is left of a verdict, what they met longest ago first. Of two that must not stand together only
 * one comes.
 */
export function choosePractice(
  packs: readonly Pack[],
  {
    techniques,
    seen,
    rating,
    seed,
  }: Readonly<Omit<PracticeWish, 'techniques'>> & { techniques: readonly Technique[]; seed: number },
  ratingOf: (ref: string, question: ScoredQuestion) => number,
): string[] {
  const below = chanceOf(seed)
  const miss = ({ ref, question }: Candidate) => Math.abs(expected(rating, ratingOf(ref, question)) - AIM)
  const { fresh, met } = apartByMet(packs, seen)
  const nearest = shuffled(fresh, below).sort((one, other) => miss(one) - miss(other))
  const ranked = [...tricksFirst(nearest, techniques), ...tricksFirst(met, techniques)]
  const partners = partnersIn(apartIn(packs))
  const pool = ranked.map(({ ref, question }) => ({ ref, question, verdict: question.verdict }))
  const quota = quotas(
    pool.map(({ question }) => question),
    PRACTICE_SIZE,
    below,
  )
  const taken = take(pool, quota, (one, other) => partners(one.ref).has(other.ref))
  const chosen = new Set(taken.map(({ question }) => question))
  return shuffled(
    ranked.filter(({ question }) => chosen.has(question)),
    below,
  ).map(({ ref }) => ref)
}

function isTrick(question: ScoredQuestion, trick: Technique): boolean {
  return question.verdict === 'baseless' && question.technique === trick
}

/** The wanted tricks by turns, and then everything else, in the order given. */
function tricksFirst(candidates: readonly Candidate[], techniques: readonly Technique[]): Candidate[] {
  const byTrick = techniques.map((trick) => candidates.filter(({ question }) => isTrick(question, trick)))
  return [...new Set([...byTurns(byTrick), ...candidates])]
}

/** What the player has not met, and what they have, longest ago first; `seen` has the latest first. */
function apartByMet(packs: readonly Pack[], seen: readonly string[]) {
  const all = packs.flatMap((pack) =>
    scoredQuestions(pack).map((question) => ({ ref: questionRef(pack, question), question })),
  )
  const when = new Map(seen.map((ref, index) => [ref, -index]))
  const met = all.filter(({ ref }) => when.has(ref))
  return {
    fresh: all.filter(({ ref }) => !when.has(ref)),
    met: met.sort((a, b) => when.get(a.ref)! - when.get(b.ref)!),
  }
}
