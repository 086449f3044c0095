/** How much anybody may ask for within a minute, by what it costs. */
import type { Context } from 'hono'
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
  // A school opens its course in one lesson, each pupil with a login, a launch and a window.
  launch: { device: 'LIMIT_60', address: 'LIMIT_600' },
  // A reader says it of one question after another, a class of all at once.
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
  // Of some hundred pupils who type a code at once, one in three may mistype it.
  unknown: { device: 'LIMIT_60', address: 'LIMIT_120' },
  // What is left where somebody at the address has spent that, for those with a cookie, and for those without one.
  reserve: { device: 'LIMIT_10', address: 'LIMIT_120' },
  newcomer: { device: 'LIMIT_10', address: 'LIMIT_60' },
  // A picture’s address is no secret to be guessed at, but each that there is not costs a read.
  missing: { device: 'LIMIT_60', address: 'LIMIT_300' },
} as const satisfies Record<string, Record<'device' | 'address', Counter>>

/** What is counted apart. */
export type Kind = keyof typeof BUDGETS

/** How often a minute something may be asked for from one address. */
export function mostFromAddress(kind: Kind): number {
  return Number(BUDGETS[kind].address.slice('LIMIT_'.length))
}

/** Who asks, as they are counted: nobody's address is kept as it is. */
export interface Asker {
  /** by the id in the player's cookie; undefined without one */
  device: string | undefined
  address: string
}

/**
 * Counts a request against the budgets of whoever asks, and tells by which name the one is known that had nothing left. A
 * device that has spent its own takes nothing from its address.
 */
export async function spent(env: Env, kind: Kind, { device, address }: Asker): Promise<string | undefined> {
  const budget = BUDGETS[kind]
  if (device !== undefined && !(await env[budget.device].limit({ key: `${kind} ${device}` })).success) return device
  return (await env[budget.address].limit({ key: `${kind} ${address}` })).success ? undefined : address
}

/**
 * Who asks; undefined for a request that no network has brought: Cloudflare, and the door of the local server, name the
 * address of each.
 */
export async function askerOf<E extends AppEnv>(c: Context<E>): Promise<Asker | undefined> {
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
