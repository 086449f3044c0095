import { setTimeout as wait } from 'node:timers/promises'
import { authority, freeAddress, ownUrl, toldUrls } from './address.ts'
import { openFolder } from './data.ts'
import { type Engine, runEngine } from './engine-process.ts'
import { StartFault } from './fault.ts'
import { everyNight } from './night.ts'
import { scrub } from './scrub.ts'
import { watchHealth } from './watchdog.ts'

export interface LocalOptions {
  /** 0 for any that is free */
  port: number
  /** where KV, the rounds and the secret of the cookies are kept */
  dataDir: string
  host?: string
  /** the origin under which the world sees the game, such as `https://quiz.school.example` */
  publicUrl?: string
  /** addresses or IPv4 networks of proxies whose X-Forwarded-* are believed */
  trustedProxies?: string[]
  /** whether it is away for two seconds every night, while its databases are written anew; so unless it says no */
  nightly?: boolean
  /** stops the server, or a start that is under way */
  over?: AbortSignal
  /** told what workerd prints, and what the server has to say about itself */
  log?: (text: string) => void
}

const PATIENCE_MS = 30_000
const ONE_TRY_MS = 3_000
/** Milliseconds that writing databases anew may take, at a start and at night. */
const START_MS = 2_000
const NIGHT_MS = 30_000
/** So many restarts by itself within so long mean that another one will not help either. */
const RESTARTS = 5
const RESTARTS_WITHIN_MS = 60_000

/**
 * Serves the built game from workerd with an embedded KV and Durable Objects; what players did is kept in `dataDir`.
 * When it does not answer any more, it is started anew by itself. `ended` resolves with undefined after `stop`, and with
 * a StartFault where the server gave up. Throws a StartFault where it does not come up.
 */
export async function startServer(options: LocalOptions) {
  const {
    dataDir,
    host = '127.0.0.1',
    publicUrl,
    trustedProxies = [],
    nightly = true,
    over,
    log = () => undefined,
  } = options
  const address = await freeAddress(host, options.port)
  const { lock, ...folder } = await openFolder(dataDir)
  const url = toldUrls(address)[0]!
  const health = `${ownUrl(address)}/api/health`
  const engineOptions = { address: authority(address), ...folder, door: { publicUrl, trustedProxies } }
  const restarts: number[] = []
  let stopped = over?.aborted ?? false
  /** what a restart that was asked for does while nothing runs */
  let between: (() => void) | undefined
  let revived = Promise.withResolvers<void>()
  let engine: Engine | undefined
  let daylight = () => {}
  const ended = Promise.withResolvers<StartFault | undefined>()
  over?.addEventListener('abort', () => void stop())
  scrub(folder.storage, START_MS, log)
  await up().catch((error) => {
    lock.release()
    throw error
  })
  if (nightly) daylight = everyNight(() => void restart(() => scrub(folder.storage, NIGHT_MS, log)))
  void look()

  /** Starts an engine and waits until the game answers that it is well. */
  async function up() {
    if (stopped) throw new StartFault('software', 'It was stopped while it started.')
    const next = runEngine(engineOptions, { log, note: lock.note })
    engine = next
    try {
      await Promise.race([next.ready, failAfter(PATIENCE_MS)])
      await isWell(health)
    } catch (error) {
      await next.end()
      throw error
    }
  }

  /** Starts the game anew whenever it ends or stops answering, until that does not help. */
  async function look() {
    while (!stopped && engine) {
      const why = await watchHealth(health, engine)
      if (stopped) return
      if (!between && tooOften(restarts)) return giveUp()
      await again(why).catch((error: Error) => stopped || log(`${error.message}\n`))
    }
  }

  async function again(why: 'ended' | 'silent') {
    if (!between) log(`The game ${why === 'ended' ? 'ended' : 'did not answer'}; starting it again.\n`)
    // The engine starts a new workerd by itself, sooner than a new engine would; where that did not help, all is new.
    const first = restarts.filter((at) => Date.now() - at < RESTARTS_WITHIN_MS).length === 1
    if (why === 'silent' && first && (await engine?.endRuntime())) return
    await engine?.end()
    const work = between
    between = undefined
    work?.()
    if (!stopped) await up()
    revived.resolve()
  }

  /** Resolves when the game is up again, or has stopped. */
  async function restart(work: () => void) {
    between = work
    revived = Promise.withResolvers()
    await engine?.end()
    await revived.promise
  }

  async function giveUp() {
    stopped = true
    await engine?.end()
    lock.release()
    const sentence = `The game had to be started anew ${RESTARTS} times within a minute; what was printed above may say why.`
    ended.resolve(new StartFault('software', sentence))
  }

  async function stop() {
    if (!stopped) {
      stopped = true
      daylight()
      await engine?.end()
      lock.release()
    }
    revived.resolve()
    ended.resolve(undefined)
  }

  return {
    url,
    urls: toldUrls(address),
    address,
    stop,
    ended: ended.promise,
    /** Serves a new build. */
    reload: () => restart(() => undefined),
  }
}

/** Counts a restart; whether there were too many lately. */
function tooOften(restarts: number[]): boolean {
  const now = Date.now()
  restarts.push(now)
  return restarts.filter((at) => now - at < RESTARTS_WITHIN_MS).length > RESTARTS
}

/** Throws a StartFault where the game does not answer, or says itself what is wrong. */
async function isWell(url: string): Promise<void> {
  for (let tries = 0; tries < PATIENCE_MS / ONE_TRY_MS; tries++) {
    const reply = await fetch(url, { signal: AbortSignal.timeout(ONE_TRY_MS) }).catch(() => undefined)
    if (reply?.ok) return
    if (reply) throw new StartFault('config', `The game is up, but not well: ${await reply.text()}`)
  }
  throw new StartFault('software', 'The game is up, but does not answer.')
}

async function failAfter(milliseconds: number): Promise<never> {
  await wait(milliseconds, undefined, { ref: false })
  throw new StartFault('software', `The game did not come up within ${milliseconds / 1000} seconds.`)
}
