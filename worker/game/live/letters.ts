import { readAnswerLetter } from '../play/play.ts'

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

const UNKNOWN = -1

/** The time at a position of a row of times; undefined where it is not known. */
export function timeAt(times: readonly number[], at: number): number | undefined {
  return (times[at] ?? UNKNOWN) < 0 ? undefined : times[at]
}

/** A row of times with one more, and −1 for those that are not known. */
export function withTime(times: readonly number[], at: number, time = UNKNOWN): number[] {
  const unknown = Array.from({ length: Math.max(0, at - times.length) }, () => UNKNOWN)
  return Object.assign([...times, ...unknown], { [at]: time })
}
