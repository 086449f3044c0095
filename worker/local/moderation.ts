/** What whoever runs the game does about quizzes that somebody reported: reads the list, and takes one down. */
import { globSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { STORAGE } from './data.ts'
import { StartFault } from './fault.ts'
import { runTool } from './tools.ts'

/** Where this machine's own server finds what is to be taken down: a file of that name for each slug. */
const FOLDER = 'takedown'
const SLUG = /^[a-z0-9]{6,8}$/

/** A report as it is listed. */
interface Listed {
  name: string
  metadata?: { title?: string; day?: string; why?: string }
}

/** The reports of quizzes, a line each: on this machine, or in a namespace of Cloudflare’s. */
export async function reportLines(dataDir: string, namespace?: string): Promise<string[]> {
  const listed = namespace ? await listedThere(namespace) : listedHere(dataDir)
  return listed.map(({ name, metadata = {} }) => {
    const { title = '', day = '', why = '' } = metadata
    return [name.split(':')[1], day, `“${title}”`, why].filter(Boolean).join('  ')
  })
}

/** Takes a quiz down; tells in a sentence when it is gone. Throws a StartFault for what cannot be a quiz's slug. */
export async function takeDown(slug: string | undefined, dataDir: string, namespace?: string): Promise<string> {
  if (!slug || !SLUG.test(slug)) throw new StartFault('usage', 'Say which: npm run takedown -- ktm7w4')
  if (namespace) {
    await inNamespace(namespace, 'put', `takedown:${slug}`, 'asked')
    await inNamespace(namespace, 'delete', `quiz:${slug}`)
    return `The link of ${slug} is dead within a minute; the rest of it is deleted within the hour.`
  }
  const folder = join(resolve(dataDir), FOLDER)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, slug), '')
  return `${slug} is deleted within ten seconds where the server runs, and else when it starts.`
}

/** The slugs that wait in a data folder to be taken down; each is told once. */
export function takedownsIn(dataDir: string): string[] {
  const folder = join(dataDir, FOLDER)
  try {
    const slugs = readdirSync(folder).filter((name) => SLUG.test(name))
    for (const slug of slugs) rmSync(join(folder, slug))
    return slugs
  } catch {
    return []
  }
}

/** KV as Miniflare keeps it: a table with keys and metadata. */
function listedHere(dataDir: string): Listed[] {
  const storage = join(resolve(dataDir), STORAGE)
  return globSync('kv/**/*.sqlite', { cwd: storage }).flatMap((name) => {
    const database = new DatabaseSync(join(storage, name), { readOnly: true })
    try {
      const hasEntries = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_mf_entries'").get()
      if (!hasEntries) return []
      const rows = database.prepare("SELECT key, metadata FROM _mf_entries WHERE key LIKE 'reported:%'").all()
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
