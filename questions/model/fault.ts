/** What packs and the library are held to. What to do about each stands in `check/advice.ts`. */
export type Rule =
  | 'json'
  | 'form'
  | 'file-name'
  | 'ids'
  | 'speakers'
  | 'evidence'
  | 'elements'
  | 'missing'
  | 'quotation-marks'
  | 'telling-ids'
  | 'balance'
  | 'apart'
  | 'invented'
  | 'unwritten'
  | 'age'
  | 'reading'
  | 'length'
  | 'quotations'
  | 'quoted-by'
  | 'brackets'
  | 'left-out'
  | 'copied'
  | 'coverage'
  | 'tells'
  | 'evidence-tells'
  | 'spread'
  | 'order'

/** Something wrong in a pack, in words that its author understands. */
export interface PackProblem {
  file: string
  rule: Rule
  /** the question's id, or its place ("#3") where it has none; absent where the fault is the pack's */
  question?: string
  /** where: "evidence.#1.mark", "passages.poll.text"; a place in a list is named by its id, or counted from 1 */
  field: string
  message: string
}

/** A problem of a pack whose file, and the rule that it breaks, are known. */
export type Fault = Omit<PackProblem, 'file' | 'rule'>
