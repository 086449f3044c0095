import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Statement } from '../../../worker/game/play/statement.ts'
import { FakeRecordStore } from '../../record-store.ts'
import { allRight, answerBy, pupil, Teacher } from '../class/school.ts'
import { PACK_QUIZ, Player, QUESTIONS, SITE, setClock, Visitor } from '../helpers.ts'
import { endAfterOne, LiveHost, roomOf } from '../live/helpers.ts'
import { answering, Launcher, placed, registered } from '../lti/helpers.ts'
import { PATIENCE } from '../patience.ts'

const ENDPOINT = 'http://lrs.school.internal:8080/xapi/'
const AUTH = 'baseless:sécret:two'
const NOT_NOW = async () => new Response('x'.repeat(1_000), { status: 500 })

let store: FakeRecordStore

beforeEach(() => {
  store = new FakeRecordStore(
    ENDPOINT,
    new TextEncoder().encode(AUTH).reduce((all, byte) => all + String.fromCharCode(byte), ''),
  )
  Object.assign(env, { XAPI_ENDPOINT: ENDPOINT, XAPI_AUTH: AUTH, XAPI_SITE: `${SITE}/` })
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) =>
    store.answer(new Request(input as string, init as RequestInit)),
  )
})
afterEach(() => {
  for (const name of ['XAPI_ENDPOINT', 'XAPI_AUTH', 'XAPI_SITE'] as const) delete env[name]
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const heard = (many: number) => vi.waitUntil(() => store.asked.length >= many, PATIENCE)
const kept = () => [...store.statements.values()].map((each) => Statement.parse(each))

function owed(object: DurableObjectStub): Promise<number> {
  return runInDurableObject(object, (_, { storage }) => {
    const known = storage.sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'outbox'").toArray().length > 0
    const query = "SELECT COUNT(*) AS rows FROM outbox WHERE target = 'statement'"
    return known ? storage.sql.exec<{ rows: number }>(query).one().rows : 0
  })
}
const paid = (object: DurableObjectStub) => vi.waitUntil(async () => (await owed(object)) === 0, PATIENCE)

/** Lets the round's alarm ring as if so much time had passed, in milliseconds. */
async function later(object: DurableObjectStub, milliseconds: number): Promise<void> {
  setClock(Date.now() + milliseconds)
  await runDurableObjectAlarm(object)
}

/** A pupil of a class who has finished while the store answered otherwise. */
async function refused(instead: () => Promise<Response>) {
  store.instead = instead
  const teacher = await Teacher.make({ naming: 'free' })
  const ada = await pupil(teacher, 'Adelheid')
  expect(await answerBy(ada, allRight)).toMatchObject({ finished: true, saved: true })
  await heard(1)
  return { teacher, ada }
}

describe('the store has', () => {
  test('each finished play, by its id alone', async () => {
    const ada = await Player.start(PACK_QUIZ, 'Adelheid')
    await ada.play({ right: 15 })
    await heard(1)
    await paid(ada.object)
    const of = QUESTIONS.length
    expect(kept()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{14}5/),
        actor: { objectType: 'Agent', account: { homePage: SITE, name: ada.round } },
        verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed' } },
        object: {
          objectType: 'Activity',
          id: `${SITE}/q/${PACK_QUIZ}`,
          definition: { type: 'http://adlnet.gov/expapi/activities/assessment', name: { en: expect.any(String) } },
        },
        result: {
          score: { scaled: 15 / of, raw: 15, min: 0, max: of },
          completion: true,
          duration: expect.stringMatching(/^PT\d+S$/),
        },
        context: {
          platform: 'Baseless',
          language: 'en',
          contextActivities: { grouping: [{ objectType: 'Activity', id: `${SITE}/q/${PACK_QUIZ}` }] },
        },
        timestamp: expect.stringMatching(/Z$/),
      },
    ])
    expect((await new Visitor().fetch(`/q/${PACK_QUIZ}`)).status).toBe(200)
    const [{ request, body }] = store.asked as [(typeof store.asked)[number]]
    expect(body + JSON.stringify([...request.headers])).not.toContain('Adelheid')
    expect(request.redirect).toBe('manual')
  })

  test('a play once, however often its player changes the name', async () => {
    const ada = await Player.startNameless()
    await ada.play()
    await heard(1)
    await paid(ada.object)
    const named = await ada.post<{ saved: boolean }>(`/api/rounds/${ada.round}/name`, { nickname: 'Berta' })
    expect(named.body.saved).toBe(true)
    expect(await owed(ada.object)).toBe(0)
    expect(store.asked).toHaveLength(1)
  })

  test('a play of a live round, without a time, for there one waits', async () => {
    const room = await roomOf(['Adelheid'], await LiveHost.make({ votes: 1 }))
    await endAfterOne(room)
    await heard(1)
    await paid(room.players[0]!.object)
    expect(kept()[0]!.result).toEqual({ score: { scaled: 1, raw: 1, min: 0, max: 1 }, completion: true })
    expect(store.asked[0]!.body).not.toContain('Adelheid')
  })

  test('a play that a learning platform has sent, under neither the name nor the number that it tells', async () => {
    const platform = await registered('https://told.school.edu')
    answering(platform)
    const launched = new Launcher(platform)
    const address = await launched.comeIn({ ...placed(PACK_QUIZ), sub: 'pupil-number-77' })
    vi.mocked(globalThis.fetch).mockImplementation((input, init) =>
      store.answer(new Request(input as string, init as RequestInit)),
    )
    await answerAll(launched, address.replace('/r/', ''))
    await heard(1)
    expect(kept()[0]!.actor.account.homePage).toBe(SITE)
    expect(store.asked[0]!.body).not.toMatch(/pupil-number-77|told\.school/)
  })
})

