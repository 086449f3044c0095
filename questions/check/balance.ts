import type { Fault, PackProblem } from '../model/fault.ts'
import { type Pack, type ScoredQuestion, scoredQuestions } from '../model/pack.ts'

/** The share of the scored questions that either verdict has at least: in a pack, and in the whole library. */
const LEAST_SHARE = { pack: 0.35, library: 0.48 }

/** Whether both verdicts stand at 35 to 65 percent; where a pack is too small for that, they differ by one. */
export function lopsided(pack: Pack): Fault[] {
  const scored = scoredQuestions(pack)
  const { supported, baseless } = countOf(scored)
  const message = `${supported} supported and ${baseless} baseless: each must be 35 to 65 percent of the scored ones`
  const even = Math.min(supported, baseless) >= LEAST_SHARE.pack * scored.length || Math.abs(supported - baseless) <= 1
  return scored.length > 0 && even ? [] : [{ field: 'questions', message }]
}

/** Whether both verdicts stand at 48 to 52 percent of all scored questions. */
export function balanceProblems(packs: readonly Pack[]): PackProblem[] {
  const scored = packs.flatMap(scoredQuestions)
  const { supported, baseless } = countOf(scored)
  const message = `${supported} supported and ${baseless} baseless: each must be 48 to 52 percent of the library’s`
  const even = Math.min(supported, baseless) >= LEAST_SHARE.library * scored.length
  return even ? [] : [{ file: 'the library', rule: 'balance', field: 'balance', message }]
}

function countOf(scored: readonly ScoredQuestion[]): { supported: number; baseless: number } {
  const supported = scored.filter(({ verdict }) => verdict === 'supported').length
  return { supported, baseless: scored.length - supported }
}
