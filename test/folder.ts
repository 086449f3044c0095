import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system in memory, where there is one, and how much of it has to be free, in bytes. */
const [MEMORY, ENOUGH] = ['/dev/shm', 1e9]

/** Where Node keeps what it compiled of the servers that tests start, as `npm start` has it. */
export const COMPILED = join(import.meta.dirname, '../node_modules/.cache/baseless/node')

/** A new folder that goes with this process: in memory where there is room, as thousands of small databases on a disk wait for it. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(hasRoom() ? MEMORY : tmpdir(), 'baseless-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function hasRoom(): boolean {
  return existsSync(MEMORY) && statfsSync(MEMORY).bavail * statfsSync(MEMORY).bsize > ENOUGH
}
