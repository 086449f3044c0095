import { expect, test } from 'vitest'
import { PACK, post, sendRaw, serve, shared, submit, until } from './helpers.ts'

const SITE = 'https://quiz.school.example'

const atSite = shared({ PUBLIC_URL: SITE })

/** A page of the game, as a proxy on this machine asks for it. */
async function page(url: string, path: string, headers: Record<string, string> = {}): Promise<string> {
  return (await fetch(`${url}${path}`, { headers })).text()
}

/** The first line of what a WebSocket of a round that there is not is answered with. */
function socket(port: number, host: string, origin: string): Promise<string> {
  const upgrade =
    'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='
  return sendRaw(
    port,
    `GET /r/aaaaaaaaaaaaaaaa/socket HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n${upgrade}\r\n\r\n`,
    /other-site|no-round|\r\n\r\n./,
  )
}

test('PUBLIC_URL decides links, pictures, cookies and whose forms are taken', async () => {
  const { url, port } = atSite()
  const { body } = await post(`${url}/api/quizzes`, { packs: [PACK], class: {} })
  expect(body.url).toBe(`${SITE}/q/${body.slug}`)
  expect(body.hostUrl).toContain(`${SITE}/t/${body.slug}`)
  expect(await page(url, `/q/${PACK}`)).toContain(`property="og:image" content="${SITE}/`)
  const ours = await submit(port, `127.0.0.1:${port}`, SITE)
  expect(ours.status).toBe(303)
  expect(ours.cookies.length).toBeGreaterThan(0)
  for (const cookie of ours.cookies) expect(cookie).toMatch(/; Secure/)
  for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${port}`]) {
    expect((await submit(port, 'quiz.school.example', origin)).status, origin).toBe(403)
  }
})

test('X-Forwarded-* are believed from the proxy that is named, and from nobody else, which is said once', async () => {
  const forwarded = 'X-Forwarded-Proto: https\r\nX-Forwarded-Host: quiz.school.example\r\n'
  const trusting = await serve({ TRUSTED_PROXY: '127.0.0.1' })
  const ours = await submit(trusting.port, '127.0.0.1', SITE, forwarded)
  expect(ours.status).toBe(303)
  for (const cookie of ours.cookies) expect(cookie).toMatch(/; Secure/)
  const wary = await serve({ TRUSTED_PROXY: '10.0.0.0/8' })
  expect((await submit(wary.port, '127.0.0.1', SITE, forwarded)).status).toBe(403)
  await submit(wary.port, '127.0.0.1', SITE, forwarded)
  await until(() => wary.printed().includes('TRUSTED_PROXY'), wary)
  wary.child.kill('SIGTERM')
  await wary.ended
  expect(wary.printed().match(/TRUSTED_PROXY/g)).toHaveLength(2)
  expect(trusting.printed()).not.toContain('TRUSTED_PROXY')
})

test('a page of another site cannot open a connection with a player’s cookies', async () => {
  const { port } = atSite()
  expect(await socket(port, 'quiz.school.example', 'https://evil.example')).toMatch(/^HTTP\/1\.1 403 /)
  expect(await socket(port, 'quiz.school.example', SITE)).not.toMatch(/^HTTP\/1\.1 403 [\s\S]*other-site/)
})
