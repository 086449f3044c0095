import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const ENGINE = 'engine.ts'
const RUNTIME = 'workerd'
const PATIENCE_MS = 2_000

/** Whether a process is there and has not ended. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch {
    return false
  }
}

/** Whether all of a process has ended but its number: whoever is to hear of that asks late, as init does in many containers. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return /^State:\s+Z/m.test(status) && readdirSync(`/proc/${pid}/task`).length === 1
  } catch {
    return false
  }
}

/** Whether a process is an engine or a workerd: a number that was noted long ago may belong to somebody else by now. */
export function isOurs(pid: number): boolean {
  if (!isAlive(pid) || process.platform === 'win32') return false
  try {
    const command = commandOf(pid)
    return command.includes(ENGINE) || command.includes(RUNTIME)
  } catch {
    return false
  }
}

/** The command line of a process: from /proc, or from `ps` where there is none. */
function commandOf(pid: number): string {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
}

/** Kills a process, and resolves when it is gone. */
export async function endProcess(pid: number): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    return
  }
  while (isAlive(pid) && Date.now() < deadline) await wait(10)
}
