import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { retryDelay } from '../../../worker/game/play/schedule.ts'
import { Outbox } from '../../../worker/round/outbox.ts'
import { OutboxRows } from '../../../worker/round/outbox-rows.ts'
import { A_DAY, Refused, type Targets } from '../../../worker/round/target.ts'
import { PATIENCE } from '../patience.ts'

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** An outbox of its own in a real object; `tryAll` opens it anew, as after a kill, and tries what is due to the end. */
async function withOutbox(targets: Targets, act: (box: Outbox, tryAll: () => Promise<void>) => Promise<void>) {
  const object = env.ROUNDS.get(env.ROUNDS.newUniqueId())
  await runInDurableObject(object, async (_, { storage }) => {
    const box = new Outbox(storage, targets, () => undefined)
    const tryAll = () => new Promise<void>((rested) => void new Outbox(storage, targets, rested).work(0))
    box.create()
    await act(box, tryAll)
    await storage.deleteAll()
  })
}

const row = (target: string, key: string = target) => ({ target, key, payload: { key } })
const refuse = async () => Promise.reject(new Error('busy'))

test('what a stranger refuses is tried less and less often for a day, then given up with the reason, and never again', async () => {
  const [pay, givenUp] = [vi.fn(refuse), vi.fn(async () => undefined)]
  await withOutbox({ far: { pay, stranger: { delays: A_DAY, givenUp } } }, async (box, tryAll) => {
    const start = Date.now()
    box.add(row('far'), start)
    vi.useFakeTimers({ toFake: ['Date'] })
    let now = start
    for (const [attempt, delay] of A_DAY.entries()) {
      vi.setSystemTime(now)
      await tryAll()
      expect(box.nextDue(now)).toBe(now + delay)
      expect(pay).toHaveBeenCalledTimes(attempt + 1)
      now += delay
    }
    expect(givenUp).not.toHaveBeenCalled()
    expect(now - start).toBeGreaterThan(23 * 3_600_000)
    expect(now - start).toBeLessThan(25 * 3_600_000)
    vi.setSystemTime(now)
    await tryAll()
    expect(box.count()).toBe(0)
    expect(givenUp).toHaveBeenCalledExactlyOnceWith({ key: 'far' }, new Error('busy'))
  })
})

test('what a stranger will refuse for ever is given up at once', async () => {
  const pay = vi.fn(async () => Promise.reject(new Refused('gone')))
  const givenUp = vi.fn(async () => Promise.reject(new Error('nobody listens')))
  await withOutbox({ far: { pay, stranger: { delays: A_DAY, givenUp } } }, async (box) => {
    box.add(row('far'), 0)
    await box.work(PATIENCE.timeout)
    await vi.waitUntil(() => box.count() === 0 && givenUp.mock.calls.length === 1, PATIENCE)
    expect(pay).toHaveBeenCalledOnce()
  })
})

test('what is owed to our own stores is tried for as long as it takes', async () => {
  await withOutbox({ near: { pay: refuse } }, async (box) => {
    const start = Date.now()
    box.add(row('near'), start)
    vi.useFakeTimers({ toFake: ['Date'] })
    let now = start
    for (let attempt = 1; attempt <= 120; attempt++) {
      vi.setSystemTime(now)
      await box.work(PATIENCE.timeout)
      expect(box.nextDue(now)).toBe(now + retryDelay(attempt))
      now += retryDelay(attempt)
    }
    expect(now - start).toBeGreaterThan(24 * 3_600_000)
  })
})

test('strangers who hang hold nobody up: two at a time, after our own stores, and whoever waits does not wait for them', async () => {
  const letGo: (() => void)[] = []
  const hang = vi.fn(() => new Promise<void>((resolve) => letGo.push(resolve)))
  const near = vi.fn(async () => undefined)
  await withOutbox({ far: { pay: hang, stranger: { delays: A_DAY } }, near: { pay: near } }, async (box) => {
    for (let n = 0; n < 5; n++) box.add(row('far', `far ${n}`), 0)
    for (let n = 0; n < 9; n++) box.add(row('near', `near ${n}`), 0)
    await box.work(PATIENCE.timeout, 'all')
    expect(near).toHaveBeenCalledTimes(9)
    expect(hang.mock.calls.length).toBeLessThanOrEqual(2)
    expect(box.count()).toBe(5)
    while (box.count() > 0) {
      await vi.waitUntil(() => letGo.length > 0, PATIENCE)
      expect(letGo.length).toBeLessThanOrEqual(2)
      letGo.shift()!()
      await vi.waitUntil(() => letGo.length > 0 || box.count() === 0, PATIENCE)
    }
    expect(hang).toHaveBeenCalledTimes(5)
  })
})

