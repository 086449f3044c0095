/** How somebody who was launched comes in: a pupil into the class of their link, its teacher to its host's page. */

import { nanoid } from 'nanoid'
import type { LinkLaunch } from '../../game/lti/launch.ts'
import type { Platform } from '../../game/lti/platform.ts'
import { readNickname } from '../../game/names/nickname.ts'
import { hashHostKey, isHostKey } from '../../store/quizzes.ts'
import { type HostClaim, rewriteQuiz } from '../class/hosting.ts'
import { classRound } from '../class/rounds.ts'
import { deviceIn, newDevice, newRoundId, newSeed } from '../links.ts'
import { madeQuiz } from '../made-quizzes.ts'
import { madeUpName } from '../names.ts'
import { admitted, roundObject } from '../objects.ts'
import type { Entered } from '../play/entry.ts'
import { Problem, type ProblemKind } from '../problem.ts'
import { linkObject } from './objects.ts'
import { seal, unseal, useUp } from './sealed.ts'

/** Lets somebody in once, in whichever window they open it. */
interface Ticket extends Omit<LinkLaunch, 'kind'> {
  platform: string
  /** whether the browser that it was made for has to bring its id in a cookie */
  bound: boolean
}

/** A teacher comes to their class, or a pupil is in a round. */
export type Admitted = { host: HostClaim } | { player: Entered }

/** A ticket for a launch that was taken in, with its id for the browser's cookie. */
export function ticketFor(
  env: Env,
  platform: Platform,
  { kind: _, ...launch }: LinkLaunch & { bound: boolean },
): Promise<{ text: string; id: string }> {
  return seal<Ticket>(env, 'ticket', { ...launch, platform: platform.id })
}

/** Another ticket of somebody who has just come in by one, to open the quiz in a window as well. */
export async function ticketAgain(env: Env, used: string): Promise<string> {
  const ticket = await unseal<Ticket>(env, 'ticket', used)
  if (!ticket) throw new Problem('lti-late')
  return (await seal<Ticket>(env, 'ticket', { ...ticket, bound: false })).text
}

/**
 * Lets somebody in by their ticket, once; `device` is the id in their cookie, if they have one, and `ids` those of the launches
 * that their browser remembers. Throws `lti-late`, `lti-used`, `lti-browser`,
 * what is wrong with the quiz of the link, and what a class's door says.
 */
export async function enterByTicket(
  env: Env,
  text: string,
  { ids, device = newDevice() }: { ids: readonly string[]; device?: string | undefined },
): Promise<Admitted> {
  const ticket = await unseal<Ticket>(env, 'ticket', text)
  if (!ticket) throw new Problem('lti-late')
  if (ticket.bound && !ids.includes(ticket.id)) throw new Problem('lti-browser')
  if (!(await useUp(env, ticket))) throw new Problem('lti-used')
  const linked = await linkObject(env, ticket).classFor(ticket.quiz, ticket.instructor)
  if ('refused' in linked) throw new Problem(linked.refused as ProblemKind)
  if (ticket.instructor) return { host: await hostOf(env, ticket, { slug: linked.slug, key: linked.key }) }
  return { player: await join(env, linked.slug, ticket, device) }
}

/** The key of a class's host; where they have had it renewed, another, for a platform's word is as good as a key. */
async function hostOf(env: Env, ticket: Ticket, { slug, key: known }: HostClaim): Promise<HostClaim> {
  const quiz = await madeQuiz(env, slug)
  if (!quiz || (await isHostKey(quiz, known))) return { slug, key: known }
  const key = nanoid()
  await rewriteQuiz(env, { ...quiz, hostKeyHash: await hashHostKey(key) })
  await linkObject(env, ticket).keep({ slug, key })
  return { slug, key }
}

async function join(env: Env, slug: string, ticket: Ticket, known: string): Promise<Entered> {
  const { id: round } = await classRound(env, slug)
  const newcomer = { id: newRoundId(), seed: newSeed(), names: namesOf(ticket.names) }
  const seat = ticket.user === undefined ? undefined : await seatOf(ticket.platform, ticket.user)
  const grade =
    seat && ticket.user && ticket.lineItem
      ? { platform: ticket.platform, user: ticket.user, lineItem: ticket.lineItem }
      : null
  const devices = { device: deviceIn(round, known), spare: deviceIn(round, newDevice()) }
  const { device, ...started } = admitted(await roundObject(env, round).launch(devices, { ...newcomer, seat }, grade))
  return { slugs: [slug], device, started: { round, ...started }, alone: false }
}

/** What somebody may be called here: what the platform says, where that is no reason for a remark, or what we make up. */
function namesOf(told: readonly string[]): string[] {
  const tidy = told.map(readNickname).flatMap((read) => ('nickname' in read ? [read.nickname] : []))
  return tidy.length > 0 ? tidy : [madeUpName()]
}

/** By what somebody's seat is found again: made of who they are at which platform, and telling neither. */
async function seatOf(platform: string, user: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${platform}\n${user}`))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
