import { readAnswerLetter } from '../play.ts'

const NONE = '-'

/** The letter at a position of a row of letters; undefined where there is none. */
export function letterAt(letters: string, at: number): string | undefined {
  const letter = letters[at]
  return letter === NONE ? undefined : letter
}

/** A row of letters with one more, and hyphens for what was left out. */
export function withLetter(letters: string, at: number, letter: string): string {
  const padded = letters.padEnd(at, NONE)
  return padded.slice(0, at) + letter + padded.slice(at + 1)
}

/** What the letter at a position says; undefined where there is none. */
export function answerAt(letters: string, at: number) {
  const letter = letterAt(letters, at)
  return letter === undefined ? undefined : readAnswerLetter(letter)
}
