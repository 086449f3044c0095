import type { Stage } from '../../worker/game/live/protocol.ts'
import { openPhone, openRoom, type Phone, poll, type Received, type Room, untilAllHear } from './live-room.ts'
import { memoryOfWorkerd } from './memory.ts'
import { inTurns, openLine, pause, within } from './sockets.ts'

/** How large a room is, and how many questions are played in it: three presses each, and as many bare broadcasts. */
const ROOMS = [
  { players: 50, questions: 12 },
  { players: 200, questions: 12 },
  { players: 1_000, questions: 7 },
]
/** The host's own pace; a real one is slower, and the room refuses who hurries more. */
const BETWEEN = 220
const ARRIVE_WITHIN = 5_000
const PATIENCE = 20_000

export interface LiveFigures {
  players: number
  /** milliseconds from the host's press to each phone, and the same bytes by a bare object */
  presses: number[]
  bare: number[]
  /** milliseconds from the last answer to each phone's own result */
  results: number[]
  /** of the answers that came in within five seconds: how many were sent, kept and counted */
  arriving: { sent: number; kept: number; counted: number; slowest: number }
  /** what a phone was sent for a question with two votes */
  question: Received
  /** workerd's memory before anyone came, with as many bare connections, and with the room beside them; in bytes, 0 where it cannot be told */
  memory: [number, number, number]
}

/** Plays a live round in rooms of each size, and in turn with it has a bare object send as many bytes to as many phones. */
export async function measureLive(url: string): Promise<LiveFigures[]> {
  const figures: LiveFigures[] = []
  for (const { players, questions } of ROOMS) {
    console.log(`Filling a room with ${players} players …`)
    const before = memoryOfWorkerd()
    const bare = await openBare(url, players)
    const withBare = memoryOfWorkerd()
    const room = await openRoom(url, players)
    try {
      const measured = await measureRoom(room, bare, questions)
      figures.push({ ...measured, memory: [before, withBare, memoryOfWorkerd()] })
    } finally {
      room.close()
      bare.close()
      await pause(500)
    }
  }
  return figures
}

type BareRoom = Awaited<ReturnType<typeof openBare>>

async function measureRoom(room: Room, bare: BareRoom, questions: number): Promise<LiveFigures> {
  const { phones } = room
  const figures: LiveFigures = {
    ...{ players: phones.length, presses: [], bare: [], results: [] },
    ...{ arriving: { sent: 0, kept: 0, counted: 0, slowest: 0 }, question: { messages: 0, bytes: 0 } },
    memory: [0, 0, 0],
  }
  for (let question = 0; question < questions; question++) {
    for (const { received } of phones) Object.assign(received, { messages: 0, bytes: 0 })
    await pressBoth(room, bare, figures)
    if (question === 0) figures.arriving = await arrive(room)
    else await answerAtOnce(room)
    await pressBoth(room, bare, figures)
    await pressBoth(room, bare, figures)
    const last = await answerAtOnce(room)
    // What this host says when all are in has to come at once, as from a screen that goes on by itself.
    figures.results.push(...(await room.press('next', last)))
    figures.question = most(phones)
    await pause(BETWEEN)
  }
  return figures
}

/** Presses what goes on, and then has the bare object send as many bytes. */
async function pressBoth(room: Room, bare: BareRoom, figures: LiveFigures): Promise<void> {
  await pause(BETWEEN)
  figures.presses.push(...(await room.press('next')))
  await pause(BETWEEN)
  figures.bare.push(...(await bare.broadcast(room.stage())))
}

/** Everyone answers in the same instant; tells when the last answer was sent, once the host knows of all of them. */
async function answerAtOnce(room: Room): Promise<number> {
  await pause(BETWEEN)
  for (const phone of room.phones) answer(room, phone)
  const last = performance.now()
  await room.allAnswered()
  return last
}

/** Everyone answers within five seconds, each when they are ready. */
async function arrive(room: Room): Promise<LiveFigures['arriving']> {
  const sentAt = new Map<Phone, number>()
  await Promise.all(
    room.phones.map(async (phone) => {
      await pause(Math.random() * ARRIVE_WITHIN)
      sentAt.set(phone, performance.now())
      answer(room, phone)
    }),
  )
  await room.allAnswered()
  await within(
    PATIENCE,
    'the last confirmation',
    poll(() => room.phones.every(({ keptAt }) => keptAt > 0)),
  )
  const waits = [...sentAt].map(([phone, at]) => phone.keptAt - at)
  return {
    sent: sentAt.size,
    kept: waits.length,
    counted: room.count().answered,
    slowest: waits.toSorted((one, other) => one - other)[Math.floor(waits.length * 0.95)] ?? 0,
  }
}

function answer(room: Room, { line }: Phone): void {
  const { at, phase } = room.stage()
  const verdict = Math.random() < 0.5 ? 'supported' : 'baseless'
  line.send({ type: 'answer', at, vote: phase === 'second' ? 'second' : 'first', verdict, confidence: 2 })
}

/** A bare object with as many phones, each of which reads what it hears as a phone of the room does. */
async function openBare(url: string, players: number) {
  const address = `${url}/bench/broadcast?room=${players}&role=`
  const host = await openLine(`${address}host`)
  const phones = await inTurns(Array.from({ length: players }), 16, () => openPhone(`${address}phone`))
  return {
    broadcast: (stage: Stage) =>
      untilAllHear(phones, stage.moment, performance.now(), () => host.send(JSON.stringify(stage))),
    close() {
      host.close()
      for (const { line } of phones) line.close()
    },
  }
}

function most(phones: Phone[]): Received {
  const by = (kind: keyof Received) => Math.max(...phones.map(({ received }) => received[kind]))
  return { messages: by('messages'), bytes: by('bytes') }
}
