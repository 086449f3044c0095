import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, expect, test, vi } from 'vitest'
import { runJobs } from '../../../worker/jobs/index.ts'
import { Board } from '../../../worker/round/board.ts'
import { Counter } from '../../../worker/round/counter.ts'
import { boardObject, counterObject } from '../../../worker/service/objects.ts'
import { Teacher } from '../class/school.ts'
import { expectEmpty, expectProblem, PACK_QUIZ, Player, pack, QUESTIONS, setClock, submissionAt } from '../helpers.ts'

const HOUR = 3_600_000

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** How many rows an object reads and writes while something is done. */
async function rowsOf(object: DurableObjectStub, work: () => Promise<unknown>) {
  const prototype = await runInDurableObject(object, (_, { storage }) => Object.getPrototypeOf(storage.sql))
  const real = prototype.exec
  const cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[] = []
  prototype.exec = function (...given: unknown[]) {
    const cursor: SqlStorageCursor<Record<string, SqlStorageValue>> = Reflect.apply(real, this, given)
    cursors.push(cursor)
    return cursor
  }
  try {
    await work()
  } finally {
    prototype.exec = real
  }
  const sum = (of: 'rowsRead' | 'rowsWritten') => cursors.reduce((total, cursor) => total + cursor[of], 0)
  return { read: sum('rowsRead'), written: sum('rowsWritten') }
}

/** Everything that an object's tables hold, as JSON. */
function contentOf(object: DurableObjectStub): Promise<string> {
  return runInDurableObject(object, (_, { storage: { sql } }) => {
    const tables = sql.exec<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
    )
    return JSON.stringify(tables.toArray().map(({ name }) => sql.exec(`SELECT * FROM ${name}`).toArray()))
  })
}

test('an answer writes one row, and the last one four', async () => {
  const ada = await Player.start()
  const put = vi.spyOn(env.KV, 'put')
  await counterObject(env).progress()
  await boardObject(env, PACK_QUIZ).forget('nobody')
  const count = vi.spyOn(Counter.prototype, 'add')
  const place = vi.spyOn(Board.prototype, 'put')
  for (const at of QUESTIONS.keys()) {
    // What is paid after the answer is kept is another row's business; each that is refused is put off by one more.
    if (at === QUESTIONS.length - 1)
      for (const paid of [put, count, place]) paid.mockRejectedValue(new Error('not now'))
    vi.spyOn(console, 'warn').mockReturnValue()
    const { written } = await rowsOf(ada.object, () => ada.answer(submissionAt(at)))
    expect(written, `answer ${at + 1}`).toBeLessThanOrEqual(at === QUESTIONS.length - 1 ? 7 : 1)
  }
})

test('a play writes ten rows on its board, a better one of the same player as many more as it takes to move', async () => {
  const board = boardObject(env, 'some-quiz')
  const play = { player: 'ada', nickname: 'Ada', of: 15, finishedAt: Date.now() }
  await board.place('some-quiz', { view: 'all', of: { id: 'nobody' } })
  const put = (id: string, right: number) => rowsOf(board, () => board.put({ ...play, id, right, points: right }))
  expect((await put('one', 5)).written).toBeLessThanOrEqual(10)
  expect((await put('two', 9)).written).toBeLessThanOrEqual(25)
  expect((await put('three', 1)).written).toBeLessThanOrEqual(3)
})

test('a round that has just begun keeps a few names, not the articles, and nothing after an hour', async () => {
  const start = Date.now()
  setClock(start)
  const ada = await Player.start()
  const content = await contentOf(ada.object)
  expect(new TextEncoder().encode(content).length).toBeLessThan(8 * 1_024)
  for (const { text } of pack.passages) expect(content).not.toContain(text.slice(0, 30))
  await ada.open(QUESTIONS[0]!)
  setClock(start + HOUR - 1)
  await runDurableObjectAlarm(ada.object)
  expect((await ada.view()).status).toBe(200)
  setClock(start + HOUR)
  await runDurableObjectAlarm(ada.object)
  expectProblem(await ada.view(), 404, 'no-round')
  await expectEmpty(ada.object)
})

test('one with an answer in it goes on for a week, without the articles', async () => {
  const start = Date.now()
  setClock(start)
  const ada = await Player.start()
  await ada.answer(submissionAt(0))
  setClock(start + 6 * 24 * HOUR)
  await runDurableObjectAlarm(ada.object)
  expect((await ada.view()).body.answered).toBe(1)
  expect((await contentOf(ada.object)).length).toBeLessThan(8 * 1_024)
})

