import { runInDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { expect, vi } from 'vitest'
import { findPack, library } from '../../questions/library.ts'
import { type Pack, scoredQuestions } from '../../questions/model/pack.ts'
import { answerKey } from '../../questions/model/question.ts'
import { questionRef } from '../../questions/model/ref.ts'
import type { ProblemBody } from '../../worker/api/problem.ts'
import type { Submission } from '../../worker/game/play/answer.ts'
import type { BoardPage } from '../../worker/game/play/board.ts'
import type { Outcome } from '../../worker/game/play/outcome.ts'
import type { RoundView } from '../../worker/game/play/view.ts'
import { COUNTER } from '../../worker/game/return/everybody.ts'
import { Briefly } from '../../worker/store/briefly.ts'
import { forgetLooks } from '../../worker/store/looks.ts'

export const SITE = 'https://baseless.test'

/** The founding pack: 22 scored questions, 10 of them supported, and 14 open ones. */
export const pack = findPack('lukashenko-february-2023') as Pack
export const PACK_QUIZ = pack.id

/** The keys of every scored question, by the question's id. */
export const KEYS = new Map(
  library.flatMap((each) => scoredQuestions(each).map((q) => [questionRef(each, q), answerKey(each, q)])),
)

/** The pack's scored questions in the order of its quiz. */
export const QUESTIONS = scoredQuestions(pack).map((question) => questionRef(pack, question))

export interface Reply<Body> {
  status: number
  body: Body
  headers: Headers
}

interface Cookie {
  value: string
  path: string
}

/** Someone with a browser of their own: keeps cookies, follows no redirect. */
export class Visitor {
  readonly cookies = new Map<string, Cookie>()

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    const cookies = [...this.cookies].filter(([, cookie]) => path.startsWith(cookie.path))
    if (cookies.length) headers.set('Cookie', cookies.map(([key, { value }]) => `${nameOf(key)}=${value}`).join('; '))
    const reply = await exports.default.fetch(new URL(path, SITE).href, { redirect: 'manual', ...init, headers })
    for (const line of reply.headers.getSetCookie()) this.keep(line)
    return reply
  }

  async get<Body>(path: string, headers?: HeadersInit): Promise<Reply<Body>> {
    return read(await this.fetch(path, { headers }))
  }

  /** Sends JSON; a text goes out as it is. */
  async post<Body = ProblemBody>(path: string, json: unknown): Promise<Reply<Body>> {
    const headers = { 'Content-Type': 'application/json' }
    const body = typeof json === 'string' ? json : JSON.stringify(json)
    return read(await this.fetch(path, { method: 'POST', headers, body }))
  }

  /** Sends a form as the browser does on the site's own pages, or on another's. */
  submit(path: string, fields: Record<string, string>, origin = SITE): Promise<Response> {
    return this.fetch(path, { method: 'POST', headers: { Origin: origin }, body: new URLSearchParams(fields) })
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const split = pair.indexOf('=')
    const path = attributes.find((each) => each.startsWith('Path='))?.slice(5) ?? '/'
    this.cookies.set(`${pair.slice(0, split)} ${path}`, { value: pair.slice(split + 1), path })
  }
}

function nameOf(key: string): string {
  return key.split(' ')[0] ?? ''
}

async function read<Body>(reply: Response): Promise<Reply<Body>> {
  return { status: reply.status, headers: reply.headers, body: await reply.json<Body>() }
}

/** A visitor who has started a round. */
export class Player extends Visitor {
  readonly round: string
  readonly first: RoundView['current']

  private constructor(visitor: Visitor, round: string, first: RoundView['current']) {
    super()
    for (const [key, cookie] of visitor.cookies) this.cookies.set(key, cookie)
    this.round = round
    this.first = first
  }

  static start(slug = PACK_QUIZ, nickname = 'Ada', visitor = new Visitor()): Promise<Player> {
    return Player.enter(slug, { nickname }, visitor)
  }

  /** Starts as a page does that asks for no name. */
  static startNameless(slug = PACK_QUIZ): Promise<Player> {
    return Player.enter(slug, {}, new Visitor())
  }

  private static async enter(slug: string, wish: object, visitor: Visitor): Promise<Player> {
    const { status, body } = await visitor.post<{ round: string; current: RoundView['current'] }>(
      `/api/quizzes/${slug}/rounds`,
      wish,
    )
    expect(status).toBe(201)
    return new Player(visitor, body.round, body.current)
  }

