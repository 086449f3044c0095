import { expect, test } from 'vitest'
import {
  answers,
  descendants,
  freePort,
  newFolder,
  type Running,
  run,
  runs,
  serve,
  startRound,
  until,
} from '../helpers.ts'

const linux = process.platform === 'linux'
/** Milliseconds within which a game that stopped answering is back; a busy machine gets as long as its first start took. */
const BACK = 5_000

/** `npm run serve`, with all the processes that belong to it. */
async function byNpm() {
  const begin = performance.now()
  const port = await freePort()
  const settings = { PORT: String(port), DATA_DIR: newFolder() }
  const npm = run(['npm', 'run', '--silent', 'serve'], settings, { detached: true })
  await until(() => npm.printed().includes('Baseless is at'), npm)
  return {
    npm,
    settings,
    url: `http://127.0.0.1:${port}`,
    below: descendants(npm.pid),
    started: performance.now() - begin,
  }
}

/** The process that runs a part itself; a shell before it may name it, too. */
function pidOf(processes: { pid: number; command: string }[], part: string): number {
  return processes.findLast(({ command }) => command.includes(part))?.pid ?? 0
}

async function allGone(processes: { pid: number }[], running: Running) {
  await until(() => !processes.some(({ pid }) => runs(pid)), running, 10_000)
}

test('Ctrl-C in the terminal stops everything within two seconds, with status 0', async () => {
  const { npm, below, started } = await byNpm()
  const begin = performance.now()
  process.kill(-npm.pid, 'SIGINT')
  await npm.ended
  await allGone(below, npm)
  expect(performance.now() - begin).toBeLessThan(Math.max(2_000, started / 4))
})

test.runIf(linux)('SIGTERM to npm leaves nothing behind', async () => {
  const { npm, below } = await byNpm()
  npm.child.kill('SIGTERM')
  await allGone(below, npm)
  expect(below.length).toBeGreaterThanOrEqual(3)
})

test.runIf(linux).each(['npm', 'serve.ts'])('kill -9 of %s leaves nothing behind', async (part) => {
  const { npm, below } = await byNpm()
  const victim = part === 'npm' ? npm.pid : pidOf(below, part)
  process.kill(victim, 'SIGKILL')
  await allGone(below, npm)
})

test.runIf(linux)('what two processes killed at once left behind is ended by the next start', async () => {
  const { settings, npm, below } = await byNpm()
  for (const part of ['serve.ts', 'engine.ts']) process.kill(pidOf(below, part), 'SIGKILL')
  await until(() => !runs(pidOf(below, 'serve.ts')), npm)
  await serve({ DATA_DIR: settings.DATA_DIR })
  expect(runs(pidOf(below, 'workerd serve'))).toBe(false)
})

/** Starts a game, does something to one of its processes, and waits until it answers without that process. */
async function heals(part: string, signal: 'SIGKILL' | 'SIGSTOP') {
  const starting = performance.now()
  const server = await serve()
  const started = performance.now() - starting
  const player = await startRound(server.url)
  const victim = pidOf(descendants(server.pid), part)
  const gone = [victim, ...descendants(victim).map(({ pid }) => pid)]
  const begin = performance.now()
  process.kill(victim, signal)
  await until(async () => !gone.some(runs) && (await answers(server.url)), server)
  expect(performance.now() - begin, part).toBeLessThan(Math.max(BACK, started))
  expect((await player.look()).status).toBe(200)
  return server
}

test.runIf(linux)('kill -9 of the engine is answered by a new start; nothing is lost', async () => {
  const server = await heals('engine.ts', 'SIGKILL')
  expect(server.printed()).toContain('The game ended; starting it again')
})

test.runIf(linux)('kill -9 of workerd is answered by a new one, and said; nothing is lost', async () => {
  const server = await heals('workerd serve', 'SIGKILL')
  expect(server.printed()).toContain('workerd ended; starting it again')
})

test.runIf(linux)('a workerd that hangs is noticed and replaced; nothing is lost', async () => {
  const server = await heals('workerd serve', 'SIGSTOP')
  expect(server.printed()).toContain('did not answer; starting it again')
})

test.runIf(linux)('a game that cannot be kept up is given up, with a sentence and a status', async () => {
  const server = await serve()
  let over = false
  server.ended.then(() => (over = true))
  await until(() => {
    const engine = descendants(server.pid).find(({ command }) => command.includes('engine.ts'))
    if (engine) process.kill(engine.pid, 'SIGKILL')
    return over
  }, server)
  expect(await server.ended).toBe(70)
  expect(server.printed()).toMatch(/^Baseless stopped: .*\.$/m)
})
