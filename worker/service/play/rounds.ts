/** What a player does in their round; `device` is the id in their cookie. Each throws what the round refuses with. */
import { PRACTICE_SLUG } from '../../game/make/slug.ts'
import type { Submission } from '../../game/play/answer.ts'
import type { Beginning } from '../../game/play/beginning.ts'
import type { Place } from '../../game/play/board.ts'
import type { Outcome } from '../../game/play/outcome.ts'
import type { HandedIn, Named, Opened, RoundSummary, RoundView } from '../../game/play/view.ts'
import type { Answered } from '../../game/return/everybody.ts'
import { nicknameOr422 } from '../names.ts'
import { admitted, askedRound } from '../objects.ts'
import { withEverybody } from '../return/everybody.ts'

/** A round as its player may see it. */
export async function viewRound(env: Env, round: string, device: string): Promise<RoundView> {
  return (await seeRound(env, round, device)).view
}

/** A round as its player may see it, and what its page shows besides. */
export interface SeenRound {
  view: RoundView
  /** where a play that was finished some seconds ago stands; null where the board is to be asked */
  place: Place | null
  /** the challenges that the round takes up besides its own quiz, the first first */
  takenUp: string[]
  /** whether a challenge was made of it */
  dared: boolean
}

/** The same, and what its page shows besides. */
export async function seeRound(env: Env, round: string, device: string): Promise<SeenRound> {
  const { view, ...more } = admitted(await askedRound(env, round, device).view(device))
  return { view: { round, ...view }, ...more }
}

/** The same for its page: where nothing has happened yet, what all who begin the quiz share. */
export async function pageOfRound(
  env: Env,
  round: string,
  device: string,
): Promise<SeenRound | { beginning: Beginning }> {
  const seen = admitted(await askedRound(env, round, device).page(device))
  return 'beginning' in seen ? seen : { ...seen, view: { round, ...seen.view } }
}

/** How far a round has come, for its player. */
export async function summaryOfRound(env: Env, round: string, device: string): Promise<RoundSummary> {
  return { round, ...admitted(await askedRound(env, round, device).summary(device)) }
}

/** Reads around a question: opens the passages, and remembers it where the question is still to be answered. */
export async function openPassages(env: Env, round: string, device: string, question: string): Promise<Opened> {
  return admitted(await askedRound(env, round, device).open(device, question))
}

/**
 * Answers a question. The first answer stands, and a second one throws `already-answered` with what the first brought; where
 * verdicts wait for the end, the last one stands until they are handed in, and throws `handed-in` after.
 */
export async function answerQuestion(
  env: Env,
  round: string,
  device: string,
  submission: Submission,
): Promise<Outcome> {
  return admitted(await askedRound(env, round, device).answer(device, submission))
}

/** The same for whoever shows at once what it brings: with what everybody said. */
export async function answerAmongAll(
  env: Env,
  round: string,
  device: string,
  submission: Submission,
): Promise<Answered> {
  const completed = withEverybody(env)
  return completed(await answerQuestion(env, round, device, submission))
}

/** Takes a player's answers as they are, where they could be changed until now. Throws `no-hand-in` before all are given. */
export async function handIn(env: Env, round: string, device: string): Promise<HandedIn> {
  return admitted(await askedRound(env, round, device).handIn(device))
}

/** Says by what name a finished play stands on the board. Throws `invalid` for one that cannot be had, and `no-naming`. */
export async function namePlay(env: Env, round: string, device: string, typed: string): Promise<Named> {
  return admitted(await askedRound(env, round, device).rename(device, nicknameOr422(typed)))
}

/** The slug of the quiz that somebody has played alone in a round, for whoever has only its link; null where there is none. */
export async function soloQuizOf(env: Env, round: string, device: string): Promise<string | null> {
  const slug = await askedRound(env, round, device).soloSlug()
  return slug === PRACTICE_SLUG ? null : slug
}
