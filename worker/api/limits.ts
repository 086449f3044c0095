/**
 * How much anybody may ask for within a minute, by what it costs: counted for each device that has a player's cookie, and
 * for each address. Cloudflare's rate limits count, each place for itself; the local server counts in the same way.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { codeOfSlug, readCodeBox, slugOfCode } from '../game/make/code.ts'
import { isChallengeSlug } from '../game/make/slug.ts'
import { MINUTE_MS } from '../game/time.ts'
import { Problem } from '../service/problem.ts'
import { masked } from '../service/secrets.ts'
import type { AppEnv } from './app.ts'
import { currentPlayer } from './player.ts'

type Counter = 'LIMIT_10' | 'LIMIT_60' | 'LIMIT_120' | 'LIMIT_300' | 'LIMIT_600'

/**
 * What a device and what an address may do in a minute. A school is one address: some hundred pupils come in within a
 * minute, and mistype some codes.
 */
const BUDGETS = {
  // What cannot be made is counted apart from what is, so that a pupil's junk does not keep a school from making quizzes.
  try: { device: 'LIMIT_60', address: 'LIMIT_600' },
  make: { device: 'LIMIT_10', address: 'LIMIT_60' },
  again: { device: 'LIMIT_10', address: 'LIMIT_60' },
  // An article has some pictures, and each revision may bring others.
  photo: { device: 'LIMIT_60', address: 'LIMIT_120' },
  practice: { device: 'LIMIT_60', address: 'LIMIT_300' },
  start: { device: 'LIMIT_60', address: 'LIMIT_600' },
  // A pupil finds their name by two or three tries; whoever would read out a list needs hundreds.
  names: { device: 'LIMIT_10', address: 'LIMIT_600' },
  rejoin: { device: 'LIMIT_10', address: 'LIMIT_60' },
  // A reader says it of one question after another, a class of all at once.
  // A school opens its course in one lesson, each pupil with a login, a launch and a window.
  launch: { device: 'LIMIT_60', address: 'LIMIT_600' },
  fair: { device: 'LIMIT_10', address: 'LIMIT_120' },
  // Somebody has a link or two; a school's teachers have some.
  page: { device: 'LIMIT_10', address: 'LIMIT_60' },
  board: { device: 'LIMIT_60', address: 'LIMIT_600' },
  // A page of a host's classes asks for up to twenty of them.
  list: { device: 'LIMIT_60', address: 'LIMIT_120' },
  picture: { device: 'LIMIT_60', address: 'LIMIT_60' },
  // A host is known by a key that nobody has signed, so it counts for no more than none.
  host: { device: 'LIMIT_600', address: 'LIMIT_300' },
  form: { device: 'LIMIT_600', address: 'LIMIT_60' },
  // Each costs a read. Of some hundred pupils who type a code at once, one in three may mistype it.
  unknown: { device: 'LIMIT_60', address: 'LIMIT_120' },
} as const satisfies Record<string, Record<'device' | 'address', Counter>>

type Kind = keyof typeof BUDGETS

/** How often a minute something may be asked for from one address. */
export function mostFromAddress(kind: Kind): number {
  return Number(BUDGETS[kind].address.slice('LIMIT_'.length))
}

