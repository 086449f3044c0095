import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { decodeProtectedHeader } from 'jose'
import { describe, expect, test, vi } from 'vitest'
import type { Watch } from '../../../worker/game/class/wire.ts'
import type { RoundView } from '../../../worker/game/play/view.ts'
import { INSTRUCTOR, type Platform } from '../../platform.ts'
import { KEYS, PACK_QUIZ, QUESTIONS, setClock, Visitor } from '../helpers.ts'
import { PATIENCE } from '../patience.ts'
import { answering, Launcher, placed, registered, roles } from './helpers.ts'

/** Somebody comes in by a link with a column, and answers everything: the first `right` rightly. */
async function played(platform: Platform, { sub = 'pupil-1', right = 15, column = '1' } = {}) {
  const pupil = new Launcher(platform)
  const address = await pupil.comeIn({ ...placed(PACK_QUIZ), ...platform.graded(column), sub })
  await answerAll(pupil, address, right)
  return { pupil, address, round: env.ROUNDS.get(env.ROUNDS.idFromName(address.replace('/r/', ''))) }
}

async function answerAll(pupil: Visitor, address: string, right: number): Promise<void> {
  const at = `/api/rounds/${address.replace('/r/', '')}`
  for (let number = 0; number < QUESTIONS.length; number++) {
    const { current } = (await pupil.get<RoundView>(at)).body
    const verdict = KEYS.get(current!.id)?.verdict
    const other = verdict === 'supported' ? 'baseless' : 'supported'
    const said = { question: current!.id, verdict: number < right ? verdict : other, confidence: 1 }
    expect((await pupil.post(`${at}/answers`, said)).status).toBe(200)
  }
}

const arrived = (platform: Platform, many: number) =>
  vi.waitFor(() => expect(platform.scores).toHaveLength(many), PATIENCE)

type RoundObject = Awaited<ReturnType<typeof played>>['round']

/** What a round still owes to platforms. */
const owed = (round: RoundObject) =>
  runInDurableObject(
    round,
    (_, { storage }) =>
      storage.sql.exec<{ n: number }>("SELECT COUNT(*) AS n FROM outbox WHERE target = 'send-grade'").one().n,
  )

const ended = (round: RoundObject) =>
  runInDurableObject(round, (_, { storage }) =>
    storage.sql
      .exec<{ ended: string | null }>('SELECT ended FROM grades')
      .toArray()
      .map((row) => row.ended),
  )

/** Waits until what a round owes was tried once, and refused. */
const refused = (round: RoundObject) =>
  vi.waitFor(async () => {
    const tried = await runInDurableObject(round, (_, { storage }) =>
      storage.sql.exec("SELECT 1 FROM outbox WHERE target = 'send-grade' AND attempts > 0").toArray(),
    )
    expect(tried).toHaveLength(1)
    const alarm = await runInDurableObject(round, (_, { storage }) => storage.getAlarm())
    expect(alarm).toBeLessThan(Date.now() + 10_000)
  }, PATIENCE)

/** Lets the round's alarm ring as if so much time had passed, in milliseconds. */
async function later(round: RoundObject, milliseconds: number): Promise<void> {
  setClock(Date.now() + milliseconds)
  await runDurableObjectAlarm(round)
}