test('where everything is taken back strangers are owed nothing, not even what was on its way and fails', async () => {
  let fail = () => {}
  const hang = () => new Promise<void>((_, reject) => (fail = () => reject(new Error('cut'))))
  const near = vi.fn(async () => undefined)
  const givenUp = vi.fn(async () => undefined)
  const targets = { far: { pay: hang, stranger: { delays: [], givenUp } }, near: { pay: near } }
  await withOutbox(targets, async (box) => {
    box.add(row('far'), 0)
    await box.work(0)
    box.replaceAll([row('near')], 0)
    expect(box.count()).toBe(1)
    fail()
    await box.work(PATIENCE.timeout)
    await vi.waitUntil(() => box.count() === 0, PATIENCE)
    expect(near).toHaveBeenCalledOnce()
    expect(givenUp).not.toHaveBeenCalled()
  })
})

test('what was put off is tried again when its time has come, though another row was taken back on its way', async () => {
  let letGo = () => {}
  const hang = () => new Promise<void>((resolve) => (letGo = resolve))
  const pay = vi.fn(async () => undefined).mockImplementationOnce(refuse)
  await withOutbox({ slow: { pay: hang }, near: { pay } }, async (box) => {
    const start = Date.now()
    box.add(row('near'), start)
    await box.pay(['near'], PATIENCE.timeout)
    box.add(row('slow'), start)
    await box.pay(['slow'], 0)
    box.cancel('slow')
    letGo()
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(box.nextDue(start) ?? 0)
    await box.pay(['near'], PATIENCE.timeout)
    expect(pay).toHaveBeenCalledTimes(2)
    await vi.waitUntil(() => box.count() === 0, PATIENCE)
  })
})

test('where all that is owed is under way, nobody looks for more, and what is added is begun at once', async () => {
  const letGo: (() => void)[] = []
  const hang = vi.fn(() => new Promise<void>((resolve) => letGo.push(resolve)))
  await withOutbox({ slow: { pay: hang } }, async (box) => {
    const due = vi.spyOn(OutboxRows.prototype, 'due')
    for (const key of ['one', 'two', 'three']) box.add(row('slow', key), 0)
    await box.pay(['one', 'two'], 0)
    await box.pay(['one'], 0)
    await box.pay(['three'], 0)
    expect(due).toHaveBeenCalledOnce()
    box.add(row('slow', 'four'), 0)
    await box.pay(['four'], 0)
    expect(due).toHaveBeenCalledTimes(2)
    await vi.waitUntil(() => letGo.length === 4, PATIENCE)
    for (const go of letGo) go()
    await vi.waitUntil(() => box.count() === 0, PATIENCE)
    expect(due).toHaveBeenCalledTimes(2)
  })
})

describe('what was taken back on its way', () => {
  /** A score and a word to a stranger are under way when both are taken back; then they end, one after the other. */
  async function takenBack(ends: readonly ('score' | 'word' | 'no word')[]) {
    const [score, word] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const forget = vi.fn(async () => undefined)
    const far = { pay: vi.fn(() => word.promise), stranger: { delays: A_DAY } }
    await withOutbox({ near: { pay: () => score.promise }, forget: { pay: forget }, far }, async (box) => {
      for (const each of [row('near', 'score'), row('far')]) box.replace(each, 0)
      void box.work(0)
      await vi.waitUntil(() => far.pay.mock.calls.length > 0, PATIENCE)
      box.cancel('far')
      box.replace(row('forget', 'score'), 0)
      void box.work(0)
      for (const end of ends) {
        if (end === 'score') score.resolve()
        else if (end === 'word') word.resolve()
        else word.reject(new Error('busy'))
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      await vi.waitUntil(() => box.count() === 0, PATIENCE)
      expect(forget).toHaveBeenCalledOnce()
    })
  }

  test.each([
    [['score', 'word'] as const],
    [['score', 'no word'] as const],
    [['word', 'score'] as const],
    [['no word', 'score'] as const],
  ])('says by its end (%s) nothing of what is owed since', takenBack)

  test('or given up keeps nothing from being paid that is owed under its key since', async () => {
    const { promise: heard, resolve } = Promise.withResolvers<void>()
    const pay = vi.fn(async () => undefined).mockRejectedValueOnce(new Refused('gone'))
    const givenUp = vi.fn(() => heard)
    await withOutbox({ far: { pay, stranger: { delays: A_DAY, givenUp } } }, async (box) => {
      box.add(row('far'), 0)
      void box.work(0)
      await vi.waitUntil(() => givenUp.mock.calls.length > 0, PATIENCE)
      box.add(row('far'), 0)
      void box.work(0)
      resolve()
      await vi.waitUntil(() => box.count() === 0, PATIENCE)
      expect(pay).toHaveBeenCalledTimes(2)
    })
  })
})
