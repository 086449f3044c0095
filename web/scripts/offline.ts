import { version } from 'virtual:version'
import * as m from '../messages/index.ts'
import { answersIn } from '../record/store.ts'
import { keepUnsent, sendAgain, type Unsent } from '../record/unsent.ts'
import { BACK_ONLINE, backOnlineScript, networkNote } from '../ui/back-online.ts'
import { isFile, KeptPages, withNote } from '../ui/kept-pages.ts'

/** What a service worker has, as far as this one needs it. */
interface Scope {
  readonly location: Location
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<{ url: string }[]> }
  readonly registration: { sync?: { register(tag: string): Promise<void> } }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate' | 'sync', listen: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listen: (event: Lasting & Asked) => void): void
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void
}

interface Asked {
  readonly request: Request
  respondWith(reply: Promise<Response>): void
}

const scope = globalThis as unknown as Scope
const ROUND = /^\/r\/([a-z0-9]+)$/
const ANSWERS = /^\/api\/rounds\/[^/]+\/answers$/
/** For so long a page waits until what did not get through is sent, in milliseconds. */
const PATIENCE_MS = 2_000
const pages = new KeptPages(caches, version)

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(begin()))
scope.addEventListener('sync', (event) => event.waitUntil(sendOrThrow()))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== scope.location.origin) return
  if (request.method === 'POST' && ANSWERS.test(pathname)) return event.respondWith(answer(request))
  if (request.method !== 'GET') return
  if (request.mode === 'navigate') return event.respondWith(page(event))
  if (pathname === BACK_ONLINE) return event.respondWith(Promise.resolve(backOnlineScript()))
  if (isFile(pathname)) event.respondWith(pages.file(request))
})

/** Takes over from the build before, and keeps the pages that are open: they came before this did. */
async function begin(): Promise<void> {
  await pages.dropOthers()
  await scope.clients.claim()
  const open = await scope.clients.matchAll()
  await Promise.allSettled(open.map(async ({ url }) => pages.keep(url, await fetch(url))))
}

/** A page as the network has it; as it was kept only where there is no network. */
async function page(event: Lasting & Asked): Promise<Response> {
  const { request } = event
  await Promise.race([sendUnsent().catch(() => {}), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  try {
    const reply = await fetch(request)
    event.waitUntil(pages.keep(request.url, reply.clone()).catch(() => {}))
    return reply
  } catch (error) {
    const kept = await pages.find(request.url)
    if (kept) return withNote(kept, await noteFor(request.url))
    throw error
  }
}

/** Sends an answer; one that does not get through is kept, and sent again as soon as there is a network. */
async function answer(request: Request): Promise<Response> {
  const body = await request.clone().text()
  try {
    // A storage that does not work holds nobody up; an answer that waits is not overtaken.
    if (!(await sendUnsent().catch(() => true))) throw new TypeError('an earlier answer waits')
    return await fetch(request)
  } catch (error) {
    await keepUnsent({ url: request.url, body, at: Date.now() }).catch(() => {})
    await scope.registration.sync?.register('answers').catch(() => {})
    throw error
  }
}

/**
 * What a page says that comes without a network: of a round, how many answers are kept, wherever its page stopped; and, once
 * there is one, that it can be loaded anew.
 */
async function noteFor(address: string): Promise<string> {
  const round = ROUND.exec(new URL(address).pathname)?.[1]
  const n = round ? await answersIn(round).catch(() => 0) : 0
  return networkNote(n ? m.offline_round({ n }) : m.offline_page(), m.offline_over(), m.offline_reload())
}

let sending: Promise<boolean> | undefined

/** Sends what did not get through; resolves with whether nothing waits any more. */
function sendUnsent(): Promise<boolean> {
  sending ??= sendAgain(Date.now(), hasArrived).finally(() => {
    sending = undefined
  })
  return sending
}

/** The same for the browser, which tries again later where this throws. */
async function sendOrThrow(): Promise<void> {
  if (!(await sendUnsent())) throw new Error('an answer waits')
}

/** What the game is too busy for it may take later; whatever else it says stands. */
const LATER = [429, 502, 503, 504]

async function hasArrived({ url, body }: Unsent): Promise<boolean> {
  try {
    const reply = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
    return !LATER.includes(reply.status)
  } catch {
    return false
  }
}
