import type { ErasedRound } from './class-records.ts'

/** How far the deletion of a class is: its rounds and players, and what is still to be deleted of them. */
export interface ErasedClass {
  rounds: number
  /** the rounds of which nothing is left */
  gone: number
  players: number
  /** scores in KV, rounds that have not said how many they have, and the link itself; 0 once nothing is kept */
  left: number
}

/** The same of a class that is being deleted, by its rounds. */
export function erasedOf(rounds: readonly ErasedRound[]): ErasedClass {
  return {
    rounds: rounds.length,
    gone: rounds.filter(({ left }) => left === 0).length,
    players: sum(rounds.map(({ players }) => players)),
    left: 1 + sum(rounds.map(({ left }) => left ?? 1)),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
