/** What whoever runs the game does about quizzes that somebody reported: reads the list, and takes one down. */
import { chownSync, globSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { quizKey, TAKEDOWNS } from '../store/keys.ts'
import { faultOf, SECRETS_FILE, STORAGE } from './data.ts'
import { expectFile, isSystemError, StartFault } from './fault.ts'
import { runTool } from './tools.ts'

/** Where this machine's own server finds what is to be taken down: a file of that name for each slug. */
const FOLDER = 'takedown'
const SLUG = /^[a-z0-9]{6,8}$/
/** How long a server that writes is waited for, in milliseconds. */
const PATIENCE_MS = 5_000
const LISTING =
  'SELECT key, metadata FROM _mf_entries WHERE instr(key, ?) = 1 AND (expiration IS NULL OR expiration > ?) ORDER BY key'

/** A report as it is listed. */
interface Listed {
  name: string
  metadata?: { title?: string; day?: string; why?: string }
}

/** The reports of quizzes, a line each: on this machine, or in a namespace of Cloudflare’s. */
export async function reportLines(dataDir: string, namespace?: string): Promise<string[]> {
  const listed = namespace ? await listedThere(namespace) : listedHere(dataDir, 'reported:')
  return listed.map(({ name, metadata = {} }) => {
    const { title = '', day = '', why = '' } = metadata
    // A terminal would obey some signs.
    return [name.split(':')[1], day, `“${title}”`, why].filter(Boolean).join('  ').replace(/\p{C}/gu, '')
  })
}

/** Takes a quiz down; tells in a sentence when it is gone. Throws a StartFault for what is no quiz's slug. */
export async function takeDown(slug: string | undefined, dataDir: string, namespace?: string): Promise<string> {
  if (!slug || !SLUG.test(slug)) throw new StartFault('usage', 'Say which: npm run takedown -- ktm7w4')
  if (namespace) {
    await inNamespace(namespace, 'put', `${TAKEDOWNS}${slug}`, 'asked')
    await inNamespace(namespace, 'delete', quizKey(slug))
    return `The link of ${slug} is dead within a minute; the rest of it is deleted within the hour.`
  }
  if (!listedHere(dataDir, quizKey(slug)).some(({ name }) => name === quizKey(slug)))
    throw new StartFault('noInput', `No quiz has a link that ends with ${slug}.`)
  noteTakedown(resolve(dataDir), slug)
  return `${slug} is deleted within ten seconds where the server runs, and else when it starts.`
}

/** The slugs that wait in a data folder to be taken down. */
export function takedownsIn(dataDir: string): string[] {
  try {
    return readdirSync(join(dataDir, FOLDER)).filter((name) => SLUG.test(name))
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return []
    throw error
  }
}

/** Forgets that a slug waits, once the game itself knows of it. */
export function dropTakedownIn(dataDir: string, slug: string): void {
  rmSync(join(dataDir, FOLDER, slug), { force: true })
}

/** What root notes belongs to the user who serves, the owner of the data folder. */
function noteTakedown(dataDir: string, slug: string): void {
  const [folder, file] = [join(dataDir, FOLDER), join(dataDir, FOLDER, slug)]
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, '', { mode: 0o600 })
    if (process.getuid?.() !== 0) return
    const { uid, gid } = statSync(dataDir)
    for (const path of [folder, file]) chownSync(path, uid, gid)
  } catch (error) {
    throw faultOf(error, folder)
  }
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

async function listedThere(namespace: string): Promise<Listed[]> {
  return JSON.parse(await inNamespace(namespace, 'list', '--prefix', 'reported:'))
}

function inNamespace(namespace: string, ...command: string[]): Promise<string> {
  return runTool('wrangler', ['kv', 'key', ...command, '--namespace-id', namespace, '--remote'])
}