  view(): Promise<Reply<RoundView>> {
    return this.get(`/api/rounds/${this.round}`)
  }

  open<Body = ProblemBody>(question: string): Promise<Reply<Body>> {
    return this.post(`/api/rounds/${this.round}/opened`, { question })
  }

  answer<Body = Outcome>(submission: Submission): Promise<Reply<Body>> {
    return this.post(`/api/rounds/${this.round}/answers`, submission)
  }

  /** Answers the pack's questions from `from` up to, not including, `to`: the first `right` of the quiz rightly. */
  async play({ right = QUESTIONS.length, from = 0, to = QUESTIONS.length } = {}): Promise<Outcome | undefined> {
    let last: Outcome | undefined
    for (let at = from; at < to; at++) {
      const reply = await this.answer(submissionAt(at, at < right))
      expect(reply.status).toBe(200)
      last = reply.body
    }
    return last
  }

  board(query = ''): Promise<Reply<BoardPage>> {
    return this.get(`/api/quizzes/${PACK_QUIZ}/board?round=${this.round}${query}`)
  }

  get object(): DurableObjectStub<import('../../worker/round/round.ts').Round> {
    return env.ROUNDS.get(env.ROUNDS.idFromName(this.round))
  }
}

/** An answer to the pack's question at a position, right or wrong, always fairly sure. */
export function submissionAt(position: number, right = true): Submission & { question: string } {
  const question = QUESTIONS[position] ?? ''
  const verdict = KEYS.get(question)?.verdict ?? 'supported'
  const other = verdict === 'supported' ? 'baseless' : 'supported'
  return { question, verdict: right ? verdict : other, confidence: 2 }
}

/** Watches what is written to the real KV. */
export function watchPuts() {
  return vi.spyOn(env.KV, 'put')
}

/** The keys of the scores that KV holds for a quiz. */
export async function scoreKeys(slug = PACK_QUIZ): Promise<string[]> {
  const { keys } = await env.KV.list({ prefix: `score:${slug}:` })
  return keys.map(({ name }) => name)
}

/** Sets the clock of the Worker, its objects and the test. Timers and alarms go on by the real one. */
export function setClock(now: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now })
}

/** Expects a problem in the form of RFC 9457. */
export function expectProblem(reply: Reply<unknown>, status: number, kind: string): ProblemBody {
  expect(reply.headers.get('Content-Type')).toBe('application/problem+json')
  expect(reply).toMatchObject({
    status,
    body: { type: `/problems/${kind}`, title: expect.any(String), status, detail: expect.any(String) },
  })
  return reply.body as ProblemBody
}

/** Expects an object to keep nothing: no tables, no alarm, no entries. */
export async function expectEmpty(stub: DurableObjectStub): Promise<void> {
  await runInDurableObject(stub, async (_, { storage }) => {
    const tables = storage.sql.exec("SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'").toArray()
    expect(tables).toEqual([])
    expect(await storage.getAlarm()).toBeNull()
    expect((await storage.list()).size).toBe(0)
  })
}

/** The questions that somebody gets who plays a quiz to its end, in order. */
export async function questionsOf(slug: string): Promise<string[]> {
  const player = await Player.start(slug)
  const asked: string[] = []
  for (let current = player.first; current; ) {
    asked.push(current.id)
    current = (await player.answer({ question: current.id, verdict: 'supported', confidence: 1 })).body.next
  }
  return asked
}

/** Lets the board of a quiz begin anew, as if nobody had ever played it or looked at it. */
export async function forgetBoard(slug = PACK_QUIZ): Promise<void> {
  forgetLooks(slug)
  await runInDurableObject(env.BOARDS.get(env.BOARDS.idFromName(slug)), (board, { storage: { sql } }) => {
    for (const table of ['meta', 'plays', 'best', 'counts', 'gone']) sql.exec(`DROP TABLE IF EXISTS ${table}`)
    // biome-ignore lint/complexity/useLiteralKeys: it is private, and a test may empty it
    board['rows'].create()
  })
}

/** Lets the counter begin anew, as if nothing had ever been counted. */
export async function forgetCounts(): Promise<void> {
  Briefly.forgetAll()
  await runInDurableObject(env.COUNTERS.get(env.COUNTERS.idFromName(COUNTER)), (counter, { storage: { sql } }) => {
    for (const table of ['meta', 'fresh', 'folded']) sql.exec(`DROP TABLE ${table}`)
    // biome-ignore lint/complexity/useLiteralKeys: it is private, and a test may empty it
    counter['rows'].create()
  })
}
