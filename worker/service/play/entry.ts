/** How somebody comes into a round: one of their own, a class's, or one that they were in with another device. */
import { readRejoinCode } from '../../game/class/rejoin.ts'
import type { Quiz } from '../../game/make/quiz.ts'
import type { NewRound, Rejoining, StartedRound } from '../../game/play/entry.ts'
import { type ClassQuiz, isClass } from '../class/plan.ts'
import { classRound, classRounds } from '../class/rounds.ts'
import { isOwnQuiz, packsOf } from '../library/packs.ts'
import { deviceIn, newDevice, newRoundId, newSeed } from '../links.ts'
import { blueprintOf } from '../make/revisions.ts'
import { madeUpName, nicknameOr422 } from '../names.ts'
import { admitted, classroomObject, roundObject } from '../objects.ts'
import { Problem } from '../problem.ts'
import { whatIsPlayed } from '../return/once.ts'
import { quizOr404 } from './quiz.ts'

/** Somebody is in a round. */
export interface Entered {
  /** the quiz that they came in by, and the one that they play, where that is another */
  slugs: string[]
  /** the id that their cookie bears from now on */
  device: string
  started: StartedRound
  /** whether the round is theirs alone */
  alone: boolean
}

/**
 * Starts a round of a quiz, or comes into its class's; `device` is the id in the player's cookie, if they have one. Throws
 * `no-quiz`, `invalid` for a nickname that cannot be had, and what a class's door says.
 */
export async function enterQuiz(
  env: Env,
  slug: string,
  { nickname, someoneElse }: NewRound,
  device: string = newDevice(),
): Promise<Entered> {
  const quiz = await quizOr404(env, slug)
  if (!isClass(quiz)) return { device, ...(await startSolo(env, quiz, nickname, device)), alone: true }
  return { slugs: [slug], ...(await joinClass(env, quiz, { typed: nickname, device, someoneElse })), alone: false }
}

/** Goes on in a class's round by their name and the code that its host knows. Throws `no-round`, `wrong-code` and `too-many-codes`. */
export async function rejoinQuiz(
  env: Env,
  slug: string,
  { nickname, code: typed }: Rejoining,
  device: string = newDevice(),
): Promise<Entered> {
  const quiz = await quizOr404(env, slug)
  const code = readRejoinCode(typed)
  if (!isClass(quiz)) throw new Problem('no-round')
  if (!code) throw new Problem('wrong-code')
  return { slugs: [slug], ...(await rejoinClass(env, quiz, { nickname, code }, device)), alone: false }
}

/**
 * Starts a round of one's own, under a name that we make up where none is given. A daily is played once: whoever starts it
 * again goes on where they were.
 */
async function startSolo(
  env: Env,
  quiz: Quiz,
  typed: string | undefined,
  device: string,
): Promise<Pick<Entered, 'slugs' | 'started'>> {
  const nickname = typed === undefined ? madeUpName() : nicknameOr422(typed)
  const { round, played, takesUp } = await whatIsPlayed(env, quiz, device)
  const blueprint = await blueprintOf(played, await packsOf(env, quiz))
  if (blueprint.quiz.questions.length === 0) throw new Problem('no-quiz')
  if (isOwnQuiz(quiz) && !(await classroomObject(env, quiz.slug).play(round))) throw new Problem('no-quiz')
  const player = { id: round, nickname, ...(takesUp && { takesUp }) }
  const started = { round, ...admitted(await roundObject(env, round).start(blueprint, device, player)) }
  return { slugs: takesUp ? [played.slug, takesUp] : [quiz.slug], started }
}

/** Comes into the round that a class's link leads to, under a name that its rules allow. */
async function joinClass(
  env: Env,
  { slug, rules }: ClassQuiz,
  { typed, device: known, someoneElse }: { typed: string | undefined; device: string; someoneElse?: boolean },
) {
  if (someoneElse && rules.shared === false) throw new Problem('not-shared')
  const { id: round } = await classRound(env, slug)
  const device = deviceIn(round, someoneElse ? newDevice() : known)
  const nickname = rules.naming === 'free' && typed !== undefined ? nicknameOr422(typed) : typed
  const entry = { id: newRoundId(), seed: newSeed(), ...(nickname && { nickname }) }
  return { device, started: { round, ...admitted(await roundObject(env, round).join(device, entry, known)) } }
}

/** Goes on in whichever round of a class's link knows the code, the latest first. */
async function rejoinClass(env: Env, { slug }: ClassQuiz, claim: Rejoining, known: string) {
  const rounds = await classRounds(env, slug)
  for (const { id: round } of rounds.toReversed()) {
    const device = deviceIn(round, known)
    const reply = await roundObject(env, round).rejoin(device, { ...claim, seed: newSeed() })
    if (!('refused' in reply)) return { device, started: { round, ...reply } }
    if (reply.refused !== 'wrong-code') throw new Problem(reply.refused)
  }
  throw new Problem('wrong-code')
}
