/**
 * What a class's host does: opens its pages, watches it, opens and closes its doors, takes pupils out, starts it again,
 * and deletes it. Whoever has the host's key is the host; there are no accounts.
 */

import { nanoid } from 'nanoid'
import type { PlayedPack } from '../../../questions/model/pack.ts'
import { ALWAYS_OPEN, doorsAt } from '../../game/class/doors.ts'
import type {
  Admission,
  ClassAbout,
  ClassRound,
  Doors,
  DoorsChange,
  HostedQuiz,
  Removal,
  Watch,
} from '../../game/class/wire.ts'
import { atStart } from '../../game/make/rules.ts'
import { sittingOf } from '../../game/make/sitting.ts'
import type { NextSaving } from '../../round/classroom.ts'
import type { ErasedClass } from '../../round/erased-class.ts'
import { hashHostKey, isHostKey, type StoredQuiz, writeQuiz } from '../../store/quizzes.ts'
import { isOwnQuiz, packsOf } from '../library/packs.ts'
import { linksOf, newRoundId } from '../links.ts'
import { madeQuiz } from '../made-quizzes.ts'
import { admitted, classroomObject, roundObject } from '../objects.ts'
import { Problem } from '../problem.ts'
import { type ClassQuiz, isClass } from './plan.ts'

export type { ErasedClass } from '../../round/erased-class.ts'

/** Which quiz a host asks for, and the key that they bring. */
export interface HostClaim {
  slug: string
  key: string
}

/** A class whose host has shown the right key, with the rounds of its link, the first first. */
export interface HostedClass {
  quiz: ClassQuiz
  rounds: ClassRound[]
  /** how far its deletion is; null unless it is being deleted */
  erasing: ErasedClass | null
}

/** A quiz for its host; `hosted` is null where everyone plays it alone. */
export interface ForHost {
  quiz: StoredQuiz
  hosted: HostedClass | null
}

/** A quiz that someone made, for its host. Throws `no-quiz`, and `not-host` for a key that is not the host's. */
export async function hostedQuiz(env: Env, { slug, key }: HostClaim): Promise<StoredQuiz> {
  const quiz = await madeQuiz(env, slug)
  if (!quiz) throw new Problem('no-quiz')
  if (!(await isHostKey(quiz, key))) throw new Problem('not-host')
  return quiz
}

/** A quiz, for whoever shows its host's key. Throws `no-quiz` and `not-host`. */
export async function quizForHost(env: Env, claim: HostClaim): Promise<ForHost> {
  const quiz = await hostedQuiz(env, claim)
  if (!isClass(quiz)) return { quiz, hosted: null }
  const { rounds, erasing } = await classroomObject(env, quiz.slug).state()
  // An earlier build could forget the rounds and be cut off before the rest: that is still to be deleted.
  const cutOff = rounds.length === 0 ? { rounds: 0, gone: 0, players: 0, left: 1 } : null
  return { quiz, hosted: { quiz, rounds, erasing: erasing ?? cutOff } }
}

/**
 * A class for its host. Throws `no-round` as well, for a quiz that everyone plays alone, and `erasing` for a class that is
 * being deleted.
 */
export async function hostedClass(env: Env, claim: HostClaim): Promise<HostedClass> {
  const { hosted } = await quizForHost(env, claim)
  if (!hosted) throw new Problem('no-round')
  if (hosted.erasing) throw new Problem('erasing')
  return hosted
}

/** A quiz as its host sees it; `base` is the address of the site that its links lead to. */
export function infoForHost({ quiz, hosted }: ForHost, key: string, base: string): HostedQuiz {
  const links = linksOf(quiz.slug, key, base)
  const { title, questions } = quiz
  return { ...links, title, questions: questions.length, class: hosted && aboutClass(hosted), own: isOwnQuiz(quiz) }
}

function aboutClass({ quiz: { keepUntil, zone = 'UTC', rules }, rounds }: HostedClass): ClassAbout {
  const { confidence, kind, live } = rules
  return { keepUntil, zone, confidence, live: kind === 'live', votes: live?.votes ?? 1, rounds }
}

/** A round of a class by its number, or its latest. Throws `no-round`. */
export function roundOf({ rounds }: Pick<HostedClass, 'rounds'>, number?: number): ClassRound {
  const round = number === undefined ? rounds.at(-1) : rounds.find((each) => each.number === number)
  if (!round) throw new Problem('no-round')
  return round
}

/** The object of a class's round, for whoever has shown the host's key. */
export function hostedRound(env: Env, hosted: HostedClass, number?: number) {
  return roundObject(env, roundOf(hosted, number).id)
}