describe('a grade', () => {
  test('arrives in the gradebook when a play is finished', async () => {
    const platform = await registered('https://graded.edu')
    answering(platform)
    const { round } = await played(platform)
    await arrived(platform, 1)
    expect(platform.scores[0]).toEqual({
      lineItem: 'https://graded.edu/columns/1?course=7',
      ...{ userId: 'pupil-1', scoreGiven: 15, scoreMaximum: 22 },
      ...{ activityProgress: 'Completed', gradingProgress: 'FullyGraded' },
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    })
    await vi.waitFor(async () => expect(await owed(round)).toBe(0), PATIENCE)
    expect(await ended(round)).toEqual(['taken'])
    expect(((await round.watch()) as Watch).pupils[0]).not.toHaveProperty('ungraded')
  })

  test('of a class that ends together takes one token', async () => {
    const platform = await registered('https://together.edu')
    answering(platform)
    const pupils = ['a', 'b', 'c', 'd']
    await Promise.all(pupils.map((sub) => played(platform, { sub })))
    await arrived(platform, 4)
    expect(platform.scores.map(({ userId }) => userId).sort()).toEqual(pupils)
    expect(platform.tokens).toHaveLength(1)
  })

  test('goes nowhere where the course has no column, and the pupil is told nothing of it', async () => {
    const platform = await registered('https://ungraded.edu')
    const fetch = answering(platform)
    const pupil = new Launcher(platform)
    await answerAll(pupil, await pupil.comeIn(placed(PACK_QUIZ)), 3)
    expect(fetch.mock.calls.map(([url]) => String(url))).toEqual(['https://ungraded.edu/keys'])
  })

  test('that a platform cannot take now is tried again, and survives a kill', async () => {
    const platform = await registered('https://down.school.edu')
    answering(platform)
    platform.failing.scores = 503
    const { round } = await played(platform)
    await refused(round)
    await evictDurableObject(round)
    platform.failing.scores = null
    await later(round, 60_000)
    await arrived(platform, 1)
    vi.useRealTimers()
  })

  test('is sent by another token where the platform has forgotten the first', async () => {
    const platform = await registered('https://forgetful.edu')
    answering(platform)
    await played(platform, { sub: 'first' })
    await arrived(platform, 1)
    platform.tokens.length = 0
    const { round } = await played(platform, { sub: 'second' })
    await refused(round)
    await later(round, 60_000)
    await arrived(platform, 2)
    vi.useRealTimers()
  })

  test.each([403, 404, 422])('that a platform refuses by %i is not tried again, and why is noted', async (status) => {
    const platform = await registered(`https://refusing${status}.edu`)
    answering(platform)
    platform.failing.scores = status
    const { round } = await played(platform)
    await vi.waitFor(async () => expect(await owed(round)).toBe(0), PATIENCE)
    expect(await ended(round)).toEqual([`a platform takes no grade: ${status}`])
    expect(((await round.watch()) as Watch).pupils[0]).toMatchObject({ ungraded: { status } })
    const teacher = new Launcher(platform)
    const address = await teacher.comeIn({ ...placed(PACK_QUIZ), sub: 't', ...roles(INSTRUCTOR) })
    expect(await (await teacher.fetch(address)).text()).toMatch(
      new RegExp(`grade not handed over: [^<]*\\(${status}\\)`),
    )
  })

  test('of a pupil who was taken out is not sent afterwards', async () => {
    const platform = await registered('https://removed.edu')
    answering(platform)
    platform.failing.scores = 503
    const { round } = await played(platform)
    await refused(round)
    const teacher = new Launcher(platform)
    const address = await teacher.comeIn({ ...placed(PACK_QUIZ), sub: 't', ...roles(INSTRUCTOR) })
    const { pupils } = (await round.watch()) as Watch
    await teacher.submit(`${address}/remove`, { round: '1', pupil: pupils[0]!.id })
    platform.failing.scores = null
    await later(round, 600_000)
    expect(await owed(round)).toBe(0)
    expect(platform.scores).toEqual([])
    vi.useRealTimers()
  })

  test('of a class that was deleted is not sent afterwards', async () => {
    const platform = await registered('https://erased.edu')
    answering(platform)
    platform.failing.token = 503
    const { round } = await played(platform)
    await refused(round)
    const teacher = new Launcher(platform)
    const address = await teacher.comeIn({ ...placed(PACK_QUIZ), sub: 't', ...roles(INSTRUCTOR) })
    expect((await teacher.submit(`${address}/delete`, {})).status).toBe(200)
    platform.failing.token = null
    setClock(Date.now() + 600_000)
    await runDurableObjectAlarm(round)
    expect(platform.scores).toEqual([])
    vi.useRealTimers()
  })

  test('goes into the column that the course has by now, where its pupil comes again', async () => {
    const platform = await registered('https://moved.edu')
    answering(platform)
    const { round } = await played(platform)
    await arrived(platform, 1)
    await new Launcher(platform).comeIn({ ...placed(PACK_QUIZ), ...platform.graded('2') })
    await runDurableObjectAlarm(round)
    await arrived(platform, 2)
    expect(platform.scores[1]).toMatchObject({ lineItem: 'https://moved.edu/columns/2?course=7', scoreGiven: 15 })
    await new Launcher(platform).comeIn({ ...placed(PACK_QUIZ), ...platform.graded('2') })
    await later(round, 60_000)
    expect(platform.scores).toHaveLength(2)
    vi.useRealTimers()
  })

  test('is sent to no address inside a network, whatever a platform says', async () => {
    const platform = await registered('https://inside.edu')
    const fetch = answering(platform)
    const pupil = new Launcher(platform)
    const claims = {
      scope: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'],
      lineitem: 'https://10.0.0.1/column',
    }
    const address = await pupil.comeIn({
      ...placed(PACK_QUIZ),
      'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': claims,
    })
    await answerAll(pupil, address, 1)
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(2), PATIENCE)
    expect(fetch.mock.calls.map(([url]) => String(url))).toEqual([
      'https://inside.edu/keys',
      'https://inside.edu/token',
    ])
  })
})

test('our keys are published without their secret halves, by ids that tell them apart', async () => {
  const { keys } = await (await new Visitor().fetch('/lti/keys')).json<{ keys: Record<string, string>[] }>()
  expect(keys).toHaveLength(1)
  expect(Object.keys(keys[0]!).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
  const signed = await env.LTI_TOOL.get(env.LTI_TOOL.idFromName('tool')).sign({ iss: 'us' })
  expect(decodeProtectedHeader(signed)).toEqual({ alg: 'RS256', kid: keys[0]!.kid, typ: 'JWT' })
})
