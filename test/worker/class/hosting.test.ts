import { evictDurableObject } from 'cloudflare:test'
import { exports } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { HostedQuiz, Watch } from '../../../worker/game/class/wire.ts'
import { expectProblem, SITE, setClock, Visitor } from '../helpers.ts'
import { allRight, answerBy, answerTo, join, pupil, Teacher } from './school.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Everything that only a host may ask of the API. */
const ASKED: [string, string, unknown?][] = [
  ['GET', ''],
  ['DELETE', ''],
  ['GET', '/questions'],
  ['POST', '/rounds'],
  ['GET', '/rounds/1'],
  ['GET', '/rounds/1/report'],
  ['PATCH', '/rounds/1', { open: false }],
  ['DELETE', '/rounds/1/pupils/somebody'],
  ['PATCH', '/rounds/1/pupils/somebody', { nickname: 'Zoe' }],
  ['POST', '/rounds/1/pupils/somebody/merge', { into: 'nobody' }],
  ['POST', '/rounds/1/names', { nickname: 'Zoe' }],
]

/** And of the pages. */
const PAGES = [
  '',
  '/join',
  '/report',
  '/reveal',
  '/worksheet',
  '/slides',
  '/delete',
  '/close',
  '/again',
  '/another',
  '/pupil?pupil=somebody',
  '/questions/1',
  '/pupils.csv',
  '/answers.csv',
  '/report.xlsx',
  '/report.json',
]

describe('a host’s key', () => {
  test('that is guessed, another class’s, old or missing opens nothing and tells nothing', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    const other = await Teacher.make()
    await pupil(teacher, 'Ada Secret')
    const guessed = `${teacher.key[0] === 'a' ? 'b' : 'a'}${teacher.key.slice(1)}`
    for (const key of [guessed, other.key, '', teacher.key.slice(0, -1)]) {
      for (const [method, path, body] of ASKED) {
        const reply = await teacher.host(method, path, body, key)
        expectProblem(reply, 403, 'not-host')
        expect(JSON.stringify(reply.body)).not.toContain('Ada Secret')
      }
      for (const path of PAGES) {
        const visitor = new Visitor()
        visitor.cookies.set(`host /t/${teacher.slug}`, { value: key, path: `/t/${teacher.slug}` })
        const page = await visitor.fetch(`/t/${teacher.slug}${path}`)
        expect(page.status, path).toBe(403)
        expect(await page.text()).not.toContain('Ada Secret')
      }
    }
    for (const key of ['%00', '%0a', '%C3%A4'])
      expect((await teacher.fetch(`/t/${teacher.slug}?key=${key}`)).status).toBe(403)
    expect((await teacher.info()).state).toBe('open')
    expect((await teacher.host<Watch>('GET', '/rounds/1')).body.pupils).toHaveLength(1)
  })

  test('leaves the address bar for a cookie that only hosts’ pages get', async () => {
    const teacher = await Teacher.make()
    const reply = await teacher.comeIn()
    expect([reply.status, reply.headers.get('Location')]).toEqual([303, `/t/${teacher.slug}`])
    const [cookie = ''] = reply.headers.getSetCookie()
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/t']) {
      expect(cookie.split('; ')).toContain(attribute)
    }
    expect((await teacher.fetch(`/t/${teacher.slug}`)).status).toBe(200)
    const projected = await (await teacher.fetch(`/t/${teacher.slug}/join`)).text()
    expect(projected).toContain(teacher.slug.toUpperCase())
    expect(projected).not.toContain(teacher.key)
  })

  test('opens nothing of a quiz that everyone plays alone, or of none', async () => {
    const { body } = await new Visitor().post<{ slug: string; hostUrl: string }>('/api/quizzes', {
      packs: ['lukashenko-february-2023'],
    })
    const solo = Object.assign(new Teacher(), { slug: body.slug, key: new URL(body.hostUrl).searchParams.get('key') })
    expect((await solo.host<HostedQuiz>('GET', '')).body.class).toBeNull()
    for (const [method, path, json] of ASKED.slice(1)) expect((await solo.host(method, path, json)).status).toBe(404)
    const nowhere = Object.assign(new Teacher(), { slug: 'cccccc', key: 'x' })
    for (const [method, path, json] of ASKED) expect((await nowhere.host(method, path, json)).status).toBe(404)
  })
})

