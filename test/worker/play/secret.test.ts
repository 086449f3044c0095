import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { generateSignedCookie } from 'hono/cookie'
import { afterEach, expect, test, vi } from 'vitest'
import worker from '../../../worker/index.ts'
import { PACK_QUIZ, SITE, setClock } from '../helpers.ts'

const OLD = 'the secret that a deployment had before this one'
const NEW = 'the secret that a deployment has been given now'
const DAILY = { slug: 'daily-2026-12-04', noon: Date.UTC(2026, 11, 4, 12) }

afterEach(() => {
  vi.useRealTimers()
})

type Secrets = Pick<Env, 'COOKIE_SECRET' | 'COOKIE_SECRET_PREVIOUS'>

/** Asks a deployment with these secrets. */
async function ask(secrets: Secrets, path: string, { cookie = '', json }: { cookie?: string; json?: object } = {}) {
  const headers = { Cookie: cookie, 'Content-Type': 'application/json' }
  const request = new Request(`${SITE}${path}`, {
    headers,
    ...(json && { method: 'POST', body: JSON.stringify(json) }),
  })
  const context = createExecutionContext()
  const reply = await worker.fetch(request, { ...env, ...secrets }, context)
  await waitOnExecutionContext(context)
  const set = reply.headers.getSetCookie().filter((line) => line.startsWith('player='))
  const isJson = reply.headers.get('Content-Type')?.includes('json')
  const body = (isJson ? await reply.json() : { round: await reply.text() }) as { round: string }
  return { status: reply.status, body, set, cookie: set[0]?.split(';')[0] ?? '' }
}

const start = (secrets: Secrets, slug: string, cookie?: string) =>
  ask(secrets, `/api/quizzes/${slug}/rounds`, { cookie, json: { nickname: 'Ada' } })

test('a cookie that the secret itself signed, as all once were, is taken and renewed', async () => {
  const secrets = { COOKIE_SECRET: OLD }
  const { body } = await start(secrets, PACK_QUIZ)
  const old = (await generateSignedCookie('player', 'somebody-from-before', OLD)).split(';')[0] ?? ''
  const { status, cookie } = await start(secrets, PACK_QUIZ, old)
  expect(status).toBe(201)
  expect(cookie).toMatch(/^player=somebody-from-before\./)
  expect(cookie).not.toBe(old)
  expect((await ask(secrets, `/api/rounds/${body.round}`, { cookie: old })).status).toBe(403)
})

test('a changed secret ends no round while the one before is given as well', async () => {
  const before = await start({ COOKIE_SECRET: OLD }, PACK_QUIZ)
  const path = `/api/rounds/${before.body.round}`
  const both = { COOKIE_SECRET: NEW, COOKIE_SECRET_PREVIOUS: OLD }
  expect((await ask(both, path, before)).status).toBe(200)
  const renewed = await start(both, PACK_QUIZ, before.cookie)
  expect((await ask({ COOKIE_SECRET: NEW }, path, renewed)).status).toBe(200)
  expect((await ask({ COOKIE_SECRET: NEW }, path, before)).status).toBe(403)
})

test('a page or an answer of the API renews a cookie of the secret before, once, and leaves a new one as it is', async () => {
  const before = await start({ COOKIE_SECRET: OLD }, PACK_QUIZ)
  const both = { COOKIE_SECRET: NEW, COOKIE_SECRET_PREVIOUS: OLD }
  for (const path of [`/api/rounds/${before.body.round}`, `/r/${before.body.round}`, '/daily']) {
    const renewed = await ask(both, path, before)
    expect(renewed.status, path).toBe(200)
    expect(renewed.set, path).toHaveLength(1)
    const again = await ask({ COOKIE_SECRET: NEW }, path, renewed)
    expect(again.status, path).toBe(200)
    expect(again.set, path).toEqual([])
  }
})

test('https is promised for this host alone', async () => {
  const context = createExecutionContext()
  const reply = await worker.fetch(new Request(`${SITE}/about`), env, context)
  expect(reply.headers.get('Strict-Transport-Security')).toBe('max-age=15552000')
})

test('a daily that was begun under the secret before goes on, and a new player’s is under the new one', async () => {
  setClock(DAILY.noon)
  const before = await start({ COOKIE_SECRET: OLD }, DAILY.slug)
  const both = { COOKIE_SECRET: NEW, COOKIE_SECRET_PREVIOUS: OLD }
  expect((await start(both, DAILY.slug, before.cookie)).body.round).toBe(before.body.round)
  const other = await start(both, DAILY.slug)
  expect((await start({ COOKIE_SECRET: NEW }, DAILY.slug, other.cookie)).body.round).toBe(other.body.round)
})

test('a forged cookie is nobody’s, whatever signed it', async () => {
  const secrets = { COOKIE_SECRET: OLD }
  const { body } = await start(secrets, PACK_QUIZ)
  for (const key of ['', NEW, 'key for cookies', 'undefined']) {
    const forged = (await generateSignedCookie('player', 'me', key || ' ')).split(';')[0] ?? ''
    expect((await ask(secrets, `/api/rounds/${body.round}`, { cookie: forged })).status).toBe(403)
  }
})

test('health says it where there is no secret to sign with', async () => {
  const { status, body } = await ask({ COOKIE_SECRET: '' }, '/api/health')
  expect({ status, body }).toMatchObject({ status: 503, body: { ok: false, failing: ['secret'] } })
})

test('the log of an unexpected error is one line of JSON, with the id that was shown, and nothing of what was sent', async () => {
  const lines: string[] = []
  vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(String(line)))
  const KV = {
    get: (key: string) =>
      Promise.reject(new Error(`KV GET failed for ${key} of "Wolfhard" with key=pMYot5y__Av-6nvFKDNcr`)),
  }
  const request = new Request(`${SITE}/api/quizzes/kqf7ft?key=pMYot5y__Av-6nvFKDNcr`)
  const reply = await worker.fetch(request, { ...env, KV } as unknown as Env, createExecutionContext())
  const { id } = (await reply.json()) as { id: string }
  expect(reply.status).toBe(500)
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', event: 'unexpected', id, error: 'Error' })
  expect(lines[0]).not.toMatch(/kqf7ft|Wolfhard|pMYot5y/)
  expect(lines[0]).toContain('KV GET failed')
})
