import { expect, test } from 'vitest'
import { grid, sureGrid } from '../../../worker/game/play/squares.ts'

const answers = ([1, 2, 3, 3, 2, 1] as const).map((confidence, position) => ({ right: position % 2 === 0, confidence }))

test('a play is signs, five a row', () => {
  expect(grid(answers)).toBe('✅❌✅❌✅\n❌')
})

test('a daily has under each sign how sure the player was', () => {
  expect(sureGrid(answers)).toBe('✅❌✅❌✅\n1️⃣2️⃣3️⃣3️⃣2️⃣\n❌\n1️⃣')
})

test('right and wrong differ by more than their colour', () => {
  const [right, wrong] = [...grid([{ right: true }, { right: false }])]
  // Unicode's coloured squares and circles are one shape each.
  expect(`${right}${wrong}`).not.toMatch(/[\u{1F534}\u{1F535}\u{1F7E0}-\u{1F7EB}]/u)
  expect(right).not.toBe(wrong)
})
