import { expect, test } from 'vitest'
import { run } from '../helpers.ts'

test('nothing accepted is lost or twice when the game is killed at random: alone, in a class and live', async () => {
  const { ended, printed } = run([process.execPath, 'test/faults/run.ts', '--seed', '1'])
  expect(await ended, printed()).toBe(0)
  expect(printed()).toMatch(/^seed 1: \d{2,} answers accepted, [1-9]\d* kills, 0 faults$/m)
}, 300_000)
