import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const CONFIG = 'dist/worker/wrangler.json'
const PATIENCE = 30_000

interface LocalOptions {
  port: number
  /** where KV, the rounds and the secret of the cookies are kept */
  dataDir: string
  host?: string
  /** told what workerd prints */
  log?: (text: string) => void
}

/**
 * Serves the built game from workerd with an embedded KV and Durable Objects; what players did is kept in `dataDir`.
 * Throws with workerd's own words where it does not come up, as with a pack that has an error.
 */
export async function startServer({ port, dataDir, host = '127.0.0.1', log }: LocalOptions) {
  const wrangler = spawn('wrangler', wranglerArguments({ port, dataDir, host }), {
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [wrangler.stdout, wrangler.stderr]) {
    stream.on('data', (text) => {
      said += text
      log?.(String(text))
    })
  }
  const ended = new Promise<void>((resolve) => wrangler.once('exit', () => resolve()))
  const stop = async () => {
    wrangler.kill('SIGTERM')
    await ended
  }
  const url = `http://${['127.0.0.1', '0.0.0.0'].includes(host) ? 'localhost' : host}:${port}`
  try {
    await Promise.race([answers(url), ended.then(() => Promise.reject(new Error('the server ended')))])
  } catch (error) {
    await stop()
    throw new Error(said, { cause: error })
  }
  return { url, stop, ended }
}

function wranglerArguments({ port, dataDir, host }: Required<Omit<LocalOptions, 'log'>>): string[] {
  return [
    'dev',
    ...['--config', CONFIG, '--ip', host, '--port', String(port), '--inspector-port', '0'],
    ...['--persist-to', resolve(dataDir), '--env-file', secretsFile(dataDir)],
    ...['--log-level', 'warn', '--show-interactive-dev-session=false'],
  ]
}

/** The secret that signs cookies here: made once, so that a restart keeps every player. */
function secretsFile(dataDir: string): string {
  const file = resolve(dataDir, 'secrets.env')
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, `COOKIE_SECRET=${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  return file
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE
  while (Date.now() < deadline) {
    const reply = await fetch(`${url}/api/health`).catch(() => null)
    if (reply?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing answered at ${url} within ${PATIENCE / 1000} seconds`)
}
