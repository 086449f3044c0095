import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** What wrangler asked of the account, and what came with it. */
interface Asked {
  what: string
  body: string
}

const MISSING = { code: 10007, message: 'This Worker does not exist on your account.' }

/** As much of Cloudflare's API as a deployment asks for; `deployed` says whether the Worker is there already. */
export async function fakeCloudflare(deployed: boolean) {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const what = `${request.method} ${request.url?.split('?')[0]?.replace('/accounts/acc/', '')}`
    asked.push({ what, body: await bodyOf(request) })
    const known = ANSWERS.find(([pattern]) => pattern.test(what))?.[1](deployed) ?? {}
    answer(response, known === MISSING ? undefined : known)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return { asked, url, stop: () => server.close() }
}

const WORKER = { id: 'w', name: 'baseless', etag: 'e', startup_time_ms: 5, number: 1, metadata: {} }
const SUBDOMAIN = { enabled: true, previews_enabled: false }

const ANSWERS: [RegExp, (deployed: boolean) => unknown][] = [
  [/^GET \/user$/, () => ({ id: 'u', email: 'somebody@example.org' })],
  [/^GET \/user\/tokens\/verify$/, () => ({ id: 't', status: 'active' })],
  [/^GET \/(?:memberships|accounts)$/, () => [{ id: 'acc', name: 'acc', account: { id: 'acc', name: 'acc' } }]],
  [/\/secrets$/, (deployed) => (deployed ? [{ name: 'COOKIE_SECRET', type: 'secret_text' }] : MISSING)],
  [
    /services\/baseless$/,
    (deployed) =>
      deployed ? { default_environment: { script: { last_deployed_from: 'wrangler', migration_tag: 'v3' } } } : MISSING,
  ],
  [
    /baseless\/settings$/,
    (deployed) => (deployed ? { bindings: [{ type: 'kv_namespace', name: 'KV', namespace_id: 'kv' }] } : MISSING),
  ],
  [/^POST .*kv\/namespaces$/, () => ({ id: 'kv', title: 'baseless-kv' })],
  [/^GET .*kv\/namespaces$/, () => []],
  [/assets-upload-session$/, () => ({ jwt: 'a.b.c', buckets: [] })],
  [/workers\/subdomain$/, () => ({ subdomain: 'school' })],
  [/baseless\/subdomain$/, () => SUBDOMAIN],
  [/workers\/workers\/baseless$/, () => ({ ...WORKER, subdomain: SUBDOMAIN })],
  [/^GET .*\/deployments$/, () => ({ deployments: [] })],
  [
    /scripts\/baseless(?:\/versions)?$/,
    () => ({ ...WORKER, resources: { script: { etag: 'e' }, script_runtime: {} } }),
  ],
]

function answer(response: ServerResponse, result: unknown): void {
  const errors = result === undefined ? [MISSING] : []
  const pages = { page: 1, total_pages: 1, count: 1, total_count: 1 }
  response.writeHead(errors.length > 0 ? 404 : 200, { 'Content-Type': 'application/json' })
  response.end(
    JSON.stringify({ success: errors.length === 0, errors, messages: [], result: result ?? null, result_info: pages }),
  )
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('latin1')
}
