import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../game/time.ts'

/** What throws this will be refused however often it is tried; the message says why. */
export class Refused extends Error {}

/** How a target is tried that is not ours: a server that may be slow, gone, or hostile. Its rows end with their round. */
interface Stranger {
  /** how long is waited after each failed attempt, in milliseconds; after one more, or `Refused`, it is given up */
  delays: readonly number[]
  /** what follows from a row that was given up, and why it was; should this fail, it is not told again */
  givenUp?: (payload: unknown, error: unknown) => Promise<void>
}

/** How the rows of one kind are paid. */
interface Target {
  /** Pays a row; what it throws is tried again later. A row may be paid twice, where the object was cut off in between. */
  pay: (key: string, payload: unknown) => Promise<void>
  /** left out for our own stores, which are tried for as long as it takes */
  stranger?: Stranger
}

/** The targets by the name that their rows bear. */
export type Targets = Record<string, Target>

/** The usual `delays` of a stranger: ten attempts in a day, the first five within the hour. */
export const A_DAY: readonly number[] = [
  ...[5 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS],
  ...[1, 2, 4, 8, 8].map((hours) => hours * HOUR_MS),
]
