/**
 * What is counted, and refused where it is asked too often: for each device that has a player's cookie, and for each address.
 * Cloudflare's rate limits count, each place for itself; the local server counts in the same way.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { Problem } from '../service/problem.ts'
import type { AppEnv } from './app.ts'
import { askerOf, type Kind, spent } from './budgets.ts'
import { budgetOf, lookFor, noteMade, settleLookup, soughtBy } from './lookups.ts'

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

/** Refuses what is asked too often, before anything is read or stored. */
export const limits: MiddlewareHandler<AppEnv> = async (c, next) => {
  const kind = kindOf(c.req.method, c.req.path, () => c.req.query('letters') !== undefined)
  const sought = soughtBy(c)
  if (kind === undefined && sought === undefined) return next()
  const asker = await askerOf(c)
  if (!asker) return next()
  // A form of somebody who is known is counted by what it is, if at all.
  const counted = kind === 'form' && asker.device !== undefined ? undefined : kind
  if (counted && (await spent(c.env, counted, asker))) throw new Problem('too-many')
  if (sought === undefined) return next()
  const budget = budgetOf(asker, sought)
  if (budget === undefined) throw new Problem('too-many')
  await lookFor(asker.address, sought, next)
  await settleLookup(c, asker, sought, budget)
}

/** Makes a quiz, once nothing is wrong with what was asked for, where its maker may. Throws `too-many` and what `make` throws. */
export async function counted<E extends AppEnv, Made extends { slug: string }>(
  c: Context<E>,
  make: () => Promise<Made>,
): Promise<Made> {
  const asker = await askerOf(c)
  if (asker && (await spent(c.env, 'make', asker))) throw new Problem('too-many')
  const made = await make()
  await noteMade(c, made.slug)
  return made
}

function kindOf(method: string, path: string, hasLetters: () => boolean): Kind | undefined {
  const asked = method === 'HEAD' ? 'GET' : method
  if (asked === 'GET' && LIST.test(path) && hasLetters()) return 'names'
  const kind = KINDS.find(([, each, pattern]) => each === asked && pattern.test(path))?.[0]
  return kind ?? (asked === 'POST' && !NO_FORM.test(path) ? 'form' : undefined)
}
