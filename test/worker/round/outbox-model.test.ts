import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { retryDelay } from '../../../worker/game/play/schedule.ts'
import { Outbox } from '../../../worker/round/outbox.ts'
import { Refused, type Targets } from '../../../worker/round/target.ts'

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.useFakeTimers({ toFake: ['Date'], now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

type Storage = Pick<DurableObjectStorage, 'sql' | 'sync' | 'transactionSync'>

/** Keys of our own stores and of strangers: more than are paid at once. */
const NEAR = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const FAR = ['x', 'y', 'z']
const KEYS = [...NEAR, ...FAR]
const DELAYS = [5_000, 60_000]

interface Row {
  serial: number
  attempts: number
  dueAt: number
}

interface Attempt {
  key: string
  serial: number
  settle: { ok: () => void; busy: () => void; never: () => void }
}

const isFar = (key: string) => FAR.includes(key)

/** An outbox beside the plainest model of it: a list of rows a key, and what is under way. */
class Both {
  readonly rows = new Map<string, Row[]>(KEYS.map((key) => [key, []]))
  readonly underWay = new Map<string, Attempt>()
  readonly faults: string[] = []
  private serial = 0
  private hears = { now: true }
  box: Outbox

  constructor(private readonly storage: Storage) {
    storage.sql.exec('DROP TABLE IF EXISTS outbox')
    this.box = this.open()
    this.box.create()
  }

  of(key: string): Row[] {
    return this.rows.get(key)!
  }

  put(how: 'add' | 'replace', key: string): void {
    if (how === 'replace' && !this.underWay.has(key)) this.rows.set(key, [])
    this.box[how](this.next(key), Date.now())
  }

  replaceAll(keys: readonly string[]): void {
    for (const key of KEYS) if (isFar(key) || !this.underWay.has(key)) this.rows.set(key, [])
    const rows = keys.map((key) => this.next(key))
    this.box.replaceAll(rows, Date.now())
  }

  cancel(key: string): void {
    this.rows.set(key, [])
    this.box.cancel(key)
  }

  /** What a transaction does that throws in the end is not done. */
  failing(key: string): void {
    const before = structuredClone([...this.rows])
    const act = () => {
      this.put('replace', key)
      this.cancel('a')
      throw new Error('rolled back')
    }
    expect(() => this.storage.transactionSync(act)).toThrow('rolled back')
    for (const [each, rows] of before) this.rows.set(each, rows)
  }

  /** Forgets everything and begins anew, while attempts are under way. */
  reset(): void {
    this.storage.sql.exec('DROP TABLE outbox')
    this.box.reset()
    this.box.create()
    for (const key of KEYS) this.rows.set(key, [])
  }

  /** The object is cut off: what its attempts do is not heard of. */
  evict(): void {
    this.hears.now = false
    this.hears = { now: true }
    this.underWay.clear()
    this.box = this.open()
  }

  settle(at: number, how: keyof Attempt['settle']): void {
    const attempts = [...this.underWay.values()]
    const attempt = attempts[at % attempts.length]
    if (!attempt) return
    const { key, serial, settle } = attempt
    const rows = this.of(key)
    const row = rows.find((each) => each.serial === serial)
    if (row) this.afterAttempt(key, row, how)
    this.underWay.delete(key)
    settle[how]()
  }

  private afterAttempt(key: string, row: Row, how: keyof Attempt['settle']): void {
    const rows = this.of(key)
    const never = how === 'never' || row.attempts >= DELAYS.length
    if (how === 'ok' || rows.length > 1 || (isFar(key) && never)) {
      rows.splice(rows.indexOf(row), 1)
      return
    }
    row.attempts++
    row.dueAt = Date.now() + (isFar(key) ? DELAYS[row.attempts - 1]! : retryDelay(row.attempts))
  }

  private next(key: string) {
    const serial = ++this.serial
    this.of(key).push({ serial, attempts: 0, dueAt: Date.now() })
    return { target: isFar(key) ? 'far' : 'near', key, payload: serial }
  }

  private open(): Outbox {
    const { hears } = this
    const pay = (key: string, payload: unknown) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      if (hears.now) this.begun({ key, serial: Number(payload) }, { ok: resolve, reject })
      return promise
    }
    const stranger = { delays: DELAYS, givenUp: async () => undefined }
    const targets: Targets = { near: { pay }, far: { pay, stranger } }
    return new Outbox({ sql: this.storage.sql, sync: async () => undefined }, targets, () => undefined)
  }

  private begun(attempt: Omit<Attempt, 'settle'>, how: { ok: () => void; reject: (why: Error) => void }): void {
    const { key, serial } = attempt
    const first = this.of(key)[0]
    if (first?.serial !== serial) this.faults.push(`${key} is paid by ${serial} instead of ${first?.serial}`)
    if (first && first.dueAt > Date.now()) this.faults.push(`${key} is paid too early`)
    if (this.underWay.has(key)) this.faults.push(`${key} is paid twice at once`)
    const settle = {
      ok: how.ok,
      busy: () => how.reject(new Error('busy')),
      never: () => how.reject(isFar(key) ? new Refused('gone') : new Error('busy')),
    }
    this.underWay.set(key, { ...attempt, settle })
  }
}

/** Lets go on whatever waits for nothing any more. */
async function calm(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await null
}

function expectAlike(both: Both): void {
  const { box, faults, underWay } = both
  expect(faults).toEqual([])
  for (const key of KEYS) expect([key, box.payloads(key)]).toEqual([key, both.of(key).map(({ serial }) => serial)])
  expect(underWay.size).toBeLessThanOrEqual(6)
  expect([...underWay.keys()].filter(isFar).length).toBeLessThanOrEqual(2)
  expect(box.nextDue(Date.now()) === null).toBe([...both.rows.values()].flat().length === 0)
}

/** Nothing of which the time has come waits while there is room for it. */
function expectBusy({ underWay, rows }: Both): void {
  const idle = KEYS.filter((key) => !underWay.has(key) && (rows.get(key)?.[0]?.dueAt ?? Infinity) <= Date.now())
  if (underWay.size < 6) expect(idle.filter((key) => !isFar(key))).toEqual([])
  if (underWay.size < 6 && [...underWay.keys()].filter(isFar).length < 2) expect(idle).toEqual([])
}

/** Few are often asked for, so that much happens to them. */
const key = fc.oneof(fc.constantFrom('a', 'b', 'x'), fc.constantFrom(...KEYS))
const how = fc.constantFrom('ok' as const, 'ok' as const, 'busy' as const, 'never' as const)
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constantFrom('add' as const, 'replace' as const), key }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('settle' as const), at: fc.nat(5), how }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constantFrom('pay' as const, 'cancel' as const), key }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('wait' as const), time: fc.nat(70_000) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('failing' as const), key }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('reset' as const, 'evict' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('replaceAll' as const), keys: fc.subarray(NEAR, { minLength: 2 }) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Does a step; tells whether what is due is begun with it. */
function take(both: Both, step: Step): boolean {
  if (step.does === 'add' || step.does === 'replace') both.put(step.does, step.key)
  else if (step.does === 'settle') both.settle(step.at, step.how)
  else if (step.does === 'wait') vi.setSystemTime(Date.now() + step.time)
  else if (step.does === 'replaceAll') both.replaceAll(step.keys)
  else if (step.does === 'failing' || step.does === 'cancel') both[step.does](step.key)
  else if (step.does !== 'pay') both[step.does]()
  if (step.does === 'pay') void both.box.pay([step.key], 0)
  if (step.does === 'wait') void both.box.work(0)
  return step.does === 'pay' || step.does === 'wait'
}

/** The alarm rings until nothing is owed, and everybody takes what they are owed. */
async function expectPaid(both: Both): Promise<void> {
  for (let ring = 0; [...both.rows.values()].flat().length > 0; ring++) {
    expect(ring).toBeLessThan(200)
    vi.setSystemTime(Math.max(Date.now(), both.box.nextDue(Date.now())!))
    void both.box.work(0, 'next')
    await calm()
    expectBusy(both)
    while (both.underWay.size > 0) {
      both.settle(0, 'ok')
      await calm()
      expectAlike(both)
    }
  }
  expect(both.box.count()).toBe(0)
}

test('whatever is owed, owed otherwise, taken back, refused and cut off in whatever order, all that is owed is paid in the end, in its order', async () => {
  const object = env.ROUNDS.get(env.ROUNDS.newUniqueId())
  await runInDurableObject(object, async (_, { storage }) => {
    const holds = fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      vi.setSystemTime(0)
      const both = new Both(storage)
      for (const each of steps) {
        const begins = take(both, each)
        await calm()
        expectAlike(both)
        if (begins) expectBusy(both)
      }
      await expectPaid(both)
    })
    await fc.assert(holds, { numRuns: 120 })
    await storage.deleteAll()
  })
})
