import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { masked } from '../../../worker/service/secrets.ts'
import { Teacher } from '../class/school.ts'
import { expectProblem, PACK_QUIZ, Player, pack, SITE, Visitor, watchPuts } from '../helpers.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Somebody at an address on the network. */
class Guest extends Visitor {
  constructor(readonly address: string) {
    super()
  }

  override fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('CF-Connecting-IP', this.address)
    return super.fetch(path, { ...init, headers })
  }
}

/** Does something until it is refused; tells how often it went well. Two budgets may be spent where a minute ends between. */
async function untilRefused(most: number, work: () => Promise<{ status: number }>): Promise<number> {
  for (let times = 0; times <= 2 * most; times++) if ((await work()).status === 429) return times
  throw new Error(`not refused after ${2 * most} times`)
}

type Limit = 'LIMIT_60' | 'LIMIT_120' | 'LIMIT_300' | 'LIMIT_600'

/** Does `times` times past the pages what an address may do of a kind so many times a minute; tells whether that was all. */
async function spend(kind: string, limit: Limit, address: string, times: number) {
  const key = `${kind} ${await masked(env, `address ${address}`)}`
  for (let time = 0; time < times; time++) if (!(await env[limit].limit({ key })).success) return true
  return false
}

/** Spends all that an address may do of a kind, and does something that is refused then; once more where a minute ends between. */
async function refusedOnceSpent(
  kind: string,
  limit: Limit,
  address: string,
  work: () => Promise<{ status: number }>,
): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    expect(await spend(kind, limit, address, 1_300)).toBe(true)
    if ((await work()).status === 429) return
  }
  throw new Error('not refused')
}

const make = (guest: Visitor) => guest.post('/api/quizzes', { packs: [pack.id], size: 2 })

test('a device makes ten quizzes a minute; the next is refused kindly, says when to come again and stores nothing', async () => {
  const guest = new Guest('192.0.2.1')
  await Player.start(PACK_QUIZ, 'Ada', guest)
  const made = await untilRefused(10, () => make(guest))
  expect(made).toBeGreaterThanOrEqual(10)
  const puts = watchPuts()
  const reply = await make(guest)
  expect(expectProblem(reply, 429, 'too-many').detail).toContain('wait a minute')
  expect(reply.headers.get('Retry-After')).toBe('60')
  const page = await guest.submit('/make', { packs: pack.id, size: '2' })
  expect([page.status, page.headers.get('Retry-After')]).toEqual([429, '60'])
  expect(await page.text()).toContain('wait a minute')
  expect(puts).not.toHaveBeenCalled()
})

test('cookies that are thrown away do not help: an address has a budget as well', async () => {
  expect(await spend('make', 'LIMIT_60', '192.0.2.2', 55)).toBe(false)
  const made = await untilRefused(60, () => make(new Guest('192.0.2.2')))
  expect(made).toBeGreaterThanOrEqual(5)
  expect((await make(new Guest('192.0.2.3'))).status).toBe(201)
})

test('what cannot be made, and a device that has made its ten, take nothing from the others at an address', async () => {
  expect(await spend('make', 'LIMIT_60', '192.0.2.7', 40)).toBe(false)
  for (let n = 0; n < 21; n++) {
    expect((await new Guest('192.0.2.7').post('/api/quizzes', { packs: [], n })).status).toBe(422)
  }
  const pupil = new Guest('192.0.2.7')
  await Player.start(PACK_QUIZ, 'Ada', pupil)
  for (let n = 0; n < 30; n++) await make(pupil)
  expect((await make(new Guest('192.0.2.7'))).status).toBe(201)
})

test('a school of 200 practises within a minute, and can make a quiz then as well', async () => {
  const wish = { seen: [], techniques: [], rating: 1_000 }
  const practise = () => new Guest('192.0.2.8').post('/api/practice', wish)
  expect(await spend('practice', 'LIMIT_300', '192.0.2.8', 180)).toBe(false)
  const statuses = (await Promise.all(Array.from({ length: 20 }, practise))).map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([201]))
  expect((await make(new Guest('192.0.2.8'))).status).toBe(201)
})

test('all addresses of a network of IPv6 are one', async () => {
  let host = 0
  await refusedOnceSpent('make', 'LIMIT_60', '2001:db8:0:7', () => make(new Guest(`2001:db8:0:7::${host++}`)))
  expect((await make(new Guest('2001:0db8::0007:1:2:3:4'))).status).toBe(429)
  expect((await make(new Guest('2001:db8:0:8::1'))).status).toBe(201)
})

