import type { Side } from '../../worker/game/return/versus.ts'
import { DAY_MS, MINUTE_MS } from '../../worker/game/time.ts'
import { remember, remembered } from '../ui/storage.ts'

/** What this browser keeps under that name: the challenges that were made in it. */
const PLACE = 'own-challenges'
/** The version of what is kept there. */
const VERSION = 1
/** The latest that are kept, and for so long. */
const MOST = 3
const LASTING_MS = 30 * DAY_MS
/** How often pages other than a challenge's own ask for news, however many are opened. */
const REST_MS = 10 * MINUTE_MS

/** What is new of a challenge: who finished it, best first, whom its maker has not seen yet. */
export interface DareNews {
  slug: string
  other: string
  /** right answers, of the other and of whoever made it */
  theirs: number
  yours: number
  /** how many others besides */
  more: number
}

/** A challenge that was made in this browser. */
interface OwnDare {
  slug: string
  round: string
  /** when its page was last looked at, in milliseconds since 1970 */
  at: number
  /** the results that were there then */
  seen: string[]
  news: DareNews | null
}

interface OwnDares {
  version: typeof VERSION
  /** when news was last asked for, in milliseconds since 1970 */
  asked: number
  dares: OwnDare[]
}

/** Of a result of a challenge, what news goes by. */
export type Told = Pick<Side, 'nickname' | 'right' | 'points' | 'you'>

/** Asks for the results of a challenge as its maker sees them; null where it is gone. Throws where nobody can tell. */
export type AskSides = (slug: string, round: string) => Promise<Told[] | null>

/** Keeps what somebody sees of their own challenge: from now on, that is no news. */
export function keepDare({ slug, round }: Pick<OwnDare, 'slug' | 'round'>, sides: readonly Told[], now: number): void {
  const { asked, dares } = read()
  const own: OwnDare = { slug, round, at: now, seen: othersOf(sides).map(keyOf), news: null }
  write({ version: VERSION, asked, dares: [own, ...dares.filter((dare) => dare.slug !== slug)].slice(0, MOST) })
}

/** The news of the challenges of this browser; asked for at most once in ten minutes, and told until it has been looked at. */
export async function newsOfDares(now: number, ask: AskSides): Promise<DareNews[]> {
  const { asked, dares } = read()
  const lasting = dares.filter(({ at }) => now - at < LASTING_MS)
  if (lasting.length === 0 || now - asked < REST_MS) return toldOf(lasting)
  write({ version: VERSION, asked: now, dares: lasting })
  const fresh = await Promise.all(lasting.map((dare) => asAsked(dare, ask)))
  const there = fresh.filter((dare) => dare !== null)
  write({ version: VERSION, asked: now, dares: there })
  return toldOf(there)
}

async function asAsked(dare: OwnDare, ask: AskSides): Promise<OwnDare | null> {
  try {
    const sides = await ask(dare.slug, dare.round)
    return sides && { ...dare, news: newsIn(dare.slug, sides, dare.seen) }
  } catch {
    return dare
  }
}

/** What is new in the results of a challenge for whoever made it and has seen some; null where nothing is. */
export function newsIn(slug: string, sides: readonly Told[], seen: readonly string[]): DareNews | null {
  const own = sides.find(({ you }) => you)
  const [first, ...more] = othersOf(sides).filter((side) => !seen.includes(keyOf(side)))
  if (!own || !first) return null
  return { slug, other: first.nickname, theirs: first.right, yours: own.right, more: more.length }
}

const toldOf = (dares: readonly OwnDare[]) => dares.flatMap(({ news }) => news ?? [])

const othersOf = (sides: readonly Told[]) => sides.filter(({ you }) => !you)

/** Tells results apart, as far as their maker sees them. */
export function keyOf({ nickname, right, points }: Told): string {
  return `${nickname} ${right} ${points}`
}

/** What is kept; nothing where nothing is, or something else. */
function read(): OwnDares {
  const none: OwnDares = { version: VERSION, asked: 0, dares: [] }
  try {
    const kept: OwnDares = JSON.parse(remembered(PLACE) ?? '')
    return kept.version === VERSION && Array.isArray(kept.dares) ? kept : none
  } catch {
    return none
  }
}

function write(kept: OwnDares): void {
  remember(PLACE, JSON.stringify(kept))
}
