import { readdirSync, readFileSync } from 'node:fs'

/** What the workerd that this process started keeps in memory, in bytes; 0 where /proc cannot tell. */
export function memoryOfWorkerd(): number {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    const sizes = pids.flatMap((pid) => {
      const status = readStatus(pid)
      const own = /^Name:\s+workerd$/m.test(status) && status.includes(`\nPPid:\t${process.pid}\n`)
      return own ? Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1_024 : []
    })
    return Math.max(0, ...sizes)
  } catch {
    return 0
  }
}

function readStatus(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}
