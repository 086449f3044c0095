import { memoryOfWorkerd } from './memory.ts'
import { answer, startRound } from './player.ts'

const TURNS = 5
const ROUNDS = 400
const AT_ONCE = 16

/** What workerd kept in memory after so many rounds, in bytes. */
export interface Filled {
  rounds: number
  bytes: number
}

/** Starts rounds in turns, each with an answer, and tells after each turn what workerd keeps: whether it levels off. */
export async function fillMemory(url: string): Promise<Filled[]> {
  const filled: Filled[] = [{ rounds: 0, bytes: memoryOfWorkerd() }]
  for (let turn = 1; turn <= TURNS; turn++) {
    for (let started = 0; started < ROUNDS; started += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, async () => answer(url, await startRound(url))))
    }
    filled.push({ rounds: turn * ROUNDS, bytes: memoryOfWorkerd() })
  }
  return filled
}
