/** What a phone and a host's screen ask of a live round besides its socket. */

import type { Article } from '../../../questions/model/question.ts'
import type { PhoneView, ScreenView, ServerMessage } from '../../game/live/protocol.ts'
import type { TitledArticle } from '../../game/play/view.ts'
import { type HostedClass, hostedRound } from '../class/hosting.ts'
import { admitted, askedRound } from '../objects.ts'

/** Where a live round is, for one of its players; `device` is the id in the player's cookie. */
export async function phoneView(env: Env, round: string, device: string): Promise<PhoneView> {
  return admitted(await askedRound(env, round, device).phone(device))
}

/** The article around a question that a live round has asked. Throws `out-of-turn` before it was. */
export async function liveArticle(
  env: Env,
  round: string,
  { device, question }: { device: string; question: string },
): Promise<Pick<Article, 'passages'>> {
  return admitted(await askedRound(env, round, device).article(device, question))
}

/** Where a live round is, for its host's screens. */
export async function screenView(env: Env, hosted: HostedClass, number: number): Promise<ScreenView> {
  return admitted(await hostedRound(env, hosted, number).screen())
}

/** The article around a question that a live round has asked, for its host's screens. Throws `out-of-turn` before it was. */
export async function screenArticle(
  env: Env,
  hosted: HostedClass,
  { number, question }: { number: number; question: string },
): Promise<TitledArticle> {
  return admitted(await hostedRound(env, hosted, number).screenArticle(question))
}

/** What a phone says that no socket reaches, a message each, and what it is told in return. */
export async function talkToRoom(env: Env, round: string, device: string, said: string[]): Promise<ServerMessage[]> {
  return askedRound(env, round, device).talk(device, said)
}

/** The same for a host's screen. */
export async function talkAsScreen(
  env: Env,
  hosted: HostedClass,
  number: number,
  said: string[],
): Promise<ServerMessage[]> {
  return hostedRound(env, hosted, number).talkScreen(said)
}
