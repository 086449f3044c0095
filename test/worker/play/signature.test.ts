import { Hono } from 'hono'
import { generateSignedCookie, getSignedCookie } from 'hono/cookie'
import { expect, test } from 'vitest'
import { signed, verified } from '../../../worker/api/signature.ts'

const SECRET = 'a secret that signs'
const TEXTS = ['V1StGXR8_Z5jdHi6B-myT', 'somebody-from-before', 'with.dots.in.it', '', 'šest', 'x'.repeat(300)]

const keyOf = (secret: string) =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ])

/** What Hono makes of a cookie's value: the text, or false or nothing where it takes it for none. */
async function readByHono(value: string): Promise<string | false | undefined> {
  const app = new Hono().get('/', async (c) => c.json({ read: await getSignedCookie(c, SECRET, 'player') }))
  const reply = await app.request('/', { headers: { Cookie: `player=${encodeURIComponent(value)}` } })
  return (await reply.json<{ read?: string | false }>()).read
}

const cookieValue = (cookie: string) => decodeURIComponent(cookie.split(';')[0]?.replace('player=', '') ?? '')

test('signs exactly what Hono signs', async () => {
  for (const text of TEXTS) {
    const theirs = cookieValue(await generateSignedCookie('player', text, SECRET))
    expect(await signed(text, await keyOf(SECRET))).toBe(theirs)
  }
})

test('takes exactly what Hono takes: nothing that was edited, cut, signed by another or not at all', async () => {
  const key = await keyOf(SECRET)
  const others = await signed('Ada', await keyOf('another secret'))
  const values = [
    others,
    'Ada',
    'Ada.',
    '.',
    '',
    `Ada.${'A'.repeat(43)}=`,
    `Ada.${'!'.repeat(43)}=`,
    `Ada.${'A'.repeat(44)}`,
  ]
  for (const text of TEXTS) {
    const whole = await signed(text, key)
    const [head, last] = [whole.slice(0, -2), whole.at(-2)]
    values.push(
      whole,
      `x${whole}`,
      whole.slice(1),
      whole.slice(0, -1),
      `${whole} `,
      `${head}${last === 'A' ? 'B' : 'A'}=`,
    )
    values.push(`${head}${last}==`, whole.replace(/\.[^.]*$/, ''), `${whole}.${whole}`)
  }
  for (const value of values) {
    const theirs = await readByHono(value)
    expect(await verified(value, key), JSON.stringify(value)).toBe(theirs === false ? undefined : theirs)
  }
})
