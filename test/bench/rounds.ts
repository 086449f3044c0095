import { openRoom, reconnectAll } from './live-room.ts'
import { memoryOfWorkerd } from './memory.ts'
import { answer, send, startRound } from './player.ts'
import { pause } from './sockets.ts'

const TURNS = 5
const ROUNDS = 1_000
const AT_ONCE = 16
const WAVES = 30
const PHONES = 300

/** An object that nobody asks anything of is put aside by workerd after ten seconds. */
const REST = 30_000

/** What workerd kept in memory after something, in bytes. */
export interface Filled {
  after: string
  bytes: number
}

/** Starts rounds, each with an answer, then has the phones of a live room come again and again; tells what workerd keeps meanwhile, and after a rest. */
export async function fillMemory(url: string): Promise<Filled[]> {
  const filled = await fill('rounds of one player', async () => answer(url, await startRound(url)))
  const room = await openRoom(url, PHONES)
  const note = (after: string) => filled.push({ after, bytes: memoryOfWorkerd() })
  note(`a live room of ${PHONES}`)
  for (let wave = 1; wave <= WAVES; wave++) {
    await reconnectAll(room)
    if (wave % 10 === 0) note(`${wave} waves of ${PHONES} who come again`)
  }
  room.close()
  await pause(REST)
  note('a rest')
  return filled
}

/** The same with bare objects that write a row each: what workerd keeps of any object. */
export function fillBarely(url: string): Promise<Filled[]> {
  const body = { question: 'a question', verdict: 'baseless', confidence: 2 }
  let object = 0
  return fill('bare objects with a row', () => send(`${url}/bench/answer/${object++}`, { method: 'POST', body }))
}

async function fill(what: string, make: () => Promise<unknown>): Promise<Filled[]> {
  const filled: Filled[] = [{ after: 'the start', bytes: memoryOfWorkerd() }]
  for (let turn = 1; turn <= TURNS; turn++) {
    for (let made = 0; made < ROUNDS; made += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, make))
    filled.push({ after: `${turn * ROUNDS} ${what}`, bytes: memoryOfWorkerd() })
  }
  await pause(REST)
  filled.push({ after: 'a rest', bytes: memoryOfWorkerd() })
  return filled
}
