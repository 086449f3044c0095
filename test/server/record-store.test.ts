import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { FakeRecordStore } from '../record-store.ts'
import { newFolder, post, serve, startRound, until } from './helpers.ts'

const SITE = 'https://quiz.school.example'

/** A store in the network of whoever runs the game, over HTTP as it is. */
async function storeAtHome(auth: string): Promise<FakeRecordStore> {
  const server = createServer(async (request, reply) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = 'GET', headers } = request
    const asked = new Request(`${origin}${request.url}`, {
      ...{ method, body: Buffer.concat(chunks) },
      headers: headers as Record<string, string>,
    })
    const answer = await store.answer(asked)
    reply.writeHead(answer.status).end(await answer.text())
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const store = new FakeRecordStore(`${origin}/xapi/`, auth)
  return store
}

test('a finished play arrives in a store beside the server, which its settings name', async () => {
  const store = await storeAtHome('key:secret')
  const DATA_DIR = newFolder()
  const lines = [`XAPI_ENDPOINT=${store.endpoint}`, 'XAPI_AUTH=key:secret', `XAPI_SITE=${SITE}`]
  writeFileSync(join(DATA_DIR, 'secrets.env'), [`COOKIE_SECRET=${'s'.repeat(64)}`, ...lines, ''].join('\n'), {
    mode: 0o600,
  })
  const server = await serve({ DATA_DIR })
  const { round, cookie, look } = await startRound(server.url)
  const view = (await (await look()).json()) as { current: { id: string } | null }
  for (let current = view.current; current; ) {
    const said = { question: current.id, verdict: 'supported', confidence: 1 }
    const { body } = await post(`${server.url}/api/rounds/${round}/answers`, said, { cookie })
    current = body.next as typeof current
  }
  await until(() => store.statements.size > 0, server)
  const [statement] = [...store.statements.values()] as [{ actor: unknown; result: { completion: boolean } }]
  expect(statement.actor).toEqual({ objectType: 'Agent', account: { homePage: SITE, name: round } })
  expect(statement.result.completion).toBe(true)
  expect(store.asked).toHaveLength(1)
  expect(store.asked[0]!.body).not.toContain('Quiet Otter')
})
