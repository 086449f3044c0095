import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cookiesOf, freePort } from '../server/net.ts'
import { descendants, runs } from '../server/processes.ts'

const ROOT = join(import.meta.dirname, '../..')
/** How long a start, or an answer with all its repetitions, may take, in milliseconds. */
const PATIENCE = 120_000
const PAUSE = 50

/** What came back, whatever its status. */
export interface Reply<Body> {
  status: number
  body: Body
  cookies: string
}

/** The game as `npm run serve` starts it, on data of its own; it is killed without warning, and started again. */
export class Stand {
  readonly url: string
  private readonly port: number
  private readonly folder: string
  private child: ChildProcess | undefined

  private constructor(port: number, folder: string) {
    this.port = port
    this.folder = folder
    this.url = `http://127.0.0.1:${port}`
  }

  static async open(): Promise<Stand> {
    const stand = new Stand(await freePort(), mkdtempSync(join(tmpdir(), 'baseless-faults-')))
    await stand.start()
    return stand
  }

  /** Kills every process of the game at once, as a power cut would, and starts it again. */
  async cut(): Promise<void> {
    await this.kill()
    await this.start()
  }

  async close(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Asks until something comes back: a request that was cut off is sent again, as any player's browser would. */
  async ask<Body>(method: string, path: string, { json, headers = {} }: Asking = {}): Promise<Reply<Body>> {
    const body = json === undefined ? {} : { body: JSON.stringify(json) }
    const init = { method, headers: { ...headers, ...(json !== undefined && JSON_TYPE) }, ...body }
    for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(PAUSE)) {
      const reply = await fetch(this.url + path, init).catch(() => undefined)
      const read = reply && reply.status < 500 && (await reply.json().catch(() => undefined))
      if (reply && read) return { status: reply.status, body: read as Body, cookies: cookiesOf(reply) }
    }
    throw new Error(`${method} ${path} was never answered`)
  }

  private async start(): Promise<void> {
    const env = { ...process.env, PORT: String(this.port), DATA_DIR: this.folder }
    this.child = spawn(process.execPath, ['worker/local/serve.ts'], { cwd: ROOT, env, stdio: 'ignore' })
    for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(PAUSE)) {
      const reply = await fetch(`${this.url}/api/health`).catch(() => undefined)
      if (reply?.ok) return
    }
    throw new Error('the game did not start')
  }

  private async kill(): Promise<void> {
    const pid = this.child?.pid
    if (pid === undefined) return
    const all = [pid, ...descendants(pid).map((each) => each.pid)]
    for (const each of all) if (runs(each)) process.kill(each, 'SIGKILL')
    while (all.some(runs)) await wait(PAUSE)
  }
}

interface Asking {
  json?: object
  headers?: Record<string, string>
}

const JSON_TYPE = { 'Content-Type': 'application/json' }
