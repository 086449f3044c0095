import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type BrowserSpecimen, playInBrowser } from './making/browser.ts'
import { playClasses } from './making/class.ts'
import { dumpKv, dumpObject } from './making/dump.ts'
import { playLive } from './making/live.ts'
import { crowd, playDaily, playSolo, practise } from './making/solo.ts'
import { Stage } from './making/stage.ts'

/**
 * node test/specimens/make.ts FOLDER: serves the build in FOLDER (a checkout with packages, built), plays all that it
 * can, stops it, and keeps what it stored under test/specimens/<commit>. See the README beside.
 */
const SECRET = 'a secret that only the tests know'
/** How long a server may take to end, in milliseconds. */
const PATIENCE = 10_000
/** How long the jobs may take, in milliseconds: nothing tells when they are done. */
const JOBS_TAKE = 5_000
const PORT = process.env.PORT ?? '23917'

const build = resolve(process.argv[2] ?? '.')
const commit = execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], { cwd: build, encoding: 'utf8' }).trim()
const home = join(import.meta.dirname, commit)
const dataDir = mkdtempSync(join(tmpdir(), 'baseless-specimens-'))
writeFileSync(join(dataDir, 'secrets.env'), `COOKIE_SECRET="${SECRET}"\n`)

let server = await serve()
const stage = await Stage.at(server.url)
let browser: BrowserSpecimen | undefined
try {
  browser = await playAll(stage)
} finally {
  await server.stop()
}
keepAll(Date.now())
rmSync(dataDir, { recursive: true, force: true })

async function playAll(stage: Stage): Promise<BrowserSpecimen | undefined> {
  await playSolo(stage)
  if (stage.can('/quizzes/{slug}/host/rounds')) await playClasses(stage)
  if (stage.can('/rounds/{id}/live')) await playLive(stage)
  if (stage.can('/practice')) await practise(stage, refs())
  if (!stage.can('/daily')) return undefined
  await playDaily(stage)
  const played = await playInBrowser(stage)
  if (await runJobs(stage)) {
    await crowd(stage)
    await runJobs(stage)
  }
  return played
}

/** The build, from a data folder of its own; resolves when it answers. */
async function serve() {
  const path = `${join(build, 'node_modules/.bin')}:${process.env.PATH}`
  const env = { ...process.env, PATH: path, PORT, DATA_DIR: dataDir }
  const child = spawn('node', ['worker/local/serve.ts'], { cwd: build, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await Promise.race([
    new Promise((resolve) => child.stdout.once('data', resolve)),
    ended.then(() => Promise.reject(new Error('the server ended'))),
  ])
  const stop = async () => {
    child.kill('SIGTERM')
    // Build 957ad0c goes on watching its packs when its server has ended.
    await Promise.race([ended, setTimeout(PATIENCE, undefined, { ref: false })])
    child.kill('SIGKILL')
    await ended
  }
  return { url: `http://localhost:${PORT}`, stop }
}

/**
 * What runs by the clock: lays down the daily and counts what everybody said. Builds after ace2956 let nobody ask for it,
 * and do it whenever they start; they keep no count that stops on its way. Tells whether the build could be asked.
 */
async function runJobs({ url }: Stage): Promise<boolean> {
  const reply = await fetch(`${url}/cdn-cgi/local/scheduled`)
  if (reply.ok) return true
  await server.stop()
  server = await serve()
  await setTimeout(JOBS_TAKE)
  return false
}

/** Every scored question of the build's library. */
function refs(): string[] {
  const folder = join(build, 'questions/packs')
  return readdirSync(folder).flatMap((file) => {
    const { id, questions } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    return questions.map((question: { id: string }) => `${id}/${question.id}`)
  })
}

function keepAll(madeAt: number): void {
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  for (const [name, kept] of Object.entries(stage.kept)) write(`${name}.sql`, dumpObject(dataDir, kept, madeAt))
  write(
    'kv.json',
    `[\n${dumpKv(dataDir)
      .map((entry) => JSON.stringify(entry))
      .join(',\n')}\n]\n`,
  )
  const lines = { secret: SECRET, made: madeAt, specimens: stage.kept }
  write('cookies.json', `${JSON.stringify(lines, null, 1)}\n`)
  if (!browser) return
  write('record.json', browser.file)
  write('indexed-db.json', `${JSON.stringify(browser.stored, null, 1)}\n`)
}

function write(file: string, text: string): void {
  writeFileSync(join(home, file), text)
}