/** A round as its host sees it. */
export async function watchRound(env: Env, hosted: HostedClass, number: number): Promise<Watch> {
  return admitted(await hostedRound(env, hosted, number).watch())
}

/** The names that a class's host has listed, in their order; none where pupils are called otherwise. */
export async function rosterOf(env: Env, { quiz }: HostedClass): Promise<string[]> {
  return quiz.rules.naming === 'roster' ? classroomObject(env, quiz.slug).roster() : []
}

/**
 * Opens, closes or ends a round now, locks its door, or says from when on newcomers wait; tells when it can be played. Throws
 * `ended` where it cannot be opened any more.
 */
export async function changeDoors(
  env: Env,
  hosted: HostedClass,
  { number, ...change }: DoorsChange & { number: number },
): Promise<Doors> {
  return admitted(await hostedRound(env, hosted, number).changeDoors(change))
}

/** Lets newcomers in who wait, or keeps them out; tells how many have come in. */
export async function decideOn(
  env: Env,
  hosted: HostedClass,
  { number, ...admission }: Admission & { number: number },
): Promise<{ admitted: number }> {
  return admitted(await hostedRound(env, hosted, number).decide(admission))
}

/** Takes pupils out, with their answers and their scores; tells how many were there. */
export async function removePupils(
  env: Env,
  hosted: HostedClass,
  { number, ...whom }: Removal & { number: number },
): Promise<{ removed: number }> {
  return admitted(await hostedRound(env, hosted, number).remove(whom))
}

/**
 * Keeps a quiz as its host has changed it. Throws `erasing` where all of it is deleted meanwhile; nothing comes back then; and
 * `newer-version` where its article was saved by somebody else meanwhile.
 */
export async function rewriteQuiz(env: Env, quiz: StoredQuiz, article?: NextSaving): Promise<void> {
  if (!isClass(quiz) && !isOwnQuiz(quiz)) return writeQuiz(env.KV, quiz)
  const done = await classroomObject(env, quiz.slug).rewrite(quiz, article)
  if (done !== 'kept') throw new Problem(done)
}

/**
 * Gives a host another key; tells it. Every link and cookie with the one before opens nothing any more, as soon as KV has
 * told all places, which takes a minute at most.
 */
export async function renewKey(env: Env, claim: HostClaim): Promise<{ asked: ForHost; key: string }> {
  const asked = await quizForHost(env, claim)
  if (asked.hosted?.erasing) throw new Problem('erasing')
  const key = nanoid()
  await rewriteQuiz(env, { ...asked.quiz, hostKeyHash: await hashHostKey(key) })
  return { asked, key }
}

/** Opens another round of a class, with the list of names as it stands; `close` closes the one before for a while. */
export async function nextRound(env: Env, hosted: HostedClass, { close = false } = {}): Promise<ClassRound> {
  const { quiz } = hosted
  const before = roundOf(hosted).number
  const { roster, doors } = await watchRound(env, hosted, before)
  const round = await openRound(env, { ...quiz, rules: { ...quiz.rules, roster } })
  if (close && doorsAt(Date.now(), doors) === 'open')
    await changeDoors(env, hosted, { number: before, open: false, end: false })
  return round
}

/** Opens a round of a class and leads its link there. Throws `erasing` for a class that is being deleted, and `rounds-full`. */
export async function openRound(
  env: Env,
  quiz: ClassQuiz,
  { doors = ALWAYS_OPEN, packs }: { doors?: Doors; packs?: readonly PlayedPack[] } = {},
): Promise<ClassRound> {
  const sitting = sittingOf({ ...quiz, rules: atStart(quiz.rules) }, packs ?? (await packsOf(env, quiz)))
  const terms = { doors, keepUntil: quiz.keepUntil }
  const round = await classroomObject(env, quiz.slug).open(newRoundId(), sitting, terms)
  if ('refused' in round) throw new Problem(round.refused)
  return round
}

/**
 * Deletes a class: its rounds, names, answers, scores, picture and link; or a quiz of one's own article, with the article.
 * What KV does not forget at once goes on by itself; asked again, it tells how much is left. Throws `no-quiz` once nothing
 * is, `not-host`, and `no-round` for what is neither.
 */
export async function eraseClass(env: Env, claim: HostClaim): Promise<ErasedClass> {
  const { quiz, hosted } = await quizForHost(env, claim)
  if (!hosted && !isOwnQuiz(quiz)) throw new Problem('no-round')
  return classroomObject(env, claim.slug).erase(claim.slug)
}
