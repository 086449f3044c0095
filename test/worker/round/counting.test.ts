import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Tally } from '../../../worker/game/return/everybody.ts'
import { Counter } from '../../../worker/round/counter.ts'
import { questionsByRef } from '../../../worker/service/library/questions.ts'
import { counterObject } from '../../../worker/service/objects.ts'
import { countEverybody } from '../../../worker/service/return/count.ts'
import { saveScore } from '../../../worker/store/scores.ts'
import { readTallies } from '../../../worker/store/tallies.ts'
import { allRight, answerBy, pupil, Teacher } from '../class/school.ts'
import {
  forgetBoard,
  forgetCounts,
  PACK_QUIZ,
  Player,
  QUESTIONS,
  scoreKeys,
  submissionAt,
  watchPuts,
} from '../helpers.ts'
import { refuse } from '../kv.ts'
import { PATIENCE } from '../patience.ts'

const LAST = QUESTIONS.length - 1
const FIRST = questionsByRef().get(QUESTIONS[0]!)!

beforeEach(async () => {
  const { keys } = await env.KV.list()
  for (const { name } of keys) await env.KV.delete(name)
  await forgetCounts()
  await forgetBoard()
  vi.spyOn(console, 'warn').mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** Lets the counter refuse until the mock is restored. */
const refuseToCount = () => vi.spyOn(Counter.prototype, 'add').mockRejectedValue(new Error('overloaded'))

interface Row {
  target: string
  key: string
  payload: string
}

/** What a round owes. */
const owed = (object: DurableObjectStub) =>
  runInDurableObject(object, (_, { storage }) =>
    storage.sql.exec<Row & Record<string, string>>('SELECT target, key, payload FROM outbox').toArray(),
  )

/** What is published of the first question, once all is counted. */
async function published(): Promise<Tally | undefined> {
  await countEverybody(env)
  return (await readTallies(env.KV))[FIRST.fingerprint]
}

test('a counter that refuses makes no score unsaved, none is written twice, and the play is counted by the alarm', async () => {
  const ada = await Player.start()
  await ada.play({ to: LAST })
  const counter = refuseToCount()
  const put = watchPuts()
  expect((await ada.answer(submissionAt(LAST))).body).toMatchObject({ finished: true, saved: true })
  await runDurableObjectAlarm(ada.object)
  expect((await owed(ada.object)).map(({ target }) => target)).toEqual(['count'])
  expect((await ada.view()).body.finished?.saved).toBe(true)
  expect(await published()).toBeUndefined()
  counter.mockRestore()
  await runDurableObjectAlarm(ada.object)
  expect(await owed(ada.object)).toEqual([])
  expect(put.mock.calls.filter(([key]) => key.startsWith('score:'))).toHaveLength(1)
  expect(await published()).toEqual([1, 1, 1, 0])
})

test('what a pupil said who is taken out before it is counted is not counted', async () => {
  const teacher = await Teacher.make()
  const ada = await pupil(teacher)
  const counter = refuseToCount()
  await answerBy(ada, allRight)
  const { pupils } = (await teacher.host<{ pupils: { id: string }[] }>('GET', '/rounds/1')).body
  counter.mockRestore()
  const add = vi.spyOn(Counter.prototype, 'add')
  await teacher.host('DELETE', `/rounds/1/pupils/${pupils[0]!.id}`)
  await vi.waitUntil(async () => (await owed(ada.object)).length === 0, PATIENCE)
  await countEverybody(env)
  expect(add).not.toHaveBeenCalled()
  expect(await readTallies(env.KV)).toEqual({})
})

describe('a row of an earlier build, which owes score and tally together,', () => {
  /** A round that owes its score, by the row that the build before this one would have left. */
  async function owing() {
    const ada = await Player.start()
    await ada.play({ to: LAST })
    const refused = refuse('put')
    const counter = refuseToCount()
    await ada.answer(submissionAt(LAST))
    const rows = await owed(ada.object)
    const [score, count] = ['save-score', 'count'].map((target) => rows.find((row) => row.target === target)!)
    const { v: _, ...payload } = JSON.parse(score!.payload)
    const { counted } = JSON.parse(count!.payload)
    await runInDurableObject(ada.object, (_, { storage: { sql } }) => {
      sql.exec("DELETE FROM outbox WHERE target IN ('count', 'place')")
      sql.exec('UPDATE outbox SET payload = ?', JSON.stringify({ ...payload, counted }))
    })
    refused.mockRestore()
    counter.mockRestore()
    return ada
  }

  test('is paid to both', async () => {
    const ada = await owing()
    await runDurableObjectAlarm(ada.object)
    expect(await owed(ada.object)).toEqual([])
    expect(await scoreKeys()).toHaveLength(1)
    expect((await ada.board()).body.entries.map(({ nickname, you }) => [nickname, you])).toEqual([['Ada', true]])
    expect(await published()).toEqual([1, 1, 1, 0])
  })

  test('is paid to both by the name that its player chooses meanwhile', async () => {
    const ada = await owing()
    await ada.post(`/api/rounds/${ada.round}/name`, { nickname: 'Zoe' })
    await vi.waitUntil(async () => (await owed(ada.object)).length === 0, PATIENCE)
    expect((await ada.board()).body.entries.map(({ nickname }) => nickname)).toEqual(['Zoe'])
    expect(await published()).toEqual([1, 1, 1, 0])
  })
})

describe('a play that is called by another name', () => {
  const isCounted = async () => {
    const { keys } = await env.KV.list<{ counted?: true; nickname: string }>({ prefix: `score:${PACK_QUIZ}:` })
    return keys.map(({ metadata }) => [metadata?.nickname, metadata?.counted])
  }

  test('is counted once where its round counts it', async () => {
    const ada = await Player.start()
    await ada.play()
    await ada.post(`/api/rounds/${ada.round}/name`, { nickname: 'Zoe' })
    expect(await isCounted()).toEqual([['Zoe', true]])
    expect(await published()).toEqual([1, 1, 1, 0])
  })

  test('is left to the job where an earlier build finished it, which told the counter of nothing', async () => {
    const ada = await Player.start()
    await ada.play()
    const { body } = await ada.view()
    const [{ id, finishedAt }] = (await ada.board()).body.entries as unknown as [{ id: string; finishedAt: number }]
    const { keys } = await env.KV.list<{ asked: string; answers: string; right: number; of: number }>({
      prefix: `score:${PACK_QUIZ}:`,
    })
    const { asked, ...said } = keys[0]!.metadata!
    await saveScore(
      env.KV,
      PACK_QUIZ,
      {
        ...{ id: id ?? ada.round, finishedAt, points: body.points!, nickname: 'Ada' },
        ...{ answers: said.answers, right: said.right, of: said.of },
      },
      { asked },
    )
    await forgetCounts()
    await ada.post(`/api/rounds/${ada.round}/name`, { nickname: 'Zoe' })
    expect(await isCounted()).toEqual([['Zoe', undefined]])
    expect(await published()).toEqual([1, 1, 1, 0])
  })
})

test('a counter of an earlier build, which counted points as well, is opened, and counts on', async () => {
  await (await Player.start()).play()
  await runInDurableObject(counterObject(env), (counter, { storage: { sql } }) => {
    sql.exec('CREATE TABLE points (slug TEXT, points INTEGER, plays INTEGER); UPDATE meta SET version = 1')
    // biome-ignore lint/complexity/useLiteralKeys: it is private, and a test may open it
    counter['rows'].create()
    expect(sql.exec("SELECT name FROM sqlite_master WHERE name = 'points'").toArray()).toEqual([])
    expect(sql.exec('SELECT version FROM meta').one()).toEqual({ version: 2 })
  })
  expect(await published()).toEqual([1, 1, 1, 0])
})
