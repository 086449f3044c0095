import { env, exports } from 'cloudflare:workers'
import { expect } from 'vitest'
import type { QuizInfo } from '../../../worker/game/class/quiz-info.ts'
import type { ReportBody } from '../../../worker/game/class/report-wire.ts'
import { WatchMessage } from '../../../worker/game/class/wire.ts'
import type { Submission } from '../../../worker/game/play/answer.ts'
import type { Outcome } from '../../../worker/game/play/outcome.ts'
import type { RoundView } from '../../../worker/game/play/view.ts'
import { KEYS, Player, pack, type Reply, SITE, Visitor } from '../helpers.ts'

export interface ClassWish {
  order?: 'same' | 'own'
  feedback?: 'each' | 'end'
  confidence?: boolean
  naming?: 'generated' | 'free' | 'roster'
  roster?: string[]
  opensAt?: string
  closesAt?: string
  zone?: string
  minutes?: number
  keepDays?: number
  shared?: boolean
  calm?: boolean
  short?: boolean
}

/** A teacher with a class: keeps the host's key, asks as its host. */
export class Teacher extends Visitor {
  slug = ''
  key = ''

  /** Makes a class of five questions, unless another number is wished for. */
  static async make(wish: ClassWish = {}, size = 5): Promise<Teacher> {
    const teacher = new Teacher()
    const { status, body } = await teacher.post<{ slug: string; hostUrl: string }>('/api/quizzes', {
      packs: [pack.id],
      size,
      class: wish,
    })
    expect(status, JSON.stringify(body)).toBe(201)
    teacher.slug = body.slug
    teacher.key = new URL(body.hostUrl).searchParams.get('key') ?? ''
    return teacher
  }

  /** Asks the API as the host; with another `key`, as somebody who has that one. */
  async host<Body>(method: string, path: string, json?: unknown, key = this.key): Promise<Reply<Body>> {
    const reply = await this.fetch(`/api/quizzes/${this.slug}/host${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, ...(json !== undefined && { 'Content-Type': 'application/json' }) },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    })
    return { status: reply.status, headers: reply.headers, body: await reply.json<Body>() }
  }

  setOpen(open: boolean, round = 1) {
    return this.host('PATCH', `/rounds/${round}`, { open })
  }

  /** Gets the host's cookie, as whoever opens the host's link. */
  async comeIn(): Promise<Response> {
    return this.fetch(`/t/${this.slug}?key=${this.key}`)
  }

  /** Opens the socket of the host's page. */
  async listen(): Promise<Listener> {
    const cookie = [...this.cookies].find(([name]) => name.startsWith('hosts '))?.[1].value
    const headers = { Upgrade: 'websocket', Origin: SITE, Cookie: `hosts=${cookie}` }
    const { webSocket } = await exports.default.fetch(`${SITE}/t/${this.slug}/socket?round=1`, { headers })
    if (!webSocket) throw new Error('no socket')
    return new Listener(webSocket)
  }

  async info(visitor = new Visitor()): Promise<NonNullable<QuizInfo['class']>> {
    const { body } = await visitor.get<QuizInfo>(`/api/quizzes/${this.slug}`)
    if (!body.class) throw new Error('no class')
    return body.class
  }
}

/** What comes through a socket, one message after another. */
export class Listener {
  private readonly heard: WatchMessage[] = []
  private waiting: (() => void) | null = null

  constructor(readonly socket: WebSocket) {
    socket.accept()
    socket.addEventListener('message', ({ data }) => {
      this.heard.push(JSON.parse(String(data)))
      this.waiting?.()
    })
  }

  async next(): Promise<WatchMessage> {
    while (this.heard.length === 0) await new Promise<void>((resolve) => (this.waiting = resolve))
    const message = this.heard.shift()!
    expect(WatchMessage.parse(message), 'nothing that its schema does not know').toEqual(message)
    return message
  }
}

/** The names of a class's list that its page offers to whoever types how theirs begins. */
export async function namesFound({ slug }: { slug: string }, letters: string): Promise<string[]> {
  const page = await (await new Visitor().fetch(`/q/${slug}?letters=${encodeURIComponent(letters)}`)).text()
  return [...page.matchAll(/<option[^>]*>([^<]+)<\/option>/g)].map(([, name = '']) => name).slice(1)
}

/** Somebody who tries to come into a class. */
export function join(
  { slug }: { slug: string },
  body: { nickname?: string; someoneElse?: boolean } = {},
  visitor = new Visitor(),
) {
  return visitor.post<{ round: string; nickname: string; of: number; current: RoundView['current'] }>(
    `/api/quizzes/${slug}/rounds`,
    body,
  )
}

/** A pupil who is in. */
export function pupil({ slug }: { slug: string }, nickname = 'Ada', visitor = new Visitor()): Promise<Player> {
  return Player.start(slug, nickname, visitor)
}

type Plan = (question: string, at: number) => { right: boolean; confidence?: 1 | 2 | 3 }

/** Answers on and on, at most `most` questions, by a plan; resolves with what the last answer brought. */
export async function answerBy(player: Player, plan: Plan, most = 60): Promise<Outcome | undefined> {
  let { current } = (await player.view()).body
  let last: Outcome | undefined
  for (let at = 0; current && at < most; at++) {
    const reply = await player.answer(answerTo(current.id, plan(current.id, at)))
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
    last = reply.body
    current = last.next
  }
  return last
}

/** Hands in, where answers can be changed until then. */
export function handIn(player: Player): Promise<Reply<{ saved: boolean }>> {
  return player.post(`/api/rounds/${player.round}/hand-in`, {})
}

export function answerTo(question: string, { right, confidence = 1 }: ReturnType<Plan>): Submission {
  const { verdict } = KEYS.get(question)!
  const other = verdict === 'supported' ? 'baseless' : 'supported'
  return { question, verdict: right ? verdict : other, confidence }
}

export const allRight: Plan = () => ({ right: true })

/** A class of five questions: Ada all right and certain, Ben all wrong and certain, Cara two answers, one of each. */
export async function playedClass(roster = ['Ada', 'Ben', 'Cara']): Promise<Teacher> {
  const teacher = await Teacher.make({ naming: 'roster', roster, order: 'own' })
  const [first = '', second = '', third = ''] = roster
  await answerBy(await pupil(teacher, first), () => ({ right: true, confidence: 3 }))
  await answerBy(await pupil(teacher, second), () => ({ right: false, confidence: 3 }))
  await answerBy(await pupil(teacher, third), (_, at) => ({ right: at === 0, confidence: 2 }), 2)
  await teacher.comeIn()
  return teacher
}

/** The report of a class's round. */
export async function reportOf(teacher: Teacher, round = 1): Promise<ReportBody> {
  return (await teacher.host<ReportBody>('GET', `/rounds/${round}/report`)).body
}

/** The object of a round by its id. */
export function roundById(id: string) {
  return env.ROUNDS.get(env.ROUNDS.idFromName(id))
}

/** Every key of KV that names the slug. */
export async function keysOf(slug: string): Promise<string[]> {
  const { keys } = await env.KV.list()
  return keys.map(({ name }) => name).filter((name) => name.includes(slug))
}
