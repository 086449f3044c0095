import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { EngineNews, EngineOptions } from './engine.ts'
import { STATUS, StartFault } from './fault.ts'
import { endProcess } from './processes.ts'

export type Engine = ReturnType<typeof runEngine>

const ENGINE = join(import.meta.dirname, 'engine.ts')

interface Ears {
  log: (text: string) => void
  /** told which processes have the data open */
  note: (pids: readonly number[]) => void
}

/**
 * Runs Miniflare and its workerd in a process of their own, so that neither can take the server along when it hangs.
 * The engine ends when this process does, however that ends.
 */
export function runEngine(options: EngineOptions, { log, note }: Ears) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ENGINE], {
    // Ctrl-C in a terminal reaches this process alone, which then ends the engine in good order.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || options.compiled },
  })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => log(String(text)))
  const runtimes = new Set<number>()
  /** workerds that are ended on purpose */
  const asked = new Set<number>()
  let begun = performance.now()
  const ready = Promise.withResolvers<void>()
  const ended = new Promise<'ended'>((resolve) => {
    child.once('close', (status, signal) => {
      ready.reject(new StartFault('software', `The game ended while it started (${signal ?? status}).`))
      resolve('ended')
    })
  })
  ready.promise.catch(() => undefined)
  child.on('error', (error) => ready.reject(error))
  child.on('message', (news: EngineNews) => {
    if (news.kind === 'asking') child.send(options)
    if (news.kind === 'ready') ready.resolve()
    if (news.kind === 'fault') ready.reject(faultOf(news))
    if (news.kind === 'runtime') begun = performance.now()
    if (news.kind === 'runtime') runtimes[news.alive ? 'add' : 'delete'](news.pid)
    if (news.kind === 'runtime' && !news.alive && !asked.delete(news.pid)) log('workerd ended; starting it again.\n')
    if (news.kind === 'runtime') note([child.pid ?? 0, ...runtimes])
  })
  /** Resolves with whether there was a workerd to end. */
  const endRuntime = async () => {
    const pids = [...runtimes]
    for (const pid of pids) asked.add(pid)
    await Promise.all(pids.map(endProcess))
    return pids.length > 0
  }
  // For good and at once: what was answered is on the disk already, and a polite end would take longer.
  const end = async () => {
    for (const pid of runtimes) asked.add(pid)
    child.kill('SIGKILL')
    await ended
    await endRuntime()
    note([])
  }
  return { ready: ready.promise, ended, end, endRuntime, begun: () => begun }
}

function faultOf({ sentence, status }: Extract<EngineNews, { kind: 'fault' }>): StartFault {
  const kind = (Object.keys(STATUS) as (keyof typeof STATUS)[]).find((each) => STATUS[each] === status)
  return new StartFault(kind ?? 'software', sentence)
}