test('what a host asks wrongly is refused', async () => {
  const teacher = await Teacher.make()
  for (const number of ['0', '2', '99999', 'x', '-1', '1.5']) {
    expect([404, 422], number).toContain((await teacher.host('GET', `/rounds/${number}`)).status)
    expect([404, 422], number).toContain((await teacher.host('GET', `/rounds/${number}/report`)).status)
  }
  expectProblem(await teacher.host('PATCH', '/rounds/1', { open: 'yes' }), 422, 'invalid')
  expectProblem(await teacher.host('PATCH', '/rounds/1', { open: true, more: 1 }), 422, 'invalid')
  expect((await teacher.info()).state).toBe('open')
})

describe('the host’s page', () => {
  test('hears at once who comes in, who answers, who is taken out, and when it closes', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    await teacher.comeIn()
    const page = await teacher.listen()
    expect(await page.next()).toMatchObject({ kind: 'all', watch: { pupils: [], claims: { length: 5 } } })
    const ada = await pupil(teacher, 'Ada')
    const came = await page.next()
    if (came.kind !== 'pupil') throw new Error(came.kind)
    expect(came.pupil).toMatchObject({ nickname: 'Ada', cells: [null, null, null, null, null], finished: false })
    const { current } = (await ada.view()).body
    await ada.answer(answerTo(current!.id, { right: false, confidence: 3 }))
    const { id } = came.pupil
    expect(await page.next()).toMatchObject({
      kind: 'answer',
      pupil: id,
      question: 0,
      cell: { right: false, confidence: 3 },
    })
    await teacher.setOpen(false)
    expect(await page.next()).toMatchObject({ kind: 'doors', doors: { closesAt: expect.any(Number) } })
    await teacher.host('DELETE', `/rounds/1/pupils/${id}`)
    expect(await page.next()).toEqual({ kind: 'removed', pupil: id })
  })

  test('hears on after its round was evicted', async () => {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    await teacher.comeIn()
    const page = await teacher.listen()
    await page.next()
    await evictDurableObject(ada.object, { webSockets: 'hibernate' })
    await answerBy(ada, allRight, 1)
    expect(await page.next()).toMatchObject({ kind: 'answer', question: 0, cell: { right: true } })
  })

  test('shows the same without script, with who has gone quiet, and hides names and codes when asked to', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    await pupil(teacher, 'Ada Secret')
    await teacher.comeIn()
    const { rejoin } = (await teacher.host<Watch>('GET', '/rounds/1')).body.pupils[0]!
    const page = await (await teacher.fetch(`/t/${teacher.slug}`)).text()
    expect(page).toContain('Ada Secret')
    const [, opens = ''] = /href="([^"]*\/pupil\?[^"]*)"/.exec(page) ?? []
    expect(await (await teacher.fetch(opens.replaceAll('&amp;', '&'))).text()).toContain(rejoin)
    setClock(Date.now() + 3 * 60_000)
    expect(await (await teacher.fetch(`/t/${teacher.slug}`)).text()).toContain('quiet for 3 min')
    const hidden = await (await teacher.fetch(`/t/${teacher.slug}?names=hidden`)).text()
    for (const told of ['Ada Secret', rejoin]) expect(hidden).not.toContain(told)
    await teacher.submit(`/t/${teacher.slug}/doors`, { round: '1', open: 'no' })
    expect(await (await teacher.fetch(`/t/${teacher.slug}?round=1`)).text(), 'and stays so').not.toContain('Ada Secret')
  })

  test('says of a class in which nobody is how many are in, and no other noughts', async () => {
    const teacher = await Teacher.make()
    await teacher.comeIn()
    const page = await (await teacher.fetch(`/t/${teacher.slug}`)).text()
    const told = page.replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, '')
    expect(told).toContain('0 in')
    expect(told).not.toMatch(/0 playing|0 finished|0 of 0|NaN|undefined/)
  })

  test.each<[string, Record<string, string>, number]>([
    ['without the host’s cookie', { Origin: SITE }, 403],
    ['from another site', { Origin: 'https://evil.test' }, 403],
    ['as no socket at all', { Origin: SITE, Upgrade: '' }, 404],
  ])('has a socket that refuses whoever comes %s', async (_what, headers, status) => {
    const teacher = await Teacher.make()
    const reply = await exports.default.fetch(`${SITE}/t/${teacher.slug}/socket?round=1`, {
      headers: { Upgrade: 'websocket', ...headers },
    })
    expect([reply.status, reply.webSocket]).toEqual([status, null])
  })

  test('listens to nothing: a page that talks is cut off, and the class goes on', async () => {
    const teacher = await Teacher.make()
    await teacher.comeIn()
    const page = await teacher.listen()
    await page.next()
    const closed = new Promise<number>((resolve) => page.socket.addEventListener('close', ({ code }) => resolve(code)))
    page.socket.send(JSON.stringify({ kind: 'erased' }))
    expect(await closed).toBe(1003)
    expect((await join(teacher)).status).toBe(201)
  })
})

