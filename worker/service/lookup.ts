import { findPack, library } from '../../questions/library.ts'
import { type Pack, scoredQuestions } from '../../questions/model/pack.ts'
import { publicQuestion } from '../../questions/model/question.ts'
import { questionRef } from '../../questions/model/ref.ts'
import type { Verdict } from '../../questions/model/terms.ts'
import type { ClassRound } from '../game/class/wire.ts'
import { fingerprintOf } from '../game/make/fingerprint.ts'
import { type Quiz, quizOfPack } from '../game/make/quiz.ts'
import { dayOfOpener, dayOfSlug } from '../game/make/slug.ts'
import { isRoundId, ROUND_ID_LENGTH } from '../game/play/round-id.ts'
import { COUNTER, type Said } from '../game/return/everybody.ts'
import type { Classroom } from '../round/classroom.ts'
import type { Counter } from '../round/counter.ts'
import type { Rejection } from '../round/rejection.ts'
import type { Round } from '../round/round.ts'
import { isHostKey, readChallenge, readQuiz, type StoredQuiz } from '../store/quizzes.ts'
import { Problem } from './problem.ts'
import { dailyOr404 } from './return/day.ts'
import { openerOr404 } from './return/opener.ts'

/** A built-in pack, or 404. */
export function packOr404(id: string): Pack {
  const pack = findPack(id)
  if (!pack) throw new Problem('no-pack')
  return pack
}

/** A quiz by its slug, a pack's own, a daily, a day's easy ones, a challenge or one that someone made, or 404. */
export async function quizOr404(env: Env, slug: string): Promise<Quiz | StoredQuiz> {
  const pack = findPack(slug)
  if (pack) return quizOfPack(pack)
  if (dayOfSlug(slug) !== undefined) return dailyOr404(env, slug)
  if (dayOfOpener(slug) !== undefined) return openerOr404(env, slug)
  const quiz = (await readQuiz(env.KV, slug)) ?? (await readChallenge(env.KV, slug))
  if (!quiz) throw new Problem('no-quiz')
  return quiz
}

/** The verdict of every scored question of the library, by its ref. For the Worker alone. */
export const VERDICTS_BY_REF: ReadonlyMap<string, Verdict> = new Map(
  library.flatMap((pack) => scoredQuestions(pack).map((question) => [questionRef(pack, question), question.verdict])),
)

/** The fingerprint and verdict of every scored question of the library by its ref, worked out when somebody asks. */
export function questionsByRef(): ReadonlyMap<string, Said> {
  byRef ??= new Map(
    library.flatMap((pack) =>
      scoredQuestions(pack).map((question) => {
        const shown = publicQuestion(pack, question)
        return [shown.id, { fingerprint: fingerprintOf({ shown, key: question }), verdict: question.verdict }]
      }),
    ),
  )
  return byRef
}
let byRef: ReadonlyMap<string, Said> | undefined

/** The same by their fingerprints. */
export function questionsByFingerprint(): ReadonlyMap<string, Said> {
  byFingerprint ??= new Map([...questionsByRef().values()].map((question) => [question.fingerprint, question]))
  return byFingerprint
}
let byFingerprint: ReadonlyMap<string, Said> | undefined

/** A quiz that someone made, for its host. Throws `no-quiz`, and `not-host` for a key that is not the host's. */
export async function hostedQuiz(env: Env, { slug, key }: { slug: string; key: string }): Promise<StoredQuiz> {
  const quiz = await readQuiz(env.KV, slug)
  if (!quiz) throw new Problem('no-quiz')
  if (!(await isHostKey(quiz, key))) throw new Problem('not-host')
  return quiz
}

/** The packs of a quiz that the library still has. */
export function packsOf(quiz: Quiz): Pack[] {
  return quiz.packs.flatMap((id) => findPack(id) ?? [])
}

/** The object of a round whose id is our own. What somebody asks for goes through `askedRound`. */
export function roundObject(env: Env, round: string): DurableObjectStub<Round> {
  return env.ROUNDS.get(env.ROUNDS.idFromName(round))
}

/** The object of the round that a device asks for. Throws `no-round` for what cannot be the id of one, and touches nothing. */
export function askedRound(env: Env, round: string, device: string): DurableObjectStub<Round> {
  if (!mayBeRound(round, device)) throw new Problem('no-round')
  return roundObject(env, round)
}

/** Whether an id can be a round's; earlier builds gave the devices of their time ids that nothing can be told of. */
export function mayBeRound(round: string, device: string): boolean {
  return isRoundId(round) || (isEarlierDevice(device) && round.length === ROUND_ID_LENGTH)
}

/** The length of a device's id in its cookie; earlier builds gave out shorter ones. */
export const DEVICE_LENGTH = 22

/** Whether an earlier build gave a device its id. */
export function isEarlierDevice(device: string): boolean {
  return device !== '' && device.length !== DEVICE_LENGTH
}

/** The object that knows the rounds of a class's link. */
export function classroomObject(env: Env, slug: string): DurableObjectStub<Classroom> {
  return env.CLASSROOMS.get(env.CLASSROOMS.idFromName(slug))
}

/** The object that counts finished plays. */
export function counterObject(env: Env): DurableObjectStub<Counter> {
  return env.COUNTERS.get(env.COUNTERS.idFromName(COUNTER))
}

/** The rounds of a class's link, the first first. Throws `no-quiz` while the class is being deleted. */
export async function classRounds(env: Env, slug: string): Promise<ClassRound[]> {
  const { rounds, erasing } = await classroomObject(env, slug).state()
  if (erasing) throw new Problem('no-quiz')
  return rounds
}

/** The round that a class's link leads to. Throws `no-round` where there is none. */
export async function classRound(env: Env, slug: string): Promise<ClassRound> {
  const round = (await classRounds(env, slug)).at(-1)
  if (!round) throw new Problem('no-round')
  return round
}

/** What a round answered, or the problem that it refused with. */
export function admitted<T extends object>(answer: T): Exclude<T, Rejection> {
  if ('refused' in answer) {
    const { refused, standing } = answer as Rejection
    throw new Problem(refused, standing && { standing })
  }
  return answer as Exclude<T, Rejection>
}