/** The addresses of what costs something, by the method that asks for it. */
const KINDS: readonly [Kind, string, RegExp][] = [
  ['try', 'POST', /^\/make$|^\/api\/(?:quizzes|articles)$/],
  [
    'again',
    'POST',
    /\/challenge$|^\/t\/[^/]+\/rounds$|\/host\/(?:rounds|key)$|^\/t\/[^/]+\/key$|\/webhook(?:\/test)?$/,
  ],
  ['again', 'PUT', /\/host\/(?:article|webhook)$/],
  ['photo', 'PUT', /\/host\/pictures\/[^/]+$/],
  ['page', 'POST', /^\/api\/pages$/],
  ['practice', 'POST', /^\/api\/practice$|^\/t\/[^/]+\/preview$/],
  ['list', 'GET', /^\/t$/],
  ['host', 'POST', /^\/t\/[^/]+\/(?!socket$)/],
  ['start', 'POST', /^(?:\/embed)?\/q\/[^/]+$|^\/api\/quizzes\/[^/]+\/rounds$/],
  ['rejoin', 'POST', /\/rejoin$/],
  ['page', 'GET', /^\/lti\/register\//],
  ['page', 'POST', /^\/lti\/register\//],
  ['launch', 'GET', /^\/lti\/(?:login|enter)$/],
  ['launch', 'POST', /^\/lti\/(?:login|launch|here|pick)$/],
  ['fair', 'POST', /\/fair$|^\/(?:q|api\/quizzes)\/[^/]+\/report$/],
  ['board', 'GET', /\/board$|\/versus$/],
  ['picture', 'GET', /^\/og\//],
]

/**
 * What is sent without a form: to the API, and by a page that no socket reaches, which asks again and again; and what a frame
 * sends, where a token stands for the cookie by which a device is known.
 */
const NO_FORM = /^\/(?:api|embed\/r)\/|\/socket$/

/** Where a pupil looks for their name in a class's list, by its first letters. */
const LIST = /^\/q\/[^/]+$/

/** Where somebody who guesses at codes would knock, and at what. */
const LOOKUP = /^\/(?:q|j|t|og|embed\/q|api\/quizzes)\/([^/.]+)/

/** Who asks, as they are counted: nobody's address is kept as it is. */
interface Asker {
  /** by the id in the player's cookie; undefined without one */
  device: string | undefined
  address: string
}

/** Refuses what is asked too often, before anything is read or stored. */
export const limits: MiddlewareHandler<AppEnv> = async (c, next) => {
  const kind = kindOf(c.req.method, c.req.path, c.req.query('letters') !== undefined)
  const sought = soughtBy(c)
  if (kind === undefined && sought === undefined) return next()
  const asker = await askerOf(c)
  if (!asker) return next()
  // A form of somebody who is known is counted by what it is, if at all.
  const counted = kind === 'form' && asker.device !== undefined ? undefined : kind
  if (counted && (await spent(c.env, counted, asker))) throw new Problem('too-many')
  if (sought !== undefined && isTurnedAway(asker, sought)) throw new Problem('too-many')
  await next()
  if (sought !== undefined) await noteLookup(c, asker, sought)
}

/** The slug of the quiz that somebody asks for, or asks about: an editor asks what there is to show at an address, however it is spelled. */
function soughtBy(c: Context<AppEnv>): string | undefined {
  if (c.req.path !== '/oembed') return LOOKUP.exec(c.req.path)?.[1]?.toLowerCase()
  const read = readCodeBox(c.req.query('url') ?? '')
  return 'code' in read ? slugOfCode(read.code) : 'slug' in read ? read.slug : undefined
}

/** Counts a quiz that is about to be made, once nothing is wrong with what was asked for. Throws `too-many`. */
export async function countMade<E extends AppEnv>(c: Context<E>): Promise<void> {
  const asker = await askerOf(c)
  if (asker && (await spent(c.env, 'make', asker))) throw new Problem('too-many')
}

function kindOf(method: string, path: string, hasLetters: boolean): Kind | undefined {
  const asked = method === 'HEAD' ? 'GET' : method
  if (asked === 'GET' && hasLetters && LIST.test(path)) return 'names'
  const kind = KINDS.find(([, each, pattern]) => each === asked && pattern.test(path))?.[0]
  return kind ?? (asked === 'POST' && !NO_FORM.test(path) ? 'form' : undefined)
}

/**
 * Counts a request against the budgets of whoever asks, and tells by which name the one is known that had nothing left. A
 * device that has spent its own takes nothing from its address.
 */
async function spent(env: Env, kind: Kind, { device, address }: Asker): Promise<string | undefined> {
  const budget = BUDGETS[kind]
  if (device !== undefined && !(await env[budget.device].limit({ key: `${kind} ${device}` })).success) return device
  return (await env[budget.address].limit({ key: `${kind} ${address}` })).success ? undefined : address
}

/**
 * Who asks; undefined for a request that no network has brought: Cloudflare, and the door of the local server, name the
 * address of each.
 */
async function askerOf<E extends AppEnv>(c: Context<E>): Promise<Asker | undefined> {
  const address = c.req.header('CF-Connecting-IP')
  if (address === undefined) return undefined
  const player = await currentPlayer(c)
  return {
    device: player && (await masked(c.env, `device ${player}`)),
    address: await masked(c.env, `address ${networkOf(address)}`),
  }
}

/** What is counted as one address: of IPv6 the network, for each device in it has as many addresses as it likes. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const [before, after] = [head, tail].map((part) => part.split(':').filter(Boolean))
  const gap = address.includes('::') ? Array(Math.max(0, 8 - before!.length - after!.length)).fill('0') : []
  const groups = [...before!, ...gap, ...after!].slice(0, 4)
  return groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')
}

/** Those who asked for too many addresses that there are not, and until when they get no answer, in this isolate. */
const turnedAway = new Map<string, number>()
/** The codes that were found from an address: whoever asks for them there guesses at nothing. */
const found = new Set<string>()
const MOST_KEPT = 10_000

/**
 * Whether somebody is not answered for now. A new cookie is no way round it where their address has spent what it had;
 * but nobody there misses the class that their neighbours are in, nor what is no secret.
 */
function isTurnedAway({ device, address }: Asker, sought: string): boolean {
  const now = Date.now()
  if (device !== undefined && (turnedAway.get(device) ?? 0) > now) return true
  if (codeOfSlug(sought) === undefined && !isChallengeSlug(sought)) return false
  return (turnedAway.get(address) ?? 0) > now && !found.has(`${address} ${sought}`)
}

/** Notes what somebody has found, or counts that there is nothing there. */
async function noteLookup(c: Context<AppEnv>, asker: Asker, sought: string): Promise<void> {
  for (const kept of [found, turnedAway]) if (kept.size >= MOST_KEPT) kept.clear()
  const { status } = c.res
  if (status < 500 && status !== 404 && status !== 429) found.add(`${asker.address} ${sought}`)
  if (status !== 404) return
  const name = await spent(c.env, 'unknown', asker)
  if (name !== undefined) turnedAway.set(name, Date.now() + MINUTE_MS)
}
