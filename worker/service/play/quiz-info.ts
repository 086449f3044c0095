import { type PlayedPack, scoredQuestions } from '../../../questions/model/pack.ts'
import { type PublicQuestion, publicQuestion } from '../../../questions/model/question.ts'
import { packIdsOf, packOf, questionRef } from '../../../questions/model/ref.ts'
import { articleWords, packSummary, questionWords } from '../../../questions/model/summary.ts'
import type { FoundOnList } from '../../game/class/admission.ts'
import { doorsAt } from '../../game/class/doors.ts'
import type { ClassInfo, QuizInfo } from '../../game/class/quiz-info.ts'
import { codeOfSlug } from '../../game/make/code.ts'
import type { Quiz } from '../../game/make/quiz.ts'
import { CONFIDENCES, STAKES } from '../../game/play/marking.ts'
import { isPastDay } from '../../game/return/day-over.ts'
import { type ClassQuiz, isClass } from '../class/plan.ts'
import { classRound } from '../class/rounds.ts'
import { isOwnQuiz, packsOf } from '../library/packs.ts'
import { admitted, roundObject } from '../objects.ts'
import { quizOr404 } from './quiz.ts'

/** What somebody who opens a quiz's link may know of it; `device` is the id in their cookie. Throws `no-quiz`. */
export async function quizInfo(env: Env, slug: string, device: string): Promise<QuizInfo> {
  const quiz = await quizOr404(env, slug)
  const { title, questions, shuffled } = quiz
  const packs = await packsOf(env, quiz)
  const about = isClass(quiz) ? await classInfo(env, quiz, device) : null
  const levels = (about ?? quiz.rules)?.confidence === false ? CONFIDENCES.slice(0, 1) : CONFIDENCES
  return {
    slug: quiz.slug,
    title,
    code: codeOfSlug(quiz.slug) ?? null,
    questions: questions.length,
    rules: { shuffled, stakes: levels.map((confidence) => ({ confidence, ...STAKES[confidence] })) },
    over: isPastDay(quiz.slug, Date.now()),
    packs: packs.map(packSummary),
    own: isOwnQuiz(quiz),
    words: wordsOf(quiz, packs),
    first: isClass(quiz) ? null : firstOf(quiz, packs),
    class: about,
  }
}

/**
 * The names of a class's list that begin with some letters and that nobody has taken, a few at most; none for fewer than two
 * letters, and for any other quiz.
 */
export async function namesOfList(env: Env, slug: string, letters: string): Promise<FoundOnList> {
  const quiz = await quizOr404(env, slug)
  if (!isClass(quiz) || quiz.rules.naming !== 'roster') return { names: [], more: false }
  const { id } = await classRound(env, slug)
  return admitted(await roundObject(env, id).namesFound(letters))
}

async function classInfo(env: Env, { slug, zone = 'UTC', keepUntil }: ClassQuiz, device: string): Promise<ClassInfo> {
  const { id: round } = await classRound(env, slug)
  const lobby = admitted(await roundObject(env, round).lobby(device))
  const { rules, doors, over, inside, removed } = lobby
  const { kind, order, feedback, confidence, naming, minutes, shared = true, calm, short } = rules
  const state = doorsAt(Date.now(), doors)
  const how = { live: kind === 'live', order, feedback, confidence, naming, minutes, shared }
  const more = { ...(over && { over }), ...(calm && { calm }), ...(short && { short }) }
  return {
    state: state === 'open' && lobby.full ? 'full' : state,
    ...{ round, inside, removed, zone, keepUntil },
    ...doors,
    ...how,
    ...more,
  }
}

function wordsOf({ questions }: Quiz, packs: readonly PlayedPack[]): QuizInfo['words'] {
  const played = packs.filter(({ id }) => packIdsOf(questions).includes(id))
  const asked = played.flatMap((pack) =>
    scoredQuestions(pack).filter((question) => questions.includes(questionRef(pack, question))),
  )
  return { questions: questionWords(asked), articles: played.reduce((sum, pack) => sum + articleWords(pack), 0) }
}

/** The question that a player meets first, as players see it; null where the library has it no more. */
function firstOf({ questions }: Quiz, packs: readonly PlayedPack[]): PublicQuestion | null {
  for (const ref of questions) {
    const pack = packs.find(({ id }) => id === packOf(ref))
    const question = pack && scoredQuestions(pack).find((each) => questionRef(pack, each) === ref)
    if (question) return publicQuestion(pack, question)
  }
  return null
}
