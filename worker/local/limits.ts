import { readFileSync } from 'node:fs'

/** Open files that a whole school needs: a phone takes one, and its round three. */
const ENOUGH = 4_096
/** What the server itself has open. */
const OWN = 100

/** Says beforehand where this user may not open files enough; Node has raised the limit as far as it may. Linux alone tells. */
export function warnOfFewFiles(log: (text: string) => void): void {
  const most = openFiles()
  if (most >= ENOUGH) return
  const players = Math.floor((most - OWN) / 4)
  log(
    `This user may open ${most} files at once: enough for some ${players} players. For more, raise the limit (ulimit -Hn, or LimitNOFILE of the service).\n`,
  )
}

function openFiles(): number {
  try {
    const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? []
    return Number(soft ?? Number.POSITIVE_INFINITY)
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
