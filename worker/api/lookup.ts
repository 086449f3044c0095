import { findPack, library } from '../../questions/library.ts'
import { type Pack, questionRef, scoredQuestions, techniquesOf } from '../../questions/model.ts'
import type { Verdict } from '../../questions/terms.ts'
import { type Quiz, quizOfPack } from '../game/quiz.ts'
import { dayOfSlug } from '../game/slug.ts'
import type { ClassRound, Classroom } from '../round/classroom.ts'
import type { Refused, Round } from '../round/round.ts'
import { isHostKey, readChallenge, readQuiz, type StoredQuiz } from '../store/quizzes.ts'
import { dailyOr404 } from './day.ts'
import { Problem } from './problem.ts'

/** A built-in pack, or 404. */
export function packOr404(id: string): Pack {
  const pack = findPack(id)
  if (!pack) throw new Problem('no-pack')
  return pack
}

/** A quiz by its slug, a pack's own, a daily, a challenge or one that someone made, or 404. */
export async function quizOr404(env: Env, slug: string): Promise<Quiz | StoredQuiz> {
  const pack = findPack(slug)
  if (pack) return quizOfPack(pack)
  if (dayOfSlug(slug) !== undefined) return dailyOr404(env, slug)
  const quiz = (await readQuiz(env.KV, slug)) ?? (await readChallenge(env.KV, slug))
  if (!quiz) throw new Problem('no-quiz')
  return quiz
}

/** The verdict of every scored question of the library, by its ref. For the Worker alone. */
export const VERDICTS_BY_REF: ReadonlyMap<string, Verdict> = new Map(
  library.flatMap((pack) => scoredQuestions(pack).map((question) => [questionRef(pack, question), question.verdict])),
)

/** A quiz that someone made, for its host; 404 where there is none, 403 for a key that is not the host's. */
export async function hostedQuiz(env: Env, slug: string, authorization = ''): Promise<StoredQuiz & { key: string }> {
  const quiz = await readQuiz(env.KV, slug)
  if (!quiz) throw new Problem('no-quiz')
  const key = authorization.replace(/^Bearer /, '')
  if (!(await isHostKey(quiz, key))) throw new Problem('not-host')
  return { ...quiz, key }
}

/** The packs of a quiz that the library still has. */
export function packsOf(quiz: Quiz): Pack[] {
  return quiz.packs.flatMap((id) => findPack(id) ?? [])
}

export const ROUND_ID_LENGTH = 16

/** The object of a round; 404 for what cannot be the id of one. */
export function roundObject(env: Env, round: string): DurableObjectStub<Round> {
  if (round.length !== ROUND_ID_LENGTH) throw new Problem('no-round')
  return env.ROUNDS.get(env.ROUNDS.idFromName(round))
}

/** The object that knows the rounds of a class's link. */
export function classroomObject(env: Env, slug: string): DurableObjectStub<Classroom> {
  return env.CLASSROOMS.get(env.CLASSROOMS.idFromName(slug))
}

/** A round of a class's link by its number, or the one that the link leads to; 404 where there is none. */
export async function classRound(env: Env, slug: string, number?: number): Promise<ClassRound> {
  const rounds = await classroomObject(env, slug).rounds()
  const round = number === undefined ? rounds.at(-1) : rounds.find((each) => each.number === number)
  if (!round) throw new Problem('no-round')
  return round
}

/** What a round answered, or the problem that it refused with. */
export function admitted<T extends object>(answer: T): Exclude<T, Refused> {
  if ('refused' in answer) throw new Problem((answer as Refused).refused)
  return answer as Exclude<T, Refused>
}

export function packSummary(pack: Pack) {
  const { id, title, summary, topic, level, lang, source } = pack
  const scored = scoredQuestions(pack).length
  return { id, title, summary, topic, level, lang, source, scored, techniques: techniquesOf(pack) }
}
