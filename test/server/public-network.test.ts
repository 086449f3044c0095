import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUBLIC_ALONE } from '../../worker/local/public-network.ts'

/** Something on this machine that nobody outside is to reach. */
const inside = createServer((_, reply) => reply.end('secret'))
let outside: Miniflare

beforeAll(async () => {
  await new Promise<void>((resolve) => inside.listen(0, resolve))
  outside = new Miniflare({
    cf: false,
    workers: [
      {
        config: {
          name: 'outside',
          compatibilityDate: '2026-10-01',
          manifest: {
            mainModule: 'main',
            modulesRoot: import.meta.dirname,
            modules: {
              main: {
                type: 'esm',
                contents: `export default { async fetch(request, env) {
                  const url = request.headers.get('Ask')
                  const which = request.headers.get('By') === 'anything' ? globalThis : env.PUBLIC_NETWORK
                  return which.fetch(url).then((reply) => reply.text(), (error) => String(error)).then((text) => new Response(text))
                } }`,
              },
            },
          },
          env: { PUBLIC_NETWORK: PUBLIC_ALONE },
        },
      },
    ],
  })
  await outside.ready
})

afterAll(async () => {
  await outside.dispose()
  inside.close()
})

const asked = async (host: string, by = 'public') => {
  const { port } = inside.address() as AddressInfo
  const headers = { Ask: `http://${host}:${port}/`, By: by }
  return (await outside.dispatchFetch('http://outside/', { headers })).text()
}

test('workerd connects to no address of this machine for a page that somebody asks for, by number or by a name that leads there', async () => {
  expect(await asked('localhost', 'anything')).toBe('secret')
  for (const host of ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost', '0.0.0.0'])
    expect(await asked(host), host).not.toContain('secret')
})
