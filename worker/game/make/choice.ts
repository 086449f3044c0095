import { type PlayedPack, type ScoredQuestion, scoredQuestions } from '../../../questions/model/pack.ts'
import { questionRef } from '../../../questions/model/ref.ts'
import type { Level, Technique, Verdict } from '../../../questions/model/terms.ts'
import { type Below, chanceOf, shuffled } from '../chance.ts'
import { apartIn, partnersIn, SHORT, setApart } from './apart.ts'

/** The most questions that a quiz may have. */
export const MAX_QUESTIONS = 60

/** The share of a pack that either verdict has at least; so much may a choice of everything differ from half and half. */
const LEAST_SHARE = 0.35

/** What a host asks for. Levels and techniques that are not given, or empty, mean all of them. */
export interface Wish {
  size?: number
  shuffle: boolean
  levels?: readonly Level[]
  techniques?: readonly Technique[]
}

/**
 * Chooses the questions of a quiz: as many as wished for and as there are, from all packs alike, half of each verdict as
 * `quotas` says; none where one verdict has no question that fits. The same seed gives the same choice. Without shuffling
 * the packs' own order stays. What must not stand together does not, and of a few questions only one of a pair is chosen.
 */
export function chooseQuestions(packs: readonly PlayedPack[], wish: Wish & { seed: number }): string[] {
  const below = chanceOf(wish.seed)
  const refs = new Map<ScoredQuestion, string>()
  for (const pack of packs)
    for (const question of scoredQuestions(pack)) refs.set(question, questionRef(pack, question))
  const fitting = packs.map((pack) => scoredQuestions(pack).filter((question) => fits(question, wish)))
  const pool = wish.shuffle ? shuffled(fitting.flat(), below) : byTurns(fitting)
  const size = wish.size ?? MAX_QUESTIONS
  const quota = quotas(pool, size, below)
  const apart = apartIn(packs)
  const partners = partnersIn(apart)
  const clashing = (one: ScoredQuestion, other: ScoredQuestion) => partners(refs.get(one)!).has(refs.get(other)!)
  const some = take(pool, quota, size <= SHORT ? clashing : undefined)
  const chosen = some.length < quota.supported + quota.baseless ? take(pool, quota) : some
  const order = wish.shuffle ? chosen : fitting.flat().filter((question) => chosen.includes(question))
  return setApart(
    order.map((question) => refs.get(question)!),
    (ref) => ref,
    apart,
  )
}

/**
 * The questions of a quiz that a host has chosen one by one, by their refs: in the packs' own order, or shuffled. Null where
 * the packs lack one of them.
 */
export function pickQuestions(
  packs: readonly PlayedPack[],
  { refs, shuffle, seed }: { refs: readonly string[]; shuffle: boolean; seed: number },
): string[] | null {
  const all = packs.flatMap((pack) => scoredQuestions(pack).map((question) => questionRef(pack, question)))
  if (!refs.every((ref) => all.includes(ref))) return null
  const picked = all.filter((ref) => refs.includes(ref))
  return setApart(shuffle ? shuffled(picked, chanceOf(seed)) : picked, (ref) => ref, apartIn(packs))
}

/** A technique says something of baseless questions only; supported ones stay, for balance. */
function fits(question: ScoredQuestion, { levels = [], techniques = [] }: Wish): boolean {
  const levelFits = levels.length === 0 || levels.includes(question.level)
  const techniqueFits =
    techniques.length === 0 || question.verdict === 'supported' || techniques.includes(question.technique)
  return levelFits && techniqueFits
}

/**
 * Half of each verdict; an odd one goes to either by lot, or to the one that has it. Where all are wished for, all are
 * taken, as long as each verdict has its 35 percent.
 */
export function quotas(pool: readonly ScoredQuestion[], size: number, below: Below): Record<Verdict, number> {
  const supported = pool.filter(({ verdict }) => verdict === 'supported').length
  const baseless = pool.length - supported
  const fewer = Math.min(supported, baseless)
  if (fewer === 0) return { supported: 0, baseless: 0 }
  const all = pool.length <= Math.min(size, MAX_QUESTIONS)
  if (all && fewer >= LEAST_SHARE * pool.length) return { supported, baseless }
  const wanted = Math.min(size, MAX_QUESTIONS, pool.length, 2 * fewer + 1)
  const half = Math.floor(wanted / 2) + (wanted % 2 ? below(2) : 0)
  const share = Math.max(Math.min(half, supported), wanted - baseless)
  return { supported: share, baseless: wanted - share }
}

/** The first of a pool, so many of each verdict, passing over what clashes with one taken before. */
export function take<Question extends Pick<ScoredQuestion, 'verdict'>>(
  pool: readonly Question[],
  quota: Record<Verdict, number>,
  clash: (one: Question, other: Question) => boolean = () => false,
): Question[] {
  const taken: Question[] = []
  const left = { ...quota }
  for (const question of pool) {
    if (left[question.verdict] === 0 || taken.some((other) => clash(question, other))) continue
    left[question.verdict]--
    taken.push(question)
  }
  return taken
}

/** The first of each list, then the second of each, and so on. */
export function byTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat()
}
