/** `npm run restore -- BACKUP`: puts a backup into an empty data folder. */
import { cpSync, lchownSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { faultOf, makeFolder, SECRETS_FILE, STORAGE } from './data.ts'
import { complain, expectFile, StartFault } from './fault.ts'

if (import.meta.main) {
  const [, , source] = process.argv
  process.exitCode = await complain('Nothing was restored', async () => {
    const folder = restoreBackup(source, process.env.DATA_DIR || '.data')
    console.log(`Restored into ${folder}. A server with DATA_DIR=${folder} goes on from there.`)
  })
}

/** Copies a backup into a data folder that has nothing yet, for whoever owns that; tells where. Throws a StartFault in words. */
export function restoreBackup(source: string | undefined, dataDir: string): string {
  if (!source) throw new StartFault('usage', 'Say what: npm run restore -- /path/to/backups/baseless-20261126T031500Z')
  const [from, folder] = [resolve(source), resolve(dataDir)]
  expectFile(join(from, 'backup.json'), `${from} is no backup of Baseless.`)
  try {
    copyInto(from, folder)
  } catch (error) {
    throw faultOf(error, folder)
  }
  return folder
}

function copyInto(from: string, folder: string): void {
  makeFolder(folder)
  if (readdirSync(folder).length > 0)
    throw new StartFault(
      'cantCreate',
      `${folder} is not empty. Move it away first, or choose another folder with DATA_DIR.`,
    )
  for (const name of [SECRETS_FILE, STORAGE]) cpSync(join(from, name), join(folder, name), { recursive: true })
  if (process.getuid?.() === 0) giveToOwner(folder)
}

/** Root restores for the user who serves: the owner of the folder. A link is given itself, not what it leads to. */
function giveToOwner(folder: string, owner = statSync(folder)): void {
  for (const each of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, each.name)
    lchownSync(path, owner.uid, owner.gid)
    if (each.isDirectory()) giveToOwner(path, owner)
  }
}
