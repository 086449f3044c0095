import { coverageProblems } from './coverage.ts'
import type { Pack } from './model.ts'
import type { PackProblem } from './parse.ts'
import { spreadOf, spreadProblems } from './spread.ts'
import { type Tell, tellProblems, tellsOf } from './tells.ts'

/** What is wrong with the library as a whole, though each of its packs be sound. */
export function libraryProblems(packs: readonly Pack[], tells: readonly Tell[] = tellsOf(packs)): PackProblem[] {
  return [...coverageProblems(packs), ...tellProblems(tells), ...spreadProblems(spreadOf(packs))]
}
