import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import type { RecordStoreSettings } from '../game/play/record-store.ts'
import { isSystemError, StartFault } from './fault.ts'
import { type Lock, lockFolder } from './lock.ts'

/** What is served from: where its files are, its secrets, and the lock that keeps other servers out. */
export interface DataFolder {
  /** KV and Durable Objects, as Miniflare lays them out */
  storage: string
  /** what only this run needs; emptied at every start */
  run: string
  /** what Node made of the tools' code, so that the next start is quicker */
  compiled: string
  secrets: Secrets
  lock: Lock
}

export interface Secrets extends RecordStoreSettings {
  COOKIE_SECRET: string
  COOKIE_SECRET_PREVIOUS?: string
  LTI_PLATFORMS?: string
  LTI_REGISTRATION?: string
}

export const SECRETS_FILE = 'secrets.env'
export const STORAGE = 'v3'
const RUN = 'run'
const COMPILED = 'compiled'
/** Bytes that must fit into the folder for a start to be worth it. */
const ROOM = 1024 * 1024
const SHORTEST_SECRET = 32
/** What `wrangler dev`, which served here before, kept of every request: addresses with hosts' keys in them. */
const TRACES = 'observability'

/** Makes the folder ready, 0700, and locks it. Throws a StartFault that says what is wrong with it. */
export async function openFolder(dataDir: string): Promise<DataFolder> {
  const folder = resolve(dataDir)
  try {
    makeFolder(folder)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const lock = await lockFolder(folder)
    try {
      return { ...(await prepare(folder)), lock }
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw faultOf(error, folder)
  }
}

/** Makes a folder, and those above it that are not there, 0700. Node's own way goes round for ever where nothing can be made (`/proc`). */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

async function prepare(folder: string): Promise<Omit<DataFolder, 'lock'>> {
  keepPrivate(folder)
  const run = join(folder, RUN)
  rmSync(run, { recursive: true, force: true })
  mkdirSync(run, { mode: 0o700 })
  const probe = join(run, 'probe')
  writeFileSync(probe, Buffer.alloc(ROOM), { flush: true })
  rmSync(probe)
  rmSync(join(folder, STORAGE, TRACES), { recursive: true, force: true })
  const [storage, compiled] = [join(folder, STORAGE), join(folder, COMPILED)]
  mkdirSync(storage, { recursive: true, mode: 0o700 })
  accessSync(storage, constants.R_OK | constants.W_OK | constants.X_OK)
  return { storage, run, compiled, secrets: await readSecrets(join(folder, SECRETS_FILE)) }
}

/** A folder that somebody else owns cannot be changed; it is used as it is. */
function keepPrivate(folder: string): void {
  const own = process.getuid === undefined || statSync(folder).uid === process.getuid()
  if (own) chmodSync(folder, 0o700)
}

/** The secrets of the file; a new file gets a new secret, so that a restart keeps every player. */
async function readSecrets(file: string): Promise<Secrets> {
  if (!existsSync(file)) {
    const beginning = `${file}.new`
    writeFileSync(beginning, `COOKIE_SECRET=${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true })
    renameSync(beginning, file)
  }
  const { COOKIE_SECRET = '', COOKIE_SECRET_PREVIOUS, ...more } = parseEnv(readFileSync(file, 'utf8'))
  if (!COOKIE_SECRET && COOKIE_SECRET_PREVIOUS)
    throw new StartFault(
      'config',
      `${file} has a COOKIE_SECRET_PREVIOUS and no COOKIE_SECRET. Add a line COOKIE_SECRET= with 64 new signs behind it, such as openssl rand -hex 32 prints.`,
    )
  if (COOKIE_SECRET.length < SHORTEST_SECRET)
    throw new StartFault(
      'config',
      `${file} holds no COOKIE_SECRET of ${SHORTEST_SECRET} signs or more. Put the old one back from a backup, or delete the file: a new one is made, and the rounds that run now go on for nobody.`,
    )
  return {
    COOKIE_SECRET,
    ...(COOKIE_SECRET_PREVIOUS && { COOKIE_SECRET_PREVIOUS }),
    ...(await platformSecrets(more, file)),
    ...(await storeSecrets(more, file)),
  }
}

/** What the file says of learning platforms. What checks it is loaded where there is something to check. */
async function platformSecrets(set: NodeJS.Dict<string>, file: string): Promise<Partial<Secrets>> {
  const { LTI_PLATFORMS, LTI_REGISTRATION } = set
  const registration = LTI_REGISTRATION ? { LTI_REGISTRATION } : {}
  if (!LTI_PLATFORMS) return registration
  const { platformsOfSetting } = await import('../game/lti/platform.ts')
  try {
    platformsOfSetting(LTI_PLATFORMS)
  } catch {
    throw new StartFault('config', `LTI_PLATFORMS in ${file} is no list of platforms: .github/RUNNING.md shows one.`)
  }
  return { LTI_PLATFORMS, ...registration }
}

/** What the file says of a store of learning records. */
async function storeSecrets(set: NodeJS.Dict<string>, file: string): Promise<RecordStoreSettings> {
  const { XAPI_ENDPOINT, XAPI_AUTH, XAPI_SITE } = set
  const settings = {
    ...(XAPI_ENDPOINT && { XAPI_ENDPOINT }),
    ...(XAPI_AUTH && { XAPI_AUTH }),
    ...(XAPI_SITE && { XAPI_SITE }),
  }
  if (Object.keys(settings).length === 0) return settings
  const { recordStoreOf } = await import('../game/play/record-store.ts')
  try {
    recordStoreOf(settings)
  } catch {
    throw new StartFault(
      'config',
      `XAPI_ENDPOINT, XAPI_AUTH and XAPI_SITE in ${file} go together, and one is missing or wrong: .github/RUNNING.md shows them.`,
    )
  }
  return settings
}

/** SQLite's own codes for what the file system's calls say otherwise: cannot open, read-only, no room. */
const OF_SQLITE: Record<number, string> = { 14: 'EACCES', 8: 'EACCES', 13: 'ENOSPC' }

/** Why a folder cannot be used, in words; a StartFault stays as it is. */
export function faultOf(error: unknown, folder: string): StartFault {
  if (error instanceof StartFault) return error
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return new StartFault(
        'cantCreate',
        `This user may not read and write all of ${folder}. Choose another folder with DATA_DIR, or give this one to the user who serves: chown -R.`,
      )
    case 'ENOENT':
      return new StartFault('cantCreate', `${folder} cannot be made there. Choose another folder with DATA_DIR.`)
    case 'EROFS':
      return new StartFault(
        'cantCreate',
        `${folder} is on a disk that can only be read. Choose another folder with DATA_DIR.`,
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartFault(
        'cantCreate',
        `${folder} cannot be a folder: a file is in the way. Choose another with DATA_DIR.`,
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartFault('io', `The disk of ${folder} is full. Make room, or choose another folder with DATA_DIR.`)
    default:
      return new StartFault('io', `${folder} cannot be used: ${error instanceof Error ? error.message : error}.`)
  }
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof Error && 'errcode' in error) return OF_SQLITE[Number(error.errcode) & 0xff]
  return isSystemError(error) ? error.code : undefined
}
