import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NewWebhook, Webhook, WebhookTest } from '../../../worker/game/make/webhook.ts'
import { expectProblem, PACK_QUIZ, Player, setClock, Visitor } from '../helpers.ts'
import { endAfterOne, LiveHost, roomOf } from '../live/helpers.ts'
import { PATIENCE } from '../patience.ts'
import { allRight, answerBy, pupil, roundById, Teacher } from './school.ts'
import { checked, type Got, owed } from './webhooks.ts'

const URL_OF_HOOK = 'https://paper.org/hooks/baseless'

let got: Got[] = []
let answer: () => Promise<Response> = async () => new Response(null, { status: 204 })

beforeEach(() => {
  got = []
  answer = async () => new Response(null, { status: 204 })
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init = {}) => {
    got.push({
      url: String(input),
      headers: new Headers(init.headers),
      body: String(init.body),
      init: init as RequestInit,
    })
    return answer()
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function hooked(teacher: Teacher): Promise<string> {
  const { status, body } = await teacher.host<NewWebhook>('PUT', '/webhook', { url: URL_OF_HOOK })
  expect(status).toBe(200)
  expect(NewWebhook.parse(body)).toMatchObject({ url: URL_OF_HOOK, failing: null })
  return body.secret
}

const stateOf = async (teacher: Teacher) => Webhook.parse((await teacher.host<Webhook>('GET', '/webhook')).body)
const heard = (many: number) => vi.waitUntil(() => got.length >= many, PATIENCE)

describe('a host’s server is told', () => {
  test('of each finished play of a class that runs already, signed, without a name, and of nothing before', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    const ada = await pupil(teacher, 'Adelheid')
    await answerBy(ada, allRight, 4)
    const secret = await hooked(teacher)
    expect(got).toEqual([])
    await answerBy(ada, allRight)
    await heard(1)
    expect(got[0]).toMatchObject({ url: URL_OF_HOOK, init: { method: 'POST', redirect: 'manual' } })
    const event = await checked(got[0]!, secret)
    expect(event).toMatchObject({ type: 'play.finished', data: { quiz: teacher.slug, right: 5, of: 5 } })
    expect(got[0]!.body + JSON.stringify([...got[0]!.headers])).not.toContain('Adelheid')
    expect(got[0]!.body.length).toBeLessThan(300)
  })

  test('of a play of a quiz that everybody plays alone, which began afterwards', async () => {
    const teacher = new Teacher()
    const { body } = await teacher.post<{ slug: string; hostUrl: string }>('/api/quizzes', {
      packs: [PACK_QUIZ],
      size: 5,
    })
    Object.assign(teacher, { slug: body.slug, key: new URL(body.hostUrl).searchParams.get('key') })
    const early = await Player.start(body.slug)
    const secret = await hooked(teacher)
    await answerBy(early, allRight)
    const late = await Player.start(body.slug)
    expect(await answerBy(late, allRight)).toMatchObject({ finished: true, saved: true })
    await heard(1)
    expect(await checked(got[0]!, secret)).toMatchObject({ data: { play: late.round, right: 5 } })
    expect(got).toHaveLength(1)
  })

  test('that a class is finished, by its host: once, and again when it was opened in between', async () => {
    const teacher = await Teacher.make()
    const secret = await hooked(teacher)
    await answerBy(await pupil(teacher), allRight, 3)
    const object = roundById((await teacher.info()).round)
    const finish = async (body: object) => {
      await teacher.host('PATCH', '/rounds/1', body)
      await runDurableObjectAlarm(object)
    }
    await finish({ end: true })
    await heard(1)
    expect(await checked(got[0]!, secret)).toMatchObject({
      type: 'class.finished',
      data: { quiz: teacher.slug, players: 1, right: 3, of: 3 },
    })
    await finish({ locked: true })
    expect(got).toHaveLength(1)
    await finish({ open: true })
    await finish({ end: true })
    await heard(2)
    expect(got[0]!.headers.get('webhook-id')).not.toBe(got[1]!.headers.get('webhook-id'))
  })

  test('that a class is finished, by the date at which its doors close', async () => {
    const closesAt = Date.now() + 3_600_000
    const teacher = await Teacher.make({ closesAt: new Date(closesAt).toISOString() })
    await hooked(teacher)
    const object = roundById((await teacher.info()).round)
    expect(await runInDurableObject(object, (_, { storage }) => storage.getAlarm())).toBe(closesAt)
    await runDurableObjectAlarm(object)
    expect(got).toEqual([])
    setClock(closesAt + 1)
    await runDurableObjectAlarm(object)
    await heard(1)
    expect(JSON.parse(got[0]!.body)).toMatchObject({ type: 'class.finished', data: { players: 0 } })
  })

  test('of the plays of a live round and its end', async () => {
    const room = await roomOf(['Ada'], await LiveHost.make({ votes: 1 }))
    const secret = await hooked(Object.assign(new Teacher(), { slug: room.host.slug, key: room.host.key }))
    await endAfterOne(room)
    await heard(2)
    const events = await Promise.all(got.map((each) => checked(each, secret)))
    expect(events.map(({ type }) => type).sort()).toEqual(['class.finished', 'play.finished'])
    for (const { data } of events) expect(data).toMatchObject({ quiz: room.host.slug, right: 1, of: 1 })
  })
})

describe('what is not delivered', () => {
  /** A class with an address, whose pupil has finished while its server did not play along. */
  async function refused(how: () => Promise<Response>) {
    const teacher = await Teacher.make()
    const secret = await hooked(teacher)
    const ada = await pupil(teacher)
    await answerBy(ada, allRight, 4)
    answer = how
    expect(await answerBy(ada, allRight)).toMatchObject({ finished: true, saved: true })
    await heard(1)
    return { teacher, secret, ada }
  }
  const later = async (object: DurableObjectStub, ms: number) => {
    setClock(Date.now() + ms)
    await runDurableObjectAlarm(object)
  }

  test.each([
    ['an error', async () => new Response('x'.repeat(1_000), { status: 500 }), 'status', 500],
    ['a redirect, which is not followed', async () => Response.redirect('https://paper.org/b', 302), 'redirect', 302],
    ['a cut connection', async () => Promise.reject(new TypeError('cut')), 'unreachable', null],
  ])('after %s is told to its host and delivered later under the same id', async (_, how, why, status) => {
    const { teacher, secret, ada } = await refused(how)
    await vi.waitUntil(async () => (await stateOf(teacher)).failing !== null, PATIENCE)
    expect((await stateOf(teacher)).failing).toMatchObject({ why, status, lost: 0 })
    answer = async () => new Response(null, { status: 200 })
    await later(ada.object, 6_000)
    await heard(2)
    await checked(got[1]!, secret)
    expect(got[1]!.headers.get('webhook-id')).toBe(got[0]!.headers.get('webhook-id'))
    await vi.waitUntil(async () => (await owed(ada.object)) === 0, PATIENCE)
    expect((await stateOf(teacher)).failing).toBeNull()
  })

  test('because the object was killed in between is delivered when its alarm rings', async () => {
    const { ada } = await refused(() => Promise.reject(new TypeError('cut')))
    await vi.waitUntil(async () => (await owed(ada.object)) === 1, PATIENCE)
    await evictDurableObject(ada.object)
    answer = async () => new Response(null, { status: 204 })
    await later(ada.object, 6_000)
    await heard(2)
    await vi.waitUntil(async () => (await owed(ada.object)) === 0, PATIENCE)
  })

  test('within a day is given up, and its host’s page says since when and why', async () => {
    const { teacher, ada } = await refused(async () => new Response(null, { status: 503 }))
    for (let tries = 0; tries < 9; tries++) {
      const before = got.length
      await later(ada.object, 8 * 3_600_000 + 1_000)
      await heard(before + 1)
      await vi.waitUntil(() => runInDurableObject(ada.object, (round) => 'parts' in round), PATIENCE)
    }
    await vi.waitUntil(async () => (await owed(ada.object)) === 0, PATIENCE)
    expect(got).toHaveLength(10)
    expect((await stateOf(teacher)).failing).toMatchObject({ why: 'status', status: 503, lost: 1 })
    await teacher.comeIn()
    const page = await (await teacher.fetch(`/t/${teacher.slug}/webhook`)).text()
    expect(page).toMatch(/Not delivered since .*your server answered 503/)
    expect(page).toContain('1 message was given up.')
  })

  test('because the server wants no more is told once, and it hears no more until the address is set again', async () => {
    const { teacher, ada } = await refused(async () => new Response(null, { status: 410 }))
    await vi.waitUntil(async () => (await owed(ada.object)) === 0, PATIENCE)
    expect((await stateOf(teacher)).failing).toMatchObject({ why: 'gone', lost: 1 })
    await answerBy(await pupil(teacher, 'Ben'), allRight)
    expect(got).toHaveLength(1)
    expectProblem(await teacher.host('POST', '/webhook/test'), 409, 'no-webhook')
    answer = async () => new Response(null, { status: 204 })
    await hooked(teacher)
    await answerBy(await pupil(teacher, 'Cem'), allRight)
    await heard(2)
  })

  test('holds up no score while its server hangs, and ends with its class', async () => {
    const { teacher, ada } = await refused(() => new Promise(() => {}))
    expect((await teacher.host<{ left: number }>('DELETE', '')).body.left).toBe(0)
    expect(await owed(ada.object)).toBe(0)
    expect(got).toHaveLength(1)
    await runInDurableObject(env.CLASSROOMS.get(env.CLASSROOMS.idFromName(teacher.slug)), (_, { storage }) =>
      expect([...storage.kv.list()]).toEqual([]),
    )
  })

  test('of a pupil who is taken out is not told any more', async () => {
    const { teacher, ada } = await refused(async () => new Response(null, { status: 500 }))
    const { pupils } = (await teacher.host<{ pupils: { id: string }[] }>('GET', '/rounds/1')).body
    await teacher.host('DELETE', `/rounds/1/pupils/${pupils[0]!.id}`)
    expect(await owed(ada.object)).toBe(0)
  })
})

describe('an address', () => {
  test.each([
    ...['http://paper.org/hook', 'https://127.0.0.1/', 'https://localhost/', 'https://10.1.2.3/x', 'https://[::1]/'],
    ...[
      'https://paper.org:8443/',
      'https://me:secret@paper.org/',
      'https://169.254.169.254/latest',
      'ftp://paper.org/',
      '',
    ],
  ])('%s is not told', async (url) => {
    const teacher = await Teacher.make()
    const { fields } = expectProblem(await teacher.host('PUT', '/webhook', { url }), 422, 'invalid')
    expect(fields?.[0]?.field).toBe('url')
    expect((await stateOf(teacher)).url).toBeNull()
    await answerBy(await pupil(teacher), allRight)
    expect(got).toEqual([])
  })

  test('is set, tried and taken back by forms alone; the secret is shown once', async () => {
    const teacher = await Teacher.make()
    await teacher.comeIn()
    const here = `/t/${teacher.slug}/webhook`
    expect(await (await teacher.fetch(`/t/${teacher.slug}/settings`)).text()).toContain(`href="${here}"`)
    const wrong = await teacher.submit(here, { url: 'http://paper.org' })
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Give an https address')])
    const set = await (await teacher.submit(here, { url: URL_OF_HOOK })).text()
    const secret = /whsec_[A-Za-z0-9+/=]{32}/.exec(set)?.[0] ?? ''
    expect(await (await teacher.fetch(here)).text()).not.toContain('whsec_')
    expect(await (await teacher.submit(`${here}/test`, {})).text()).toContain('The test has arrived.')
    expect(await checked(got[0]!, secret)).toMatchObject({ type: 'test', data: { quiz: teacher.slug } })
    answer = async () => new Response(null, { status: 404 })
    expect(await (await teacher.submit(`${here}/test`, {})).text()).toContain('your server answered 404.')
    expect((await teacher.submit(`${here}/off`, {})).status).toBe(303)
    await answerBy(await pupil(teacher), allRight)
    expect(got).toHaveLength(2)
  })

  test('is its host’s alone to see and to set', async () => {
    const teacher = await Teacher.make()
    await hooked(teacher)
    for (const [method, path] of [
      ['GET', ''],
      ['PUT', ''],
      ['DELETE', ''],
      ['POST', '/test'],
    ] as const)
      expectProblem(
        await teacher.host(method, `/webhook${path}`, method === 'PUT' ? { url: URL_OF_HOOK } : undefined, 'nobody'),
        403,
        'not-host',
      )
    expect((await new Visitor().fetch(`/t/${teacher.slug}/webhook`)).status).toBe(403)
    expect((await stateOf(teacher)).url).toBe(URL_OF_HOOK)
    const told = JSON.stringify((await new Visitor().get(`/api/quizzes/${teacher.slug}`)).body)
    expect(told).not.toMatch(/hook|paper\.org/)
  })

  test('is told what came of a test', async () => {
    const teacher = await Teacher.make()
    await hooked(teacher)
    const { body } = await teacher.host<WebhookTest>('POST', '/webhook/test')
    expect(WebhookTest.parse(body)).toEqual({ delivered: true, why: null, status: null })
  })
})

test('a quiz whose host asked for nothing asks nobody when it is finished', async () => {
  const teacher = await Teacher.make()
  const { CLASSROOMS } = env
  const asked = vi.spyOn(CLASSROOMS, 'get')
  const ada = await pupil(teacher)
  await answerBy(ada, allRight, 4)
  asked.mockClear()
  await answerBy(ada, allRight)
  expect(asked).not.toHaveBeenCalled()
  expect(got).toEqual([])
})
