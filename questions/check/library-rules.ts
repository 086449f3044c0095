import type { PackProblem } from '../model/fault.ts'
import type { Pack } from '../model/pack.ts'
import { balanceProblems } from './balance.ts'
import { coverageProblems } from './coverage.ts'
import { orderOf, orderProblems } from './order.ts'
import { spreadOf, spreadProblems } from './spread.ts'
import { type Tell, tellProblems, tellsOf } from './tells.ts'

/** What is wrong with the library as a whole, though each of its packs be sound. */
export function libraryProblems(packs: readonly Pack[], tells: readonly Tell[] = tellsOf(packs)): PackProblem[] {
  return [
    ...coverageProblems(packs),
    ...balanceProblems(packs),
    ...tellProblems(tells),
    ...spreadProblems(spreadOf(packs)),
    ...orderProblems(orderOf(packs)),
  ]
}
