import type { Answer } from './round.ts'

const IN_A_ROW = 5

/** A play as squares, five a row: right or wrong in the order of the quiz, nothing of what the answers were. */
export function grid(answers: readonly Pick<Answer, 'right'>[]): string {
  const squares = answers.map(({ right }) => (right ? '🟩' : '🟥'))
  const rows = Array.from({ length: Math.ceil(squares.length / IN_A_ROW) }, (_, row) =>
    squares.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW).join(''),
  )
  return rows.join('\n')
}
