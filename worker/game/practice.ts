import { type Pack, questionRef, type ScoredQuestion, scoredQuestions } from '../../questions/model.ts'
import type { Technique } from '../../questions/terms.ts'
import { quotas, take } from './choice.ts'
import { expected } from './rating.ts'
import { chanceOf, shuffled } from './shuffle.ts'

/** How many questions a round of practice has. */
export const PRACTICE_SIZE = 10

/** The share of right answers that a round of practice aims at: hard enough to learn, easy enough to go on. */
export const AIM = 0.75

/** What a player asks for, and what they have met already. */
export interface PracticeWish {
  techniques: readonly Technique[]
  seen: readonly string[]
  /** the player's rating; see `rating.ts` */
  rating: number
  seed: number
}

interface Candidate {
  ref: string
  question: ScoredQuestion
}

/**
 * Chooses a round of practice of what the player has not met: half supported and half baseless, the baseless ones by the
 * wanted techniques as far as there are any, each near the aim; shuffled, so that the place of a question says nothing.
 * None where one verdict has nothing left.
 */
export function choosePractice(
  packs: readonly Pack[],
  { techniques, seen, rating, seed }: PracticeWish,
  ratingOf: (ref: string, question: ScoredQuestion) => number,
): string[] {
  const below = chanceOf(seed)
  const miss = ({ ref, question }: Candidate) => Math.abs(expected(rating, ratingOf(ref, question)) - AIM)
  const apart = ({ question }: Candidate) =>
    Number(question.verdict === 'baseless' && !techniques.includes(question.technique))
  const ranked = shuffled(unmet(packs, seen), below)
    .map((candidate) => ({ ...candidate, order: [apart(candidate), miss(candidate)] as const }))
    .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1])
  const pool = ranked.map(({ question }) => question)
  const chosen = new Set(take(pool, quotas(pool, PRACTICE_SIZE, below)))
  return shuffled(
    ranked.filter(({ question }) => chosen.has(question)),
    below,
  ).map(({ ref }) => ref)
}

function unmet(packs: readonly Pack[], seen: readonly string[]): Candidate[] {
  const met = new Set(seen)
  return packs
    .flatMap((pack) => scoredQuestions(pack).map((question) => ({ ref: questionRef(pack, question), question })))
    .filter(({ ref }) => !met.has(ref))
}
