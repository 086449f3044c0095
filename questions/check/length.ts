import type { PackProblem } from '../model/fault.ts'
import type { Pack } from '../model/pack.ts'
import type { Level } from '../model/terms.ts'

/** How many words an article's passages may have together, by its level. */
const MOST: Readonly<Record<Level, number>> = { easy: 450, medium: 650, hard: 800 }

/** By which share of it an article may be over: what decides is never cut for a few words. An easy one may not. */
const TOLERANCE: Readonly<Record<Level, number>> = { easy: 0, medium: 0.1, hard: 0.1 }

/** Every sentence that the founding article quotes is on a card (editorial guide), so it is as long as it must be. */
const isFounding = ({ outlet, date }: Pack['source']) => outlet === 'The Daily Beast' && date === '2023-02-16'

/** An article that asks for more reading than its level promises; words are what white space parts. */
export function lengthProblems(pack: Pack): PackProblem[] {
  const words = pack.passages.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0)
  const most = MOST[pack.level]
  const allowed = Math.floor(most * (1 + TOLERANCE[pack.level]))
  if (words <= allowed || isFounding(pack.source)) return []
  const limit =
    allowed === most
      ? `${most} is the most for what is ${pack.level}`
      : `${most} is the length of what is ${pack.level}, and ${allowed} the most`
  const message = `the pack’s passages have ${words} words; ${limit}`
  return [{ file: `${pack.id}.json`, rule: 'length', field: 'passages', message }]
}
