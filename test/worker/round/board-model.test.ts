import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byMerit, byStanding } from '../../../worker/game/play/board.ts'
import { type Span, spansAt } from '../../../worker/game/play/span.ts'
import { DAY_MS } from '../../../worker/game/time.ts'
import { BoardRows, type KeptPlay } from '../../../worker/round/board-rows.ts'

const PLAYERS = ['ada', 'ben', 'cy']
/** A Sunday noon: on the next day another week begins. */
const START = Date.UTC(2026, 10, 29, 12)

const id = fc.constantFrom('1', '2', '3', '4', '5', '6')
const few = fc.nat(2)
const play = fc.record({ id, player: fc.constantFrom(...PLAYERS), right: few, points: fc.integer({ min: -1, max: 1 }) })
const put = fc.record({ play, ago: fc.constantFrom(0, 1, DAY_MS, 2 * DAY_MS, 9 * DAY_MS), until: fc.option(few) })
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ put }) },
  { weight: 2, arbitrary: fc.record({ forget: id }) },
  { weight: 1, arbitrary: fc.record({ again: id }) },
  { weight: 1, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 7 }) }) },
)
type Step = {
  put?: typeof put extends fc.Arbitrary<infer P> ? P : never
  forget?: string
  again?: string
  days?: number
}

/** The rows of a board beside the plainest model of them: a play by its id, and what is asked is counted anew. */
class Both {
  readonly plays = new Map<string, KeptPlay>()
  readonly rows: BoardRows
  now = START

  constructor(sql: SqlStorage) {
    for (const table of ['meta', 'plays', 'best', 'counts', 'gone']) sql.exec(`DROP TABLE IF EXISTS ${table}`)
    this.rows = new BoardRows(sql)
    this.rows.create()
  }

  get spans(): Span[] {
    return Object.values(spansAt(this.now))
  }

  take({ put, forget, again, days }: Step): void {
    if (put) this.put({ of: 3, nickname: put.play.player, finishedAt: this.now - put.ago, ...put.play }, put.until)
    if (forget) this.forget(forget)
    const known = again && this.plays.get(again)
    if (known) this.rows.put(known, this.spans)
    if (days) this.wait(days)
  }

  /** The best plays of all players in a span, in the order of the board. */
  best({ from }: Span): KeptPlay[] {
    const all = [...this.plays.values()].filter(({ finishedAt }) => finishedAt >= from).sort(byStanding)
    return all.filter(({ player }, at) => all.findIndex((each) => each.player === player) === at)
  }

  private put(play: Omit<KeptPlay, 'until'>, days: number | null): void {
    const kept = days === null ? play : { ...play, until: this.now + days * DAY_MS }
    this.plays.set(play.id, kept)
    this.rows.put(kept, this.spans)
  }

  private forget(id: string): void {
    this.plays.delete(id)
    this.rows.forget(id, this.spans)
  }

  private wait(days: number): void {
    this.now += days * DAY_MS
    this.rows.dropSpansBut(this.spans)
    for (const id of this.rows.outlived(this.now)) this.forget(id)
  }
}

function expectAlike(both: Both): void {
  const ends = [...both.plays.values()].flatMap(({ until }) => until ?? [])
  expect(both.rows.nextEnd()).toBe(ends.length > 0 ? Math.min(...ends) : null)
  for (const span of both.spans) {
    const best = both.best(span)
    expect(both.rows.players(span)).toBe(best.length)
    const first = both.rows.page(span, 2)
    const last = first.at(-1)
    expect([...first, ...(last ? both.rows.page(span, 9, last) : [])]).toEqual(best)
    for (const player of PLAYERS) {
      const own = best.find((each) => each.player === player)
      const better = best.filter((each) => own && byMerit(each, own) < 0).length
      expect(both.rows.place(player, span)).toEqual(own ? { best: own, rank: better + 1, of: best.length } : null)
    }
  }
}

test('whatever is put, told again, told of another player, forgotten and outlived, a board is what its plays make of it', async () => {
  const object = env.ROUNDS.get(env.ROUNDS.newUniqueId())
  await runInDurableObject(object, async (_, { storage }) => {
    const holds = fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const both = new Both(storage.sql)
      for (const each of steps) {
        both.take(each)
        expectAlike(both)
      }
    })
    fc.assert(holds, { numRuns: 80 })
    await storage.deleteAll()
  })
})
