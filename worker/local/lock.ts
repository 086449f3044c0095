import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartFault } from './fault.ts'
import { endProcess, isOurs } from './processes.ts'

/** Keeps every other server away from a data folder. The system drops it when its process dies. */
export interface Lock {
  /** notes the processes that have the folder's files open, so that the next owner ends what was left behind */
  note(pids: readonly number[]): void
  release(): void
}

const LOCK = 'lock'
const OWNERS = 'lock.pids'

/** Locks a folder; ends what a killed server left running on it. Throws a StartFault where somebody else has it. */
export async function lockFolder(folder: string): Promise<Lock> {
  const owners = join(folder, OWNERS)
  const file = join(folder, LOCK)
  // SQLite would open it to read alone, and lock nothing.
  if (existsSync(file)) accessSync(file, constants.W_OK)
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    throw isBusy(error) ? taken(folder, readPids(owners)) : error
  }
  for (const pid of readPids(owners)) if (isOurs(pid)) await endProcess(pid)
  const note = (pids: readonly number[]) => {
    if (database.isOpen) writeFileSync(owners, [process.pid, ...pids].join('\n'))
  }
  note([])
  return {
    note,
    release() {
      if (!database.isOpen) return
      rmSync(owners, { force: true })
      database.close()
    },
  }
}

/** SQLite's "database is locked". */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5
}

function taken(folder: string, [pid]: number[]): StartFault {
  const who = pid === undefined ? '' : ` (process ${pid})`
  return new StartFault(
    'busy',
    `${folder} is in use by a Baseless that runs already${who}. Stop that one, or choose another folder with DATA_DIR.`,
  )
}

function readPids(file: string): number[] {
  try {
    return readFileSync(file, 'utf8').split('\n').map(Number).filter(Boolean)
  } catch {
    return []
  }
}
