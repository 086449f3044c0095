import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runJobs } from '../../../worker/jobs/index.ts'
import { Registry } from '../../../worker/round/registry.ts'
import { forgetCodes } from '../../../worker/service/made-quizzes.ts'
import { registryObject } from '../../../worker/service/objects.ts'
import { Teacher } from '../class/school.ts'
import { expectProblem, Player, SITE, setClock, Visitor } from '../helpers.ts'
import { bring } from '../make/brought.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** The registry begins anew, and has not looked through KV. */
beforeEach(async () => {
  await runInDurableObject(registryObject(env), (_, { storage: { sql } }) => {
    sql.exec('DELETE FROM slugs')
    sql.exec('UPDATE meta SET id = ?, since = ?, whole = 0', crypto.randomUUID(), Date.now())
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  forgetCodes()
})

const open = async (slug: string) => (await new Visitor().get(`/api/quizzes/${slug}`)).status

/** The slugs that the registry knows. */
const noted = () =>
  runInDurableObject(registryObject(env), (_, { storage: { sql } }) =>
    sql
      .exec<{ slug: string }>('SELECT slug FROM slugs')
      .toArray()
      .map(({ slug }) => slug),
  )

/** The registry looks through KV, as far as it comes. */
async function lookSomeway(): Promise<void> {
  setClock(Date.now() + 3 * MINUTE)
  await registryObject(env).look()
}

/** The registry has looked through KV, some minutes after it began, and this isolate has heard nothing before. */
async function lookThrough(): Promise<void> {
  await lookSomeway()
  forgetCodes()
}

/** For this isolate, three seconds pass: it does not believe any more what it has heard. */
function later(): void {
  const now = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => now() + 3_000)
}

/** A quiz as an earlier build made it, which told no registry of it. */
async function makeUnnoted(slug: string): Promise<string> {
  const teacher = await bring()
  const quiz = await env.KV.get<object>(`quiz:${teacher.slug}`, 'json')
  await env.KV.put(`quiz:${slug}`, JSON.stringify({ ...quiz, slug }))
  return slug
}

const spyOnReads = () => [vi.spyOn(env.KV, 'get'), vi.spyOn(env.KV, 'list')]

describe('a code that there is not', () => {
  test('costs KV nothing, the registry little, and leaves nothing behind', async () => {
    const { slug } = await Teacher.make()
    await lookThrough()
    const before = await noted()
    expect(await open('ccccc3')).toBe(404)
    const [reads, asked] = [spyOnReads(), vi.spyOn(Registry.prototype, 'news')]
    const slugs = Array.from({ length: 60 }, (_, n) => `mmmm${'34679cdf'[n % 8]}${'34679cdf'[n >> 3]}`)
    const paths = slugs.flatMap((each) => [`/q/${each}`, `/api/quizzes/${each}`])
    const begun = performance.now()
    const statuses = await Promise.all(paths.map(async (path) => (await new Visitor().fetch(path)).status))
    expect(new Set(statuses)).toEqual(new Set([404]))
    for (const read of reads) expect(read).not.toHaveBeenCalled()
    // Twenty ahead, and one in three seconds.
    expect(asked.mock.calls.length).toBeLessThanOrEqual(21 + (performance.now() - begun) / 3_000)
    expect(await noted()).toEqual(before)
    expect(await open(slug)).toBe(200)
  })

  test.each([
    ['a challenge', '/q/vs-abcdefghij'],
    ['a host’s page', '/t/cccccc?key=guessed'],
    ['a link picture', '/og/cccccc.png'],
    ['what an editor shows', `/oembed?url=${encodeURIComponent(`${SITE}/q/cccccc`)}`],
  ])('of %s costs KV nothing either', async (_what, path) => {
    await lookThrough()
    const reads = spyOnReads()
    expect((await new Visitor().fetch(path)).status).toBe(404)
    for (const read of reads) expect(read).not.toHaveBeenCalled()
  })

  test('costs nothing in a list of quizzes that a browser says it remembers', async () => {
    await lookThrough()
    const visitor = new Visitor()
    const codes = Array.from({ length: 20 }, (_, n) => `mmmmm${'34679cdfghjkmnpqrtvwxy'[n]}`)
    visitor.cookies.set('hosts /', { value: `1.${codes.map((code) => `${code}~key`).join('.')}`, path: '/' })
    const reads = spyOnReads()
    expect((await visitor.fetch('/t')).status).toBe(200)
    for (const read of reads) expect(read).not.toHaveBeenCalled()
  })
})

describe('a quiz opens', () => {
  test('that another isolate has made a moment ago', async () => {
    await lookThrough()
    const slug = await makeUnnoted('ccccc4')
    expect(await open('ccccc3')).toBe(404)
    await registryObject(env).add(slug)
    expect(await open(slug)).toBe(200)
  })

  test('of an earlier build, before the registry has looked through KV and afterwards', async () => {
    const slug = await makeUnnoted('dddddd')
    expect(await open(slug)).toBe(200)
    expect(await noted()).not.toContain(slug)
    await lookSomeway()
    later()
    expect(await noted()).toContain(slug)
    expect(await open(slug)).toBe(200)
    expect(await open('fffff9')).toBe(404)
  })

  test('where KV tells its list in many pages, some of them in the next hour, and refuses between', async () => {
    const list = env.KV.list.bind(env.KV)
    const slugs = await Promise.all(Array.from('34679cdfgh', (sign) => makeUnnoted(`ddddd${sign}`)))
    const told = vi.spyOn(env.KV, 'list').mockImplementation((options) => list({ ...options, limit: 1 }))
    await lookSomeway()
    expect(told).toHaveBeenCalledTimes(8)
    vi.spyOn(console, 'warn').mockReturnValue()
    told.mockRejectedValueOnce(new Error('overloaded'))
    await registryObject(env).look()
    for (const slug of slugs) expect(await open(slug)).toBe(200)
    for (let hours = 0; hours < 3; hours++) await registryObject(env).look()
    expect(await noted()).toEqual(expect.arrayContaining(slugs))
  })

  test('where the registry refuses', async () => {
    const slug = await makeUnnoted('ffffff')
    await lookThrough()
    await registryObject(env).forget(slug)
    vi.spyOn(console, 'warn').mockReturnValue()
    vi.spyOn(Registry.prototype, 'news').mockRejectedValue(new Error('overloaded'))
    expect(await open(slug)).toBe(200)
    expect(await open('ccccc6')).toBe(404)
  })

  test('of which a player has made a challenge', async () => {
    await lookThrough()
    const player = await Player.start()
    await player.play()
    const { status, body } = await player.post<{ slug: string }>(`/api/rounds/${player.round}/challenge`, {})
    expect(status).toBe(201)
    expect(await noted()).toContain(body.slug)
    expect(await open(body.slug)).toBe(200)
  })
})

describe('the registry forgets', () => {
  test('a quiz that is deleted', async () => {
    const teacher = await bring()
    expect(await noted()).toContain(teacher.slug)
    await teacher.host('DELETE', '')
    expect(await noted()).not.toContain(teacher.slug)
    expectProblem(await teacher.get(`/api/quizzes/${teacher.slug}`), 404, 'no-quiz')
  })

  test('what KV has forgotten on its date, and nothing that KV only tells late', async () => {
    const [gone, late] = [await Teacher.make(), await Teacher.make()]
    for (const { slug } of [gone, late]) await env.KV.delete(`quiz:${slug}`)
    await lookThrough()
    expect(await noted()).toEqual(expect.arrayContaining([gone.slug, late.slug]))
    setClock(Date.now() + 2 * DAY)
    await env.KV.put(`quiz:${late.slug}`, '{}')
    await runJobs({ scheduledTime: Date.now() }, env)
    expect(await noted()).toContain(late.slug)
    expect(await noted()).not.toContain(gone.slug)
  })
})
