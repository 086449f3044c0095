import type { Answer } from './answer.ts'
import type { Confidence } from './marking.ts'

const IN_A_ROW = 5

/** Told apart by their shapes, whatever colours a reader sees, and by their names, as a screen reader says them. */
const SIGNS = { right: '✅', wrong: '❌' }

/** A play as signs, five a row: right or wrong in the order of the quiz, nothing of what the answers were. */
export function grid(answers: readonly Pick<Answer, 'right'>[]): string {
  const signs = answers.map(({ right }) => (right ? SIGNS.right : SIGNS.wrong))
  const rows = Array.from({ length: Math.ceil(signs.length / IN_A_ROW) }, (_, row) =>
    signs.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW).join(''),
  )
  return rows.join('\n')
}

const KEYCAPS: Record<Confidence, string> = { 1: '1️⃣', 2: '2️⃣', 3: '3️⃣' }

/** The same signs, and under each how sure the player was: 1 guess, 2 fairly sure, 3 certain. */
export function sureGrid(answers: readonly Pick<Answer, 'right' | 'confidence'>[]): string {
  const rows = Array.from({ length: Math.ceil(answers.length / IN_A_ROW) }, (_, row) => {
    const own = answers.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW)
    return `${grid(own)}\n${own.map(({ confidence }) => KEYCAPS[confidence]).join('')}`
  })
  return rows.join('\n')
}