describe('the rounds of one link', () => {
  test('are each their own: the link leads to the latest, the earlier one keeps its pupils and goes on', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    const ada = await pupil(teacher, 'Ada')
    await answerBy(ada, allRight, 2)
    expect((await teacher.host<{ number: number }>('POST', '/rounds')).body.number).toBe(2)
    const again = await pupil(teacher, 'Ada')
    expect(again.round).not.toBe(ada.round)
    await answerBy(again, allRight, 1)
    const watched = async (round: number) => (await teacher.host<Watch>('GET', `/rounds/${round}`)).body.pupils
    const answered = (pupils: Watch['pupils']) => pupils.map(({ cells }) => cells.filter(Boolean).length)
    expect([answered(await watched(1)), answered(await watched(2))]).toEqual([[2], [1]])
    expect(await answerBy(ada, allRight)).toMatchObject({ finished: true })
    const { rounds } = (await teacher.host<HostedQuiz>('GET', '')).body.class!
    expect(rounds.map(({ number }) => number)).toEqual([1, 2])
  })

  test('close one by one', async () => {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    await teacher.host('POST', '/rounds')
    await teacher.setOpen(false, 1)
    const { current } = (await ada.view()).body
    expect(current).toBeNull()
    expect((await join(teacher)).status).toBe(201)
  })
})

test('a class that was made to open later opens by itself', async () => {
  const opensAt = Date.now() + 60_000
  const teacher = await Teacher.make({ opensAt: new Date(opensAt).toISOString(), zone: 'Europe/Berlin' })
  await teacher.comeIn()
  for (const path of [`/q/${teacher.slug}`, `/t/${teacher.slug}`]) {
    expect(await (await teacher.fetch(path)).text(), path).toContain('(Europe/Berlin)')
  }
  setClock(opensAt)
  expect((await teacher.info()).state).toBe('open')
})

test('a class has twenty rounds at most', async () => {
  const teacher = await Teacher.make()
  for (let number = 2; number <= 20; number++)
    expect(await teacher.host('POST', '/rounds')).toMatchObject({ status: 201, body: { number } })
  expectProblem(await teacher.host('POST', '/rounds'), 409, 'rounds-full')
  await teacher.comeIn()
  expect((await teacher.submit(`/t/${teacher.slug}/rounds`, {})).status).toBe(409)
  expect((await teacher.host<{ class: { rounds: object[] } }>('GET', '')).body.class.rounds).toHaveLength(20)
})
