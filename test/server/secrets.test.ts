import { expect, test } from 'vitest'
import { answers, filesWith, sendRaw, shared, submit, until } from './helpers.ts'

/** Where `wrangler dev`, which served here before, showed and changed what is stored, or ran jobs. */
const TOOL_PATHS = [
  ...['/cdn-cgi', '/cdn-cgi/', '/cdn-cgi/explorer', '/cdn-cgi/explorer/api/storage/kv/namespaces'],
  ...['/cdn-cgi/explorer/api/d1/database', '/cdn-cgi/local/scheduled', '/cdn-cgi/mf/scheduled', '/cdn-cgi/mf/reload'],
  ...[
    '/cdn-cgi/handler/email',
    '/cdn-cgi/handler/scheduled',
    '/cdn-cgi/platform-proxy',
    '/cdn-cgi/mf/stream',
    '/cdn-cgi/rum',
  ],
  ...[
    '/CDN-CGI/explorer',
    '/%63dn-cgi/explorer',
    '/cdn%2Dcgi/explorer',
    '/%2563dn-cgi/explorer',
    '/cdn-cgi%2fexplorer',
  ],
  ...['//cdn-cgi/explorer', '/./cdn-cgi/explorer', '/x/../cdn-cgi/explorer', '/x/%2e%2e/cdn-cgi/explorer'],
  ...['/\\cdn-cgi\\explorer', '/x/..%2fcdn-cgi/explorer', 'http://localhost/cdn-cgi/explorer', 'cdn-cgi/explorer'],
]
const up = shared()
const HOSTS = ['localhost', '127.0.0.1', '[::1]', 'baseless.example', 'localhost:8787']

test('nothing of the developer’s tool is served, however it is spelled and whichever host is claimed', async () => {
  const { port } = up()
  const asked = TOOL_PATHS.flatMap((path) => HOSTS.map((host) => ({ path, host })))
  for (const { path, host } of asked) {
    for (const method of ['GET', 'POST']) {
      const request = `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`
      const reply = await sendRaw(port, request)
      expect(reply.split('\r\n')[0], `${method} ${path} for ${host}`).toMatch(/^HTTP\/1\.1 40[04] /)
      expect(reply).not.toMatch(/explorer|scheduled|namespace|stack/i)
    }
  }
})

test('a request that names no host, or no path, is refused or taken at its path', async () => {
  const { port } = up()
  const ask = (line: string, host: string) =>
    sendRaw(port, `${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  for (const host of ['', 'a b', 'a/b', 'user@a', 'a?b', 'a, b']) {
    expect(await ask('GET /', host), host).toMatch(/^HTTP\/1\.1 400 /)
  }
  expect(await ask('GET http://evil.example/about', 'a')).toMatch(/^HTTP\/1\.1 200 /)
})

test('without a PUBLIC_URL, the Host that was asked for decides, and the https page of the same host may send forms', async () => {
  const { port } = up()
  for (const origin of ['http://x.example', 'https://x.example']) {
    const { status, cookies } = await submit(port, 'x.example', origin)
    expect(status, origin).toBe(303)
    for (const cookie of cookies) expect(cookie).not.toMatch(/Secure/)
  }
  for (const origin of ['https://evil.example', 'http://x.example.evil.example', 'null']) {
    expect((await submit(port, 'x.example', origin)).status, origin).toBe(403)
  }
})

test('no header of the tool, and none that only Cloudflare sets, changes what the game sees', async () => {
  const { url } = up()
  const ask = async (headers: Record<string, string>) => {
    const reply = await fetch(`${url}/about`, { headers })
    return `${reply.status} ${(await reply.text()).replace(/nonce="[^"]*"/g, '')}`
  }
  const plain = await ask({})
  const strange = {
    'MF-Original-URL': 'http://evil.example/about',
    'MF-Original-Hostname': 'evil.example',
    'MF-Route-Override': 'other',
    'MF-CF-Blob': '{"country":"XX"}',
    'MF-Op': 'GET',
    'MF-Op-Secret': '00',
    'MF-Proxy-Shared-Secret': 'x',
    'MF-Disable-Pretty-Error': 'true',
    'CF-Connecting-IP': '203.0.113.9',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'https',
    Forwarded: 'host=evil.example;proto=https',
  }
  for (const [name, value] of Object.entries(strange)) expect(await ask({ [name]: value }), name).toBe(plain)
  expect(await answers(url)).toBe(true)
})

test('the hourly jobs have run, without anybody asking for them', async () => {
  const server = up()
  await until(() => filesWith(`${server.dataDir}/v3/kv`, 'quiz:daily-').length > 0, server)
  expect(server.printed()).not.toContain('failed')
})