test('a school of 600 behind one address comes in within a minute, each pupil by the page', async () => {
  const { slug } = await Teacher.make()
  expect(await spend('start', 'LIMIT_600', '192.0.2.4', 560)).toBe(false)
  const pupils = Array.from({ length: 40 }, () => new Guest('192.0.2.4'))
  const comeIn = async (pupil: Guest) => [
    (await pupil.fetch(`/q/${slug}`)).status,
    (await pupil.submit(`/q/${slug}`, {})).status,
  ]
  for (const statuses of await Promise.all(pupils.map(comeIn))) expect(statuses).toEqual([200, 303])
})

test('a class of 30 behind one address finds its names within a minute; whoever would read out the list does not', async () => {
  const { slug } = await Teacher.make({ naming: 'roster', roster: ['Ada', 'Ben'] })
  const pupils = Array.from({ length: 30 }, () => new Guest('192.0.2.9'))
  const seek = async (guest: Guest) => ({ status: (await guest.fetch(`/q/${slug}?letters=ad`)).status })
  const find = async (pupil: Guest) => {
    await pupil.fetch(`/q/${slug}`)
    return [await seek(pupil), await seek(pupil), await seek(pupil)].map(({ status }) => status)
  }
  for (const statuses of await Promise.all(pupils.map(find))) expect(statuses).toEqual([200, 200, 200])
  expect(await untilRefused(10, () => seek(pupils[0]!))).toBeLessThanOrEqual(20)
  await refusedOnceSpent('names', 'LIMIT_600', '192.0.2.10', () => seek(new Guest('192.0.2.10')))
})

test('one device comes in sixty times a minute', async () => {
  const { slug } = await Teacher.make()
  const guest = new Guest('192.0.2.5')
  await guest.submit(`/q/${slug}`, {})
  const again = await untilRefused(60, () => guest.submit(`/q/${slug}`, {}))
  expect(again).toBeGreaterThan(50)
})

