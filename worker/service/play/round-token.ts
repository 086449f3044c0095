/**
 * What a player's round is proved by where there is no cookie: in a page that another site shows in a frame, whose browser
 * may keep none. It stands in the page's forms, never in an address, so no log and no history has it.
 */
import { DAY_MS } from '../../game/time.ts'
import { Problem } from '../problem.ts'
import { closed, opened } from '../secrets.ts'

const VERSION = '1'

/** How long a token is good for: as long as an unfinished round is kept. */
const GOOD_FOR_MS = 7 * DAY_MS

/** No token is longer, in characters. */
const LONGEST = 200

/** A token by which whoever has it is this device, in this round and in no other; 7 days long. In letters, digits, - and _. */
export async function roundToken(env: Env, round: string, device: string, now = Date.now()): Promise<string> {
  return closed(env, 'tokens', aboutOf(round), [VERSION, now + GOOD_FOR_MS, device].join(' '))
}

/**
 * The device that a token names in a round. Throws `not-yours` for one that was forged, edited, made for another round, or
 * is too old.
 */
export async function deviceOfToken(env: Env, round: string, token: unknown, now = Date.now()): Promise<string> {
  if (typeof token !== 'string' || token.length > LONGEST) throw new Problem('not-yours')
  const text = await opened(env, 'tokens', aboutOf(round), token).catch(() => '')
  const [version, until, device] = text.split(' ')
  if (version !== VERSION || !device || Number(until) < now) throw new Problem('not-yours')
  return device
}

function aboutOf(round: string): string {
  return `round ${round}`
}
