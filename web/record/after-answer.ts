import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import { playStamp } from './sound.ts'
import { settleOwed } from './store.ts'

export { everybodySentence } from '../return/everybody-words.ts'

/** That this page has seen to it that the game opens offline. */
let isKept = false

/**
 * Lets the browser keep the pages that it opens, and an answer that does not get through: from the first answer on, when
 * the page has long been there. Whoever plays with a class, often on a shared device, comes by without.
 */
function keepOffline(): void {
  if (isKept || !('serviceWorker' in navigator)) return
  isKept = true
  navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => {})
}

/** Remembers answers in this browser, and those that it still owes the record. One that forbids it (a private window) just plays on. */
export async function recordAnswers(answers: readonly RecordedAnswer[]): Promise<void> {
  if (answers.length === 0) return
  keepOffline()
  const recorded = settleOwed(answers)
  await playStamp().catch(() => {})
  await recorded
}
