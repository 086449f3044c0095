/**
 * Who may look for quizzes by their codes, as somebody does who guesses at them. What is found costs nothing, and is open to all
 * at its address from then on; each miss is taken from a budget. Whoever has spent theirs has a small reserve, of which a
 * miss tells no more than a refusal does: so a neighbour who scans codes keeps no class out.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { codeOfSlug, readCodeBox, slugOfCode } from '../game/make/code.ts'
import { isChallengeSlug } from '../game/make/slug.ts'
import { MINUTE_MS } from '../game/time.ts'
import { Problem } from '../service/problem.ts'
import type { AppEnv } from './app.ts'
import { type Asker, askerOf, type Kind, spent } from './budgets.ts'

/** The budgets of misses. */
type Budget = Extract<Kind, 'unknown' | 'reserve' | 'newcomer'>

/** Where somebody who guesses at codes would knock, and at what. */
const LOOKUP = /^\/(?:q|t|og|embed\/q|api\/quizzes)\/([^/.]+)/

/** How many slugs may be looked for at once from one address, as a miss is counted when it is answered. */
const MOST_AT_ONCE = 60
/** How many are remembered of either, in an isolate. */
const MOST_KEPT = 10_000
/** Which budgets are spent, and until when, in milliseconds since 1970. */
const spentUntil = new Map<string, number>()
/** What was found from which address: whoever asks for it there guesses at nothing. */
const found = new Map<string, true>()

/** What is being looked for from which address, and not answered yet. */
const underWay = new Map<string, Set<string>>()

/** The slug that somebody asks for, or asks about, however it is spelled; undefined where nobody would guess at it. */
export function soughtBy(c: Context<AppEnv>): string | undefined {
  const slug = c.req.path === '/oembed' ? slugIn(c.req.query('url') ?? '') : LOOKUP.exec(c.req.path)?.[1]?.toLowerCase()
  return slug !== undefined && (codeOfSlug(slug) !== undefined || isChallengeSlug(slug)) ? slug : undefined
}

function slugIn(url: string): string | undefined {
  const read = readCodeBox(url)
  return 'code' in read ? slugOfCode(read.code) : 'slug' in read ? read.slug : undefined
}

/** What a miss is taken from; undefined for whoever has nothing left, who is to be told nothing. */
export function budgetOf({ device, address }: Asker, sought: string): Budget | undefined {
  if (found.has(foundKey(address, sought))) return 'unknown'
  // A device that has guessed so often takes its own time.
  if (isSpent('unknown', device)) return undefined
  if (!isSpent('unknown', address)) return 'unknown'
  const left = device === undefined ? 'newcomer' : 'reserve'
  return isSpent(left, device) || isSpent(left, address) ? undefined : left
}

/** Looks for a slug. Throws `too-many` where its address waits for so many others that none of their misses is counted yet. */
export async function lookFor(address: string, sought: string, look: () => Promise<void>): Promise<void> {
  if (found.has(foundKey(address, sought))) return look()
  const others = underWay.get(address) ?? new Set()
  if (others.size >= MOST_AT_ONCE && !others.has(sought)) throw new Problem('too-many')
  underWay.set(address, others.add(sought))
  try {
    await look()
  } finally {
    others.delete(sought)
    if (others.size === 0) underWay.delete(address)
  }
}

/** Notes what was found, or takes a miss from a budget. Throws `too-many` for one of a reserve: it answers as a refusal does. */
export async function settleLookup(c: Context<AppEnv>, asker: Asker, sought: string, budget: Budget): Promise<void> {
  const { status } = c.res
  if (status < 300 || status === 303) keep(found, foundKey(asker.address, sought), true)
  if (status !== 404) return
  const name = await spent(c.env, budget, asker)
  if (name !== undefined) keep(spentUntil, `${budget} ${name}`, Date.now() + MINUTE_MS)
  if (budget === 'unknown') return
  // Without the headers that the miss had.
  c.res = undefined
  c.res = new Response(null)
  throw new Problem('too-many')
}

/** Refuses whoever has asked for too many files that there are not; what was found from their address stays open to all there. */
export const missingFiles: MiddlewareHandler<AppEnv> = async (c, next) => {
  const asker = await askerOf(c)
  if (!asker) return next()
  const { device, address } = asker
  const file = foundKey(address, c.req.path)
  if (!found.has(file) && (isSpent('missing', device) || isSpent('missing', address)))
    return c.body(null, 429, { 'Retry-After': '60', 'Cache-Control': 'no-store' })
  await next()
  if (c.res.ok) keep(found, file, true)
  const name = c.res.status === 404 ? await spent(c.env, 'missing', asker) : undefined
  if (name !== undefined) keep(spentUntil, `missing ${name}`, Date.now() + MINUTE_MS)
}

/** Notes that somebody has made a quiz, which they and their neighbours find then. */
export async function noteMade<E extends AppEnv>(c: Context<E>, slug: string): Promise<void> {
  const asker = await askerOf(c)
  if (asker) keep(found, foundKey(asker.address, slug), true)
}

function isSpent(budget: Budget | 'missing', whose: string | undefined): boolean {
  return (spentUntil.get(`${budget} ${whose}`) ?? 0) > Date.now()
}

function foundKey(address: string, slug: string): string {
  return `${address} ${slug}`
}

/** Keeps something as the latest; the oldest goes where there are too many. */
function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.delete(key)
  kept.set(key, value)
  const [oldest] = kept.size > MOST_KEPT ? kept.keys() : []
  if (oldest !== undefined) kept.delete(oldest)
}
