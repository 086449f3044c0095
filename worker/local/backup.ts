/** `npm run backup -- FOLDER`: copies what players did, and the secret, into a new folder there; a running server goes on. */
import { copyFileSync, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import manifest from '../../package.json' with { type: 'json' }
import { makeFolder, SECRETS_FILE, STORAGE } from './data.ts'
import { complain, expectFile, isSystemError, StartFault } from './fault.ts'

/** Miniflare's Cache API: pictures that are drawn again. */
const NOT_WORTH_KEEPING = /^(?:cache|observability)[/\\]/

if (import.meta.main) {
  const [, , target] = process.argv
  const { DATA_DIR } = process.env
  process.exitCode = await complain('No backup was made', async () => {
    const folder = await makeBackup(DATA_DIR || '.data', target)
    const unsaid = DATA_DIR ? '' : ' (DATA_DIR was not set)'
    console.log(
      `Backed up ${resolve(DATA_DIR || '.data')}${unsaid} to ${folder}. It holds the secret that signs the players' cookies: keep it where nobody else reads it.`,
    )
  })
}

/** Copies a data folder into a new folder below `target`; resolves with its path. Throws a StartFault in words. */
export async function makeBackup(dataDir: string, target: string | undefined): Promise<string> {
  if (!target)
    throw new StartFault('usage', 'Say where to: DATA_DIR=/var/lib/baseless npm run backup -- /path/to/backups')
  const from = resolve(dataDir)
  const elsewhere = process.env.DATA_DIR ? '' : ' Say with DATA_DIR which folder is served from.'
  expectFile(join(from, SECRETS_FILE), `${from} holds nothing of Baseless.${elsewhere}`)
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const folder = join(resolve(target), `baseless-${stamp}`)
  makeBackupFolder(folder)
  copyFileSync(join(from, SECRETS_FILE), join(folder, SECRETS_FILE))
  // A value that is written or replaced meanwhile is in one of the two rounds.
  copyBlobs(join(from, STORAGE), join(folder, STORAGE))
  await copyDatabases(join(from, STORAGE), join(folder, STORAGE))
  copyBlobs(join(from, STORAGE), join(folder, STORAGE))
  writeFileSync(
    join(folder, 'backup.json'),
    `${JSON.stringify({ version: manifest.version, at: new Date().toISOString() })}\n`,
  )
  return folder
}

function makeBackupFolder(folder: string): void {
  try {
    makeFolder(folder)
  } catch (error) {
    throw new StartFault('cantCreate', `${folder} cannot be made: ${error instanceof Error ? error.message : error}.`)
  }
}

/** SQLite's own way of copying a database that is in use. */
async function copyDatabases(from: string, to: string): Promise<void> {
  for (const name of globSync('**/*.sqlite', { cwd: from })) {
    if (NOT_WORTH_KEEPING.test(name)) continue
    const copy = join(to, name)
    mkdirSync(dirname(copy), { recursive: true, mode: 0o700 })
    const database = new DatabaseSync(join(from, name))
    try {
      await backup(database, copy)
    } finally {
      database.close()
    }
  }
}

/** The values of KV are files that are written once. */
function copyBlobs(from: string, to: string): void {
  for (const name of globSync('**/blobs/*', { cwd: from })) {
    const copy = join(to, name)
    if (NOT_WORTH_KEEPING.test(name) || existsSync(copy)) continue
    mkdirSync(dirname(copy), { recursive: true, mode: 0o700 })
    try {
      copyFileSync(join(from, name), copy)
    } catch (error) {
      // Replaced since it was listed.
      if (!isSystemError(error) || error.code !== 'ENOENT') throw error
    }
  }
}