/** Answers everything of a round. */
async function answerAll(visitor: Visitor, round: string): Promise<void> {
  const player = Object.assign(Object.create(Player.prototype), visitor, { round }) as Player
  await answerBy(player, allRight)
}

describe('a statement that is not taken', () => {
  test.each([
    ['an error', NOT_NOW],
    ['a key that it does not know any more', async () => new Response(null, { status: 401 })],
    ['a redirect, which is not followed', async () => Response.redirect('https://elsewhere.org/xapi', 307)],
    ['a cut connection', () => Promise.reject(new TypeError('cut'))],
  ])('after %s is sent later, the same', async (_, how) => {
    const { ada } = await refused(how)
    store.instead = null
    await vi.waitUntil(() => triedOnce(ada.object), PATIENCE)
    await later(ada.object, 6_000)
    await heard(2)
    await paid(ada.object)
    expect(store.asked[1]!.body).toBe(store.asked[0]!.body)
    expect(store.asked[1]!.request.url).toBe(store.asked[0]!.request.url)
    expect(kept()).toHaveLength(1)
  })

  test('because the object was killed is sent when its alarm rings; the store, which had it already, keeps one', async () => {
    const { ada } = await refused(NOT_NOW)
    await vi.waitUntil(() => triedOnce(ada.object), PATIENCE)
    const statement = JSON.parse(store.asked[0]!.body)
    store.statements.set(statement.id, statement)
    await evictDurableObject(ada.object)
    store.instead = null
    await later(ada.object, 6_000)
    await heard(2)
    await paid(ada.object)
    expect(kept()).toHaveLength(1)
  })

  test('for what is in it is not sent again', async () => {
    const { ada } = await refused(async () => new Response('no', { status: 400 }))
    await paid(ada.object)
    await later(ada.object, 3_600_000)
    expect(store.asked).toHaveLength(1)
  })

  test('holds up no score while the store hangs, and goes with its class', async () => {
    const { teacher, ada } = await refused(() => new Promise(() => {}))
    expect((await teacher.host<{ left: number }>('DELETE', '')).body.left).toBe(0)
    expect(await owed(ada.object)).toBe(0)
    expect(store.asked).toHaveLength(1)
  })

  test('of a pupil who is taken out is not sent any more', async () => {
    const { teacher, ada } = await refused(NOT_NOW)
    const { pupils } = (await teacher.host<{ pupils: { id: string }[] }>('GET', '/rounds/1')).body
    await teacher.host('DELETE', `/rounds/1/pupils/${pupils[0]!.id}`)
    expect(await owed(ada.object)).toBe(0)
  })

  test('is given up after a day', async () => {
    const { ada } = await refused(NOT_NOW)
    for (let tries = 0; tries < 9; tries++) {
      const before = store.asked.length
      await later(ada.object, 8 * 3_600_000 + 1_000)
      await heard(before + 1)
      await vi.waitUntil(() => runInDurableObject(ada.object, (round) => 'parts' in round), PATIENCE)
    }
    await paid(ada.object)
    expect(store.asked).toHaveLength(10)
  })

  test('because the settings are wrong waits until they are right', async () => {
    env.XAPI_SITE = 'quiz.school.example/sub'
    const ada = await Player.start()
    expect(await ada.play()).toMatchObject({ finished: true, saved: true })
    await vi.waitUntil(() => triedOnce(ada.object), PATIENCE)
    expect(store.asked).toEqual([])
    env.XAPI_SITE = SITE
    await later(ada.object, 6_000)
    await heard(1)
    expect(kept()).toHaveLength(1)
  })
})

function triedOnce(object: DurableObjectStub): Promise<boolean> {
  return runInDurableObject(
    object,
    (_, { storage }) =>
      storage.sql.exec("SELECT 1 FROM outbox WHERE target = 'statement' AND attempts > 0").toArray().length > 0,
  )
}

describe('nothing is sent', () => {
  test('where no store is named: there is no row and no call', async () => {
    delete env.XAPI_ENDPOINT
    const ada = await Player.start()
    await ada.play()
    expect(await owed(ada.object)).toBe(0)
    expect(store.asked).toEqual([])
  })

  test('any more once no store is named', async () => {
    const { ada } = await refused(NOT_NOW)
    await vi.waitUntil(() => triedOnce(ada.object), PATIENCE)
    for (const name of ['XAPI_ENDPOINT', 'XAPI_AUTH', 'XAPI_SITE'] as const) delete env[name]
    await later(ada.object, 6_000)
    await paid(ada.object)
    expect(store.asked).toHaveLength(1)
  })

  test('of practice', async () => {
    const visitor = new Visitor()
    const { status, body } = await visitor.post<{ round: string }>('/api/practice', {
      ...{ techniques: ['cherry-pick'], seen: [], rating: 1_500 },
    })
    expect(status, JSON.stringify(body)).toBe(201)
    await answerAll(visitor, body.round)
    expect(store.asked).toEqual([])
  })

  test('of a host’s preview', async () => {
    const teacher = await Teacher.make()
    await teacher.comeIn()
    const started = await teacher.submit(`/t/${teacher.slug}/preview`, {})
    await answerAll(teacher, (started.headers.get('Location') ?? '').replace(/^.*\/r\//, ''))
    expect(store.asked).toEqual([])
  })
})
