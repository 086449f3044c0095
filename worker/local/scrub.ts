import { globSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** When all was written anew last: the time of this file. */
const STAMP = 'scrubbed'
/** Miniflare's Cache API: pictures with titles in them, which are drawn again when somebody asks. */
const CACHE = 'cache'
/** The databases that all rounds share: KV, what miniflare notes of it, what was counted, and which codes there are. */
const SHARED = /^kv|metadata\.sqlite$|-(?:Counter|Registry)[\\/]/

/**
 * Writes every database anew that changed since the last time: SQLite keeps the bytes of deleted rows in its files until
 * something else is written over them. Nothing else may have the files open. What all rounds share comes first, then what
 * has waited longest: where it is not done within `milliseconds`, `log` is told, and it goes on the next time. Throws
 * nothing: a database that cannot be read is told to `log` and left as it is.
 */
export function scrub(storage: string, milliseconds: number, log: (text: string) => void): void {
  rmSync(join(storage, CACHE), { recursive: true, force: true })
  const stamp = join(storage, STAMP)
  const [begun, since] = [Date.now(), changedAt(stamp)]
  const changed = globSync('**/*.sqlite', { cwd: storage })
    .map((name) => ({ name, at: changedAt(join(storage, name)), isShared: SHARED.test(name) }))
    .filter(({ at }) => at > since)
    .sort((one, other) => Number(other.isShared) - Number(one.isShared) || one.at - other.at)
  for (const [done, { name }] of changed.entries()) {
    if (Date.now() - begun > milliseconds) {
      const left = changed.length - done
      log(
        `${left} databases may still hold bytes of what was deleted: they are written anew at night, or at the next start.\n`,
      )
      return
    }
    writeAnew(join(storage, name), log)
  }
  if (changed.length === 0) return
  writeFileSync(stamp, '')
}

function writeAnew(file: string, log: (text: string) => void): void {
  try {
    const database = new DatabaseSync(file)
    database.exec('PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
    database.close()
  } catch (error) {
    log(`${file} could not be written anew: ${error instanceof Error ? error.message : error}\n`)
  }
}

/** When a database or its log was last written. */
function changedAt(file: string): number {
  const times = [file, `${file}-wal`].map((each) => statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  return Math.max(...times)
}
