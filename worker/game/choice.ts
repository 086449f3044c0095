import { type Pack, questionRef, type ScoredQuestion, scoredQuestions } from '../../questions/model.ts'
import type { Level, Technique, Verdict } from '../../questions/terms.ts'
import { type Below, chanceOf, shuffled } from './shuffle.ts'

/** The most questions that a quiz may have. */
export const MAX_QUESTIONS = 60

/** What a host asks for. Levels and techniques that are not given, or empty, mean all of them. */
export interface Wish {
  size?: number
  shuffle: boolean
  levels?: readonly Level[]
  techniques?: readonly Technique[]
}

/**
 * Chooses the questions of a quiz: as many as wished for and as there are, from all packs alike, with at most one more
 * of either verdict; none where one verdict has no question that fits. The same seed gives the same choice. Without
 * shuffling the packs' own order stays.
 */
export function chooseQuestions(packs: readonly Pack[], wish: Wish & { seed: number }): string[] {
  const below = chanceOf(wish.seed)
  const refs = new Map<ScoredQuestion, string>()
  for (const pack of packs)
    for (const question of scoredQuestions(pack)) refs.set(question, questionRef(pack, question))
  const fitting = packs.map((pack) => scoredQuestions(pack).filter((question) => fits(question, wish)))
  const pool = wish.shuffle ? shuffled(fitting.flat(), below) : byTurns(fitting)
  const chosen = take(pool, quotas(pool, wish.size ?? MAX_QUESTIONS, below))
  const order = wish.shuffle ? chosen : fitting.flat().filter((question) => chosen.includes(question))
  return order.map((question) => refs.get(question)!)
}

/** A technique says something of baseless questions only; supported ones stay, for balance. */
function fits(question: ScoredQuestion, { levels = [], techniques = [] }: Wish): boolean {
  const levelFits = levels.length === 0 || levels.includes(question.level)
  const techniqueFits =
    techniques.length === 0 || question.verdict === 'supported' || techniques.includes(question.technique)
  return levelFits && techniqueFits
}

/** Half of each verdict; an odd one goes to either by lot, or to the one that has it. */
export function quotas(pool: readonly ScoredQuestion[], size: number, below: Below): Record<Verdict, number> {
  const supported = pool.filter(({ verdict }) => verdict === 'supported').length
  const baseless = pool.length - supported
  const fewer = Math.min(supported, baseless)
  if (fewer === 0) return { supported: 0, baseless: 0 }
  const wanted = Math.min(size, MAX_QUESTIONS, pool.length, 2 * fewer + 1)
  const half = Math.floor(wanted / 2) + (wanted % 2 ? below(2) : 0)
  const share = Math.max(Math.min(half, supported), wanted - baseless)
  return { supported: share, baseless: wanted - share }
}

export function take(pool: readonly ScoredQuestion[], quota: Record<Verdict, number>): ScoredQuestion[] {
  const taken = { supported: 0, baseless: 0 }
  return pool.filter(({ verdict }) => taken[verdict]++ < quota[verdict])
}

/** The first of each list, then the second of each, and so on. */
function byTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat()
}
