import { expect, test } from 'vitest'
import { grid, sureGrid } from '../../../worker/game/play/squares.ts'

const answers = ([1, 2, 3, 3, 2, 1] as const).map((confidence, position) => ({ right: position % 2 === 0, confidence }))

test('a play is squares, five a row', () => {
  expect(grid(answers)).toBe('🟩🟥🟩🟥🟩\n🟥')
})

test('a daily has under each square how sure the player was', () => {
  expect(sureGrid(answers)).toBe('🟩🟥🟩🟥🟩\n1️⃣2️⃣3️⃣3️⃣2️⃣\n🟥\n1️⃣')
})
