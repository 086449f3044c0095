/** KV as whoever runs the game reads and changes it by commands: on this machine, or in a namespace of Cloudflare’s. */
import { chownSync, globSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { faultOf, SECRETS_FILE, STORAGE } from './data.ts'
import { expectFile, isSystemError } from './fault.ts'
import { runTool } from './tools.ts'

/** How long a server that writes is waited for, in milliseconds. */
const PATIENCE_MS = 5_000
const LISTING =
  'SELECT key, metadata FROM _mf_entries WHERE instr(key, ?) = 1 AND (expiration IS NULL OR expiration > ?) ORDER BY key'

/** A key of KV as it is listed. */
export interface Listed {
  name: string
  metadata?: Record<string, unknown>
}

/** Where a command works: a data folder, or a namespace of Cloudflare's where that is named. */
export interface Place {
  dataDir: string
  namespace?: string | undefined
}

/** The keys that begin with a prefix. Throws a StartFault for a folder that holds no game. */
export async function listed({ dataDir, namespace }: Place, prefix: string): Promise<Listed[]> {
  if (namespace === undefined) return listedHere(dataDir, prefix)
  return JSON.parse(await inNamespace(namespace, 'list', '--prefix', prefix))
}

/** Keys of KV as Miniflare keeps it: a table with keys, metadata and the millisecond after which an entry is none. */
function listedHere(dataDir: string, prefix: string): Listed[] {
  const folder = resolve(dataDir)
  const elsewhere = process.env.DATA_DIR ? '' : ' Say with DATA_DIR which folder is served from.'
  expectFile(join(folder, SECRETS_FILE), `${folder} holds nothing of Baseless.${elsewhere}`)
  const storage = join(folder, STORAGE)
  return globSync('kv/**/*.sqlite', { cwd: storage }).flatMap((name) => {
    const database = new DatabaseSync(join(storage, name), { readOnly: true, timeout: PATIENCE_MS })
    try {
      const hasEntries = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_mf_entries'").get()
      if (!hasEntries) return []
      const rows = database.prepare(LISTING).all(prefix, Date.now())
      return rows.map(({ key, metadata }) => ({ name: String(key), metadata: JSON.parse(String(metadata ?? '{}')) }))
    } finally {
      database.close()
    }
  })
}

/** Runs a command of wrangler's on the keys of a namespace. */
export function inNamespace(namespace: string, ...command: string[]): Promise<string> {
  return runTool('wrangler', ['kv', 'key', ...command, '--namespace-id', namespace, '--remote'])
}

/** Some words in a line for a terminal, which would obey some signs. */
export function lineOf(words: readonly unknown[]): string {
  return words.filter(Boolean).join('  ').replace(/\p{C}/gu, '')
}

/** Leaves a note for this machine's own server, which finds it in a folder of that name. */
export function note(dataDir: string, { kind, name }: { kind: string; name: string }): void {
  const data = resolve(dataDir)
  const [folder, file] = [join(data, kind), join(data, kind, name)]
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, '', { mode: 0o600 })
    if (process.getuid?.() !== 0) return
    // What root notes belongs to the user who serves, the owner of the data folder.
    const { uid, gid } = statSync(data)
    for (const path of [folder, file]) chownSync(path, uid, gid)
  } catch (error) {
    throw faultOf(error, folder)
  }
}

/** The notes of a kind that wait in a data folder. */
export function notesIn(dataDir: string, kind: string): string[] {
  try {
    return readdirSync(join(dataDir, kind)).filter((name) => /^[a-z0-9]+$/.test(name))
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return []
    throw error
  }
}

/** Forgets a note, once the game itself knows of it. */
export function dropNote(dataDir: string, { kind, name }: { kind: string; name: string }): void {
  rmSync(join(dataDir, kind, name), { force: true })
}