describe('whoever scans codes', () => {
  const scan = (guest: Guest, n: number) => guest.fetch(`/q/${codeOf(n)}`)

  const scanUntilLocked = async (address: string) => {
    expect(await spend('unknown', 'LIMIT_120', address, 110)).toBe(false)
    let tries = 0
    expect(await untilRefused(120, () => scan(new Guest(address), tries++))).toBeGreaterThanOrEqual(10)
  }

  test('is soon not answered; then thirty newcomers open their class’s code, with and without cookies', async () => {
    const { slug } = await Teacher.make()
    const known = await Promise.all(Array.from({ length: 15 }, () => Player.start(PACK_QUIZ, 'Ada')))
    await scanUntilLocked('192.0.2.6')
    const pupils = Array.from({ length: 30 }, () => new Guest('192.0.2.6'))
    for (const [at, { cookies }] of known.entries())
      for (const [key, cookie] of cookies) pupils[at]!.cookies.set(key, cookie)
    for (const pupil of pupils) {
      expect((await pupil.fetch(`/q/${slug}`)).status).toBe(200)
      expect((await pupil.submit(`/q/${slug}`, {})).status).toBe(303)
    }
  })

  test('who goes on is told nothing, which costs KV nothing, and what was found stays open to their neighbours', async () => {
    const [{ slug }, other] = [await Teacher.make(), await Teacher.make()]
    const address = '192.0.2.14'
    await new Guest(address).fetch(`/q/${slug}`)
    await scanUntilLocked(address)
    await spend('newcomer', 'LIMIT_60', address, 130)
    for (const n of [500, 501]) expect((await scan(new Guest(address), n)).status).toBe(429)
    const reads = [vi.spyOn(env.KV, 'get'), vi.spyOn(env.KV, 'list')]
    for (const n of Array(20).keys()) expect((await scan(new Guest(address), 600 + n)).status).toBe(429)
    expect((await new Guest(address).fetch(`/q/${other.slug}`)).status).toBe(429)
    for (const read of reads) expect(read).not.toHaveBeenCalled()
    for (const path of [slug, PACK_QUIZ]) expect((await new Guest(address).fetch(`/q/${path}`)).status).toBe(200)
    expect((await new Guest('192.0.2.66').fetch(`/q/${other.slug}`)).status).toBe(200)
    // One pupil with a cookie opens the code for all.
    const pupil = new Guest(address)
    for (const [key, cookie] of (await Player.start(PACK_QUIZ, 'Ada')).cookies) pupil.cookies.set(key, cookie)
    for (const guest of [pupil, new Guest(address)]) expect((await guest.fetch(`/q/${other.slug}`)).status).toBe(200)
  })

  test('sees no difference between what there is not and what is not told', async () => {
    await scanUntilLocked('192.0.2.15')
    const told = async (n: number) => {
      const reply = await new Guest('192.0.2.15').fetch(`/api/quizzes/${codeOf(n)}`)
      const headers = [...reply.headers].map(([name, value]) => `${name}: ${value.replace(/'nonce-[^']+'/, '')}`)
      return [reply.status, headers, await reply.text()]
    }
    const miss = await told(500)
    await spend('newcomer', 'LIMIT_60', '192.0.2.15', 130)
    await told(501)
    expect(await told(502)).toEqual(miss)
    expect(miss[0]).toBe(429)
  })

  test('keeps no teacher from the quiz that they have just made', async () => {
    const teacher = new Guest('192.0.2.16')
    await scanUntilLocked('192.0.2.16')
    await spend('newcomer', 'LIMIT_60', '192.0.2.16', 130)
    await scan(teacher, 501)
    const page = await teacher.submit('/make', { packs: pack.id, size: '2' })
    const { pathname, search } = new URL(page.headers.get('Location') ?? '', SITE)
    expect((await teacher.fetch(`${pathname}${search}`)).status).toBe(303)
    expect((await teacher.fetch(pathname)).status).toBe(200)
  })

  test.each([
    '/q/CODE',
    '/t/CODE',
    '/t/CODE/join',
    '/og/CODE.png',
    '/embed/q/CODE',
    '/api/quizzes/CODE',
    '/q/CODE/board',
  ])('finds nothing by %s that there is not, however it is asked', async (path) => {
    const at = (n: number) => path.replace('CODE', codeOf(n))
    const address = `192.0.3.${path.length}`
    for (const [n, method] of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].entries()) {
      const init = { method, headers: { Origin: SITE }, ...(n > 1 && { body: '{' }) }
      const { status } = await new Guest(address).fetch(at(700 + n), init)
      expect([200, 201, 204, 303]).not.toContain(status)
    }
  })

  test.each(['/q/', '/Q/', '//q/', '/', '/embed/q/'])(
    'by asking /oembed about %s is counted as well',
    async (before) => {
      const address = `192.0.2.${100 + before.length * 10 + ((before.codePointAt(1) ?? 0) % 10)}`
      let tries = 0
      expect(await spend('unknown', 'LIMIT_120', address, 110)).toBe(false)
      const ask = () => {
        const code = codeOf(tries++)
        const url = `${SITE}${before}${before === '/' ? code.toUpperCase() : code}`
        return new Guest(address).fetch(`/oembed?${new URLSearchParams({ url })}`)
      }
      expect(await untilRefused(120, ask)).toBeGreaterThanOrEqual(10)
    },
  )

  test('all at once finds no more than sixty that there are not', async () => {
    const at = Array.from({ length: 150 }, (_, n) => scan(new Guest('192.0.2.17'), 900 + n))
    const statuses = (await Promise.all(at)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(60)
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(90)
  })

  test('with one cookie is not answered after sixty, and takes nothing from the others at the address', async () => {
    const eve = new Guest('192.0.2.11')
    await Player.start(PACK_QUIZ, 'Eve', eve)
    let tries = 0
    expect(await untilRefused(60, () => scan(eve, tries++))).toBeLessThanOrEqual(120)
    expect((await scan(new Guest('192.0.2.11'), tries)).status).toBe(404)
  })
})

test('letters count where a list is asked for, and nowhere else', async () => {
  const guest = new Guest('192.0.2.12')
  await Player.start(PACK_QUIZ, 'Ada', guest)
  for (let n = 0; n < 15; n++) expect((await guest.fetch('/about?letters=ad')).status).toBe(200)
  const seek = async () => ({ status: (await guest.fetch(`/q/${PACK_QUIZ}?letters=ad`)).status })
  expect(await untilRefused(10, seek)).toBeLessThanOrEqual(20)
  expect(
    await untilRefused(10, () => guest.post('/api/quizzes?letters=ad', { packs: [pack.id], size: 2 })),
  ).toBeGreaterThanOrEqual(10)
})

test('a host’s key that nobody has signed is no way round the limit of forms without a cookie', async () => {
  const guest = new Guest('192.0.2.13')
  guest.cookies.set('hosts /', { value: '1.aaaaaa~key', path: '/' })
  const send = async () => ({ status: (await guest.submit('/r/aaaaaaaaaaaaaaaa/answers', {})).status })
  expect(await untilRefused(60, send)).toBeLessThanOrEqual(120)
})

/** A code that no quiz has. */
function codeOf(n: number): string {
  const signs = '34679cdfghjkmnpqrtvwxy'
  return [...Array(6).keys()].map((place) => signs[Math.floor(n / signs.length ** place) % signs.length]).join('')
}

test('a list of classes, which asks for twenty of them, has a budget', async () => {
  const guest = new Guest('192.0.2.40')
  await Player.start(PACK_QUIZ, 'Ada', guest)
  expect(await untilRefused(60, () => guest.fetch('/t'))).toBeGreaterThanOrEqual(60)
})
