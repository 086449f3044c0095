import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import { remember } from '../ui/storage.ts'

/** How the names begin under which this browser keeps answers that are not in the record yet; the digit is the version of what is kept. */
export const OWED = 'owed-1 '

/** Keeps an answer until it is in the record: the script that puts it there may not come. */
export function owe(answer: RecordedAnswer): void {
  remember(`${OWED}${answer.round} ${answer.question}`, JSON.stringify(answer))
}
