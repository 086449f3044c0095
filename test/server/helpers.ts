import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { COMPILED } from '../folder.ts'
import { cookiesOf, freePort } from './net.ts'

export { cookiesOf, freePort } from './net.ts'
export { descendants, runs } from './processes.ts'

const ROOT = join(import.meta.dirname, '../..')
const PATIENCE_MS = 60_000
/** A quiz that every build has. */
export const PACK = 'lukashenko-february-2023'

type Settings = Record<string, string>
/** Keeps work for later: the end of the test, or of the file. */
type Later = (work: () => void | Promise<void>) => void

/** A program that runs, what it has printed so far, and how it ended. */
export interface Running {
  child: ChildProcess
  pid: number
  printed(): string
  /** the exit status, or the signal that ended it */
  ended: Promise<number | string>
}

/** Runs a command in the checkout, as a user would; it is killed when the test is over. */
export function run(
  command: string[],
  settings: Settings = {},
  options: SpawnOptions = {},
  later: Later = onTestFinished,
): Running {
  const [program = '', ...args] = command
  const env = { NODE_COMPILE_CACHE: COMPILED, ...process.env, ...settings }
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (text += part))
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (status, signal) => resolve(signal ?? status ?? 0))
  })
  later(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { child, pid: child.pid ?? 0, printed: () => text, ended }
}

/** The server alone, on a free port and a folder of its own. */
export async function serve(settings: Settings = {}, later: Later = onTestFinished) {
  const port = await freePort()
  const dataDir = settings.DATA_DIR ?? newFolder(later)
  const own = { PORT: String(port), DATA_DIR: dataDir, ...settings }
  const server = run([process.execPath, 'worker/local/serve.ts'], own, {}, later)
  let isOver = false
  void server.ended.then(() => {
    isOver = true
  })
  await until(() => isOver || server.printed().includes('Baseless is at'), server)
  if (isOver) throw new Error(`It ended. Printed so far: ${server.printed()}`)
  return { ...server, port, dataDir, url: `http://127.0.0.1:${port}` }
}

/** One server for tests that only ask it things, stopped after the last of them; `prepare` is given its folder before the start. */
export function shared(settings: Settings = {}, prepare: (dataDir: string) => void = () => undefined) {
  const works: (() => void | Promise<void>)[] = []
  const later: Later = (work) => void works.unshift(work)
  let server: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    const DATA_DIR = newFolder(later)
    prepare(DATA_DIR)
    server = await serve({ DATA_DIR, ...settings }, later)
  }, 2 * PATIENCE_MS)
  afterAll(async () => {
    for (const work of works) await work()
  }, PATIENCE_MS)
  return () => server
}

/** A server that does not come up: what it said, and its status. */
export async function refused(settings: Settings, options: SpawnOptions = {}) {
  const own = { DATA_DIR: newFolder(), PORT: '0' }
  const { printed, ended } = run([process.execPath, 'worker/local/serve.ts'], { ...own, ...settings }, options)
  return { status: await ended, said: printed() }
}

export function newFolder(later: Later = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'baseless-server-'))
  later(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  return folder
}

/** Waits until something holds; throws with what was printed where it takes too long. */
export async function until(holds: () => boolean | Promise<boolean>, running?: Running, patience = PATIENCE_MS) {
  const deadline = Date.now() + patience
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It did not come about. Printed so far: ${running?.printed()}`)
    await wait(20)
  }
}

export async function answers(url: string): Promise<boolean> {
  const reply = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(1_000) }).catch(() => undefined)
  return reply?.ok ?? false
}

/**
 * Sends a request to the letter, which no client library would, and resolves with all that came back until the other end
 * closed, or `enough` was there.
 */
export function sendRaw(port: number, text: string, enough?: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let reply = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error(`no answer to ${text}`)))
    socket.once('error', reject).on('data', (part) => {
      reply += part
      if (enough?.test(reply)) socket.destroy()
    })
    socket.once('close', () => resolve(reply))
  })
}

/** Sends the form that starts a round, with an origin and `more` headers, each ended by CRLF; the status, the cookies and all that came back. */
export async function submit(port: number, host: string, origin: string, more = '') {
  const body = 'nickname=Quiet+Otter'
  const head = `POST /q/${PACK} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n${more}`
  const reply = await sendRaw(
    port,
    `${head}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  )
  return { status: Number(reply.split(' ')[1]), cookies: reply.match(/^set-cookie: .*$/gim) ?? [], reply }
}

/** Starts a round past the pages; `look` asks for it as its player. */
export async function startRound(url: string, quiz = PACK) {
  const { reply, body } = await post(`${url}/api/quizzes/${quiz}/rounds`, { nickname: 'Quiet Otter' })
  const cookie = cookiesOf(reply)
  return {
    round: String(body.round),
    cookie,
    look: () => fetch(`${url}/api/rounds/${body.round}`, { headers: { cookie } }),
  }
}

/** Sends JSON, and takes JSON back. */
export async function post(url: string, data: object, headers: Record<string, string> = {}) {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(data),
  }
  const reply = await fetch(url, init)
  return { reply, body: (await reply.json()) as Record<string, unknown> }
}

/** The files of a folder, however deep, whose bytes hold a text; what is gone while they are read holds nothing. */
export function filesWith(folder: string, text: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  return files.map((each) => join(each.parentPath, each.name)).filter((file) => bytesOf(file).includes(text))
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    if (existsSync(file)) throw error
    return Buffer.alloc(0)
  }
}
