import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import { playStamp } from './sound.ts'
import { addIfNew } from './store.ts'

export { everybodySentence } from '../return/everybody-words.ts'

/** Remembers an answer in this browser. One that forbids it (a private window) just plays on. */
export async function recordAnswer(answer: RecordedAnswer): Promise<void> {
  const recorded = addIfNew(answer).catch(() => {})
  await playStamp().catch(() => {})
  await recorded
}
