import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../../worker/local/server.ts'
import { COMPILED } from '../folder.ts'

process.env.NODE_COMPILE_CACHE ??= COMPILED

/** The built game, served on a port of its own from a directory of its own; `settings` are lines of its `secrets.env`. */
export async function startGame({ settings = '' } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'baseless-e2e-'))
  if (settings) writeFileSync(join(dataDir, 'secrets.env'), `COOKIE_SECRET=${'s'.repeat(64)}\n${settings}\n`)
  const options = { dataDir, trustedProxies: ['127.0.0.1'], nightly: false }
  let server = await startServer({ ...options, port: 0 })
  const { port } = server.address
  return {
    url: server.url,
    async restart() {
      await server.stop()
      server = await startServer({ ...options, port })
    },
    async stop() {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}