test('to come in costs as much for the 300th as for the third, and to go on by a code as well', async () => {
  const teacher = await Teacher.make({ naming: 'free' })
  await teacher.host('PATCH', '/rounds/1', { approveFrom: 1_000 })
  const first = await Player.start(teacher.slug, 'First')
  const come = (n: number) => first.object.join(`device ${n}`, { id: `p${n}`, seed: n, nickname: `Name ${n}` })
  await come(2)
  const third = await rowsOf(first.object, () => come(3))
  const codeOf = async () =>
    (await teacher.host<{ pupils: { nickname: string; rejoin: string }[] }>('GET', '/rounds/1')).body.pupils.find(
      ({ nickname }) => nickname === 'First',
    )!.rejoin
  const back = (device: string, code: string) =>
    first.object.rejoin(device, { nickname: 'First', code, seed: 1_000 + device.length })
  const code = await codeOf()
  const early = await rowsOf(first.object, () => back('phone', code))
  for (let n = 4; n < 300; n++) await come(n)
  expect(await rowsOf(first.object, () => come(300))).toEqual(third)
  expect(third.read).toBeLessThan(40)
  expect(third.written).toBeLessThanOrEqual(6)
  const late = await codeOf()
  expect(await rowsOf(first.object, () => back('tablet', late))).toEqual(early)
})

/** What a round keeps of its packs, after a deployment has brought others. */
async function withRevision(player: Player, revision: string): Promise<void> {
  await runInDurableObject(player.object, (_, { storage: { sql } }) => {
    const { content } = sql.exec<{ content: string }>('SELECT content FROM sitting').one()
    const plan = { ...JSON.parse(content), revisions: { [PACK_QUIZ]: revision } }
    sql.exec('UPDATE sitting SET content = ?', JSON.stringify(plan))
  })
  await evictDurableObject(player.object)
}

test('a round goes on by the packs that it began with, when a deployment has changed them', async () => {
  await runJobs({ scheduledTime: Date.now() }, env)
  const { keys } = await env.KV.list({ prefix: `pack:${PACK_QUIZ}:` })
  expect(keys).toHaveLength(1)
  const before = (await env.KV.get<typeof pack>(keys[0]!.name, 'json'))!
  expect(before).toEqual(pack)
  const questions = before.questions.map((question) => ({ ...question, words: `As it was: ${question.words}` }))
  await env.KV.put(`pack:${PACK_QUIZ}:0123456789ab`, JSON.stringify({ ...before, questions }))
  const [ada, ben] = [await Player.start(), await Player.start()]
  await ada.answer(submissionAt(0))
  await withRevision(ada, '0123456789ab')
  await withRevision(ben, '0123456789ab')
  expect(await (await ben.fetch(`/r/${ben.round}`)).text()).toContain('As it was: ')
  expect((await ada.view()).body.current?.words).toMatch(/^As it was: /)
  expect(await ada.play({ from: 1 })).toMatchObject({ finished: true, saved: true })
})

test('one whose packs nobody has any more is ended kindly, and forgotten on time', async () => {
  const start = Date.now()
  setClock(start)
  const ada = await Player.start()
  await ada.answer(submissionAt(0))
  await withRevision(ada, 'ba9876543210')
  expectProblem(await ada.view(), 410, 'outdated')
  expectProblem(await ada.answer(submissionAt(1)), 410, 'outdated')
  const page = await ada.fetch(`/r/${ada.round}`)
  expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('Play again.')])
  setClock(start + 8 * 24 * HOUR)
  await runDurableObjectAlarm(ada.object)
  await expectEmpty(ada.object)
})

test('the library’s packs are left in KV once a revision', async () => {
  await runJobs({ scheduledTime: Date.now() }, env)
  const put = vi.spyOn(env.KV, 'put')
  await runJobs({ scheduledTime: Date.now() }, env)
  expect(put.mock.calls.filter(([key]) => key.startsWith('pack:'))).toEqual([])
})

test('a quiz’s page asks its player’s round for a summary: no question, key, evidence or article comes with it', async () => {
  const ada = await Player.start()
  await ada.play()
  const device = await runInDurableObject(
    ada.object,
    (_, { storage }) => storage.sql.exec<{ id: string }>('SELECT id FROM devices').one().id,
  )
  const summary = await ada.object.summary(device)
  expect(Object.keys(summary).sort()).toEqual(['answered', 'finished', 'nickname', 'of', 'quiz'])
  expect(JSON.stringify(summary).length).toBeLessThan(500)
  const page = await (await ada.fetch(`/q/${PACK_QUIZ}`)).text()
  expect(page).toContain(`/r/${ada.round}`)
})

test('who plays alone is read once, and anew once their row has changed', async () => {
  const ada = await Player.start()
  await ada.play({ to: 1 })
  const { read } = await rowsOf(ada.object, () => ada.play({ from: 1, to: 3 }))
  expect(read).toBe(0)
  await ada.open(QUESTIONS[3]!)
  await ada.play({ from: 3 })
  expect((await ada.view()).body.finished?.result.readFirst.of).toBe(1)
})
