import { vi } from 'vitest'
import { PATIENCE as WAIT } from '../../worker/round/scores.ts'

/** How long is waited for what will come, in milliseconds: a machine of CI is slower at times than any of ours. */
export const PATIENCE = { timeout: 30_000, interval: 5 }

/** Lets the game wait no longer for a KV that is slow: its timers of that length end at once. Returns the spy on them. */
export function endWaits() {
  const { setTimeout } = globalThis
  return vi
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation(((does: () => void, after = 0) =>
      setTimeout(does, after === WAIT ? 0 : after)) as typeof setTimeout)
}
