import { inOrder, type RecordedAnswer } from '../../worker/game/return/record.ts'

/** A request may hold 16 KB; the rest of a wish is small. */
const ROOM = 14_000
const MOST = 1_000

/** The questions that a record has met, latest first, as many as fit into a request. */
export function idsThatFit(answers: readonly RecordedAnswer[]): string[] {
  const ids = [
    ...new Set(
      inOrder(answers)
        .reverse()
        .map(({ question }) => question),
    ),
  ].slice(0, MOST)
  let room = ROOM
  return ids.filter((id) => {
    room -= id.length + 3
    return room >= 0
  })
}
