// npm run faults -- --seed 7 · npm run faults -- --seeds 10: plays alone, in a class and live while the game is killed at random.
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { dice } from '../game/records.ts'
import { playClass, playLive } from './classes.ts'
import { playSolo } from './solo.ts'
import { Stand } from './stand.ts'

/** Between two kills, in milliseconds: from the one to the other. */
const QUIET = [600, 2_500] as const
/** How long what is owed may take to be paid when nobody kills the game any more, in milliseconds. */
const SETTLED = 30_000

const { values } = parseArgs({ options: { seed: { type: 'string' }, seeds: { type: 'string' } } })
const seeds = values.seeds
  ? Array.from({ length: Number(values.seeds) }, (_, at) => at + 1)
  : [Number(values.seed ?? 1)]

let failed = false
for (const seed of seeds) {
  const { faults, accepted, kills } = await play(seed)
  failed ||= faults.length > 0
  console.log(`seed ${seed}: ${accepted} answers accepted, ${kills} kills, ${faults.length} faults`)
  for (const fault of faults) console.log(`  ${fault}`)
}
process.exitCode = failed ? 1 : 0

async function play(seed: number) {
  const stand = await Stand.open()
  try {
    const games = Promise.all([playSolo(stand, seed), playClass(stand, seed), playLive(stand, seed)])
    const kills = await killUntil(stand, games, dice(seed))
    const played = await games
    const accepted = played.flatMap(({ players }) => players).reduce((sum, player) => sum + player.accepted.size, 0)
    return { faults: await settledFaults(played), accepted, kills }
  } finally {
    await stand.close()
  }
}

/** Kills the game again and again until all is played; says how often it was killed while somebody played. */
async function killUntil(stand: Stand, games: Promise<unknown>, roll: () => number): Promise<number> {
  let over = false
  const done = games.finally(() => {
    over = true
  })
  let kills = 0
  do {
    await Promise.race([done, wait(QUIET[0] + roll() * (QUIET[1] - QUIET[0]))])
    if (!over) kills++
    await stand.cut()
  } while (!over)
  return kills
}

/** The faults that stay: a board may follow a little later. */
async function settledFaults(played: readonly { check(): Promise<string[]> }[]): Promise<string[]> {
  for (const end = Date.now() + SETTLED; ; await wait(500)) {
    const faults = (await Promise.all(played.map(({ check }) => check()))).flat()
    if (faults.length === 0 || Date.now() > end) return faults
  }
}
