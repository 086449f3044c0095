import type { Count, ServerMessage, Stage } from '../../worker/game/live/protocol.ts'
import { LIVE_VERSION } from '../../worker/game/live/version.ts'
import { PACK_QUIZ, send } from './player.ts'
import { inTurns, type Line, openLine, within } from './sockets.ts'

const PATIENCE = 20_000
const HANDS = 16

/** What a phone has been sent since it was last asked. */
export interface Received {
  messages: number
  bytes: number
}

/** A phone that counts, and that knows when it last heard of each moment and of its own answer. */
export interface Phone {
  line: Line
  received: Received
  stageAt: Map<number, number>
  keptAt: number
  /** hangs up, and comes back over another connection */
  again(): Promise<void>
}

/** A live round with its host and its phones, all connected. */
export interface Room {
  phones: Phone[]
  host: Line
  stage(): Stage
  count(): Count
  /** presses a key of the host's; resolves when every phone has heard of it, with the milliseconds that each waited */
  press(type: 'next' | 'reveal', from?: number): Promise<number[]>
  /** resolves when the host knows that all have answered */
  allAnswered(): Promise<void>
  close(): void
}

/** Makes a live quiz, lets as many players in as asked for, and connects them. */
export async function openRoom(url: string, players: number): Promise<Room> {
  const quiz = { packs: [PACK_QUIZ], size: 60, class: { live: { votes: 2 } } }
  const made = JSON.parse((await send(`${url}/api/quizzes`, { method: 'POST', body: quiz })).text)
  const key = new URL(made.hostUrl).searchParams.get('key')
  const host = await openLine(`${url}/t/${made.slug}/screen/socket?round=1`, `host=${key}`)
  const heard: { stage?: Stage; count?: Count } = {}
  let told = () => {}
  host.hear = (text) => {
    const message: ServerMessage = JSON.parse(text)
    if (message.type === 'stage') heard.stage = message
    if (message.type === 'count') heard.count = message
    told()
  }
  host.send({ type: 'hello', version: LIVE_VERSION })
  const phones = await inTurns(Array.from({ length: players }), HANDS, () => joinRoom(url, made.slug))
  const until = (what: string, holds: () => boolean) =>
    within(
      PATIENCE,
      what,
      new Promise<void>((resolve) => {
        told = () => holds() && resolve()
        told()
      }),
    )
  await until('the lobby', () => heard.count?.players === players && heard.stage !== undefined)
  return {
    phones,
    host,
    stage: () => heard.stage!,
    count: () => heard.count!,
    press: (type, from = performance.now()) => {
      const { moment } = heard.stage!
      return untilAllHear(phones, moment + 1, from, () => host.send({ type, moment }))
    },
    allAnswered: () => until('the last answer', () => heard.count?.answered === players),
    close: () => {
      for (const { line } of phones) line.close()
      host.close()
    },
  }
}

async function joinRoom(url: string, slug: string): Promise<Phone> {
  const { headers, text } = await send(`${url}/api/quizzes/${slug}/rounds`, { method: 'POST', body: {} })
  const cookie = [headers['set-cookie'] ?? []].flat().map((each) => each.split(';')[0])
  const phone = await openPhone(`${url}/r/${JSON.parse(text).round}/socket`, cookie.join('; '))
  greet(phone)
  return phone
}

/** Has every phone hang up and come back. */
export async function reconnectAll({ phones }: Room): Promise<void> {
  await inTurns(phones, HANDS, async (phone) => {
    await phone.again()
    greet(phone)
  })
}

function greet({ line }: Phone): void {
  line.send({ type: 'hello', version: LIVE_VERSION })
}

/** A phone's connection, to the room or to what it is measured against. */
export async function openPhone(url: string, cookie = ''): Promise<Phone> {
  const phone: Phone = {
    line: await openLine(url, cookie),
    ...{ received: { messages: 0, bytes: 0 }, stageAt: new Map(), keptAt: 0 },
    async again() {
      phone.line.close()
      phone.line = await openLine(url, cookie)
      listen()
    },
  }
  const listen = () => {
    phone.line.hear = (message, at) => take(phone, message, at)
  }
  listen()
  return phone
}

/** Takes note of a message without reading more of it than it must. */
function take(phone: Phone, text: string, at: number): void {
  phone.received.messages++
  phone.received.bytes += Buffer.byteLength(text)
  if (text.startsWith('{"type":"kept"')) phone.keptAt = at
  const moment = text.startsWith('{"type":"stage"') && /"moment":(\d+)/.exec(text)?.[1]
  if (moment) phone.stageAt.set(Number(moment), at)
}

/** Has something sent, and tells how long each phone waited for the moment that it brings. */
export async function untilAllHear(
  phones: Phone[],
  moment: number,
  start: number,
  sent: () => void,
): Promise<number[]> {
  sent()
  const heard = () => phones.every(({ stageAt }) => stageAt.has(moment))
  await within(PATIENCE, `moment ${moment}`, poll(heard))
  return phones.map(({ stageAt }) => stageAt.get(moment)! - start)
}

export async function poll(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2))
}
