import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { DAY_MS } from '../../../worker/game/time.ts'
import { deviceOfToken, roundToken } from '../../../worker/service/play/round-token.ts'

const NOW = Date.UTC(2026, 11, 1, 12)
const ROUND = 'abcdefghjkmnpqrstuvwx'
const DEVICE = 'V1StGXR8_Z5jdHi6B-myT2'

const refused = { kind: 'not-yours' }

test('a token names its device in its round, and says nothing of it to whoever reads it', async () => {
  const token = await roundToken(env, ROUND, DEVICE, NOW)
  expect(token).toMatch(/^[\w-]{60,200}$/)
  expect(token).not.toContain(DEVICE)
  expect(await deviceOfToken(env, ROUND, token, NOW)).toBe(DEVICE)
})

test('a token opens no other round, and none once it was edited', async () => {
  const token = await roundToken(env, ROUND, DEVICE, NOW)
  await expect(deviceOfToken(env, `${ROUND}y`, token, NOW)).rejects.toMatchObject(refused)
  const edited = `${token.slice(0, 20)}${token[20] === 'A' ? 'B' : 'A'}${token.slice(21)}`
  await expect(deviceOfToken(env, ROUND, edited, NOW)).rejects.toMatchObject(refused)
})

test('a token is good for seven days', async () => {
  const token = await roundToken(env, ROUND, DEVICE, NOW)
  expect(await deviceOfToken(env, ROUND, token, NOW + 7 * DAY_MS)).toBe(DEVICE)
  await expect(deviceOfToken(env, ROUND, token, NOW + 7 * DAY_MS + 1)).rejects.toMatchObject(refused)
})

test.each([
  ['nothing', undefined],
  ['what is no text', 3],
  ['an empty text', ''],
  ['signs of no alphabet', '%%%'],
  ['a long text', 'A'.repeat(100_000)],
])('%s is no token', async (_, token) => {
  await expect(deviceOfToken(env, ROUND, token, NOW)).rejects.toMatchObject(refused)
})

test('a token of the secret before is taken while that is given as well', async () => {
  const before = { ...env, COOKIE_SECRET: 'the secret that a deployment had before this one' }
  const token = await roundToken(before, ROUND, DEVICE, NOW)
  const both = { ...env, COOKIE_SECRET_PREVIOUS: before.COOKIE_SECRET }
  expect(await deviceOfToken(both, ROUND, token, NOW)).toBe(DEVICE)
  await expect(deviceOfToken(env, ROUND, token, NOW)).rejects.toMatchObject(refused)
})
