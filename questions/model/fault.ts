/** Something wrong in a pack, in words that its author understands. */
export interface PackProblem {
  file: string
  /** the question's id, or its place ("#3") where it has none; absent where the fault is the pack's */
  question?: string
  /** where: "evidence.#1.mark", "passages.poll.text"; a place in a list is named by its id, or counted from 1 */
  field: string
  message: string
}

/** A problem of a pack whose file is known. */
export type Fault = Omit<PackProblem, 'file'>
