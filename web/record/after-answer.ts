import type { RecordedAnswer } from '../../worker/game/record.ts'
import type { EverybodyBody } from '../client.ts'
import { everybodySentence } from '../everybody-words.ts'
import { playStamp } from './sound.ts'
import { addToRecord } from './store.ts'

/** Remembers an answer in this browser. One that forbids it (a private window) just plays on. */
export async function keepAnswer(answer: RecordedAnswer): Promise<void> {
  const kept = addToRecord([answer]).catch(() => {})
  await playStamp().catch(() => {})
  await kept
}

/** What everybody said to the question at a place of a round, in a sentence; null where that is not to be had. */
export async function askEverybody(round: string, number: number): Promise<string | null> {
  const reply = await fetch(`/api/rounds/${round}/everybody/${number}`).catch(() => null)
  if (!reply?.ok) return null
  const { everybody } = await reply.json<EverybodyBody>()
  return everybody && everybodySentence(everybody)
}
