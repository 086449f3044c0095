/** What a host does to make a quiz: a choice of questions behind a link, for everyone alone or for a class. */
import { customAlphabet, nanoid } from 'nanoid'
import { type Pack, type PlayedPack, scoredQuestions } from '../../../questions/model/pack.ts'
import { packIdsOf, questionRef } from '../../../questions/model/ref.ts'
import { LEVELS } from '../../../questions/model/terms.ts'
import * as m from '../../../web/messages/index.ts'
import { chooseQuestions, pickQuestions } from '../../game/make/choice.ts'
import { CODE_ALPHABET, CODE_LENGTH, LISTED_CODE_LENGTH, slugOfCode } from '../../game/make/code.ts'
import { isRudeTitle } from '../../game/names/rude-title.ts'
import { hashHostKey, type StoredQuiz, writeQuiz } from '../../store/quizzes.ts'
import { openRound } from '../class/hosting.ts'
import { isClass, planClass } from '../class/plan.ts'
import { packOr404 } from '../library/packs.ts'
import { newSeed } from '../links.ts'
import { claimSlug } from '../made-quizzes.ts'
import { classroomObject } from '../objects.ts'
import { Problem } from '../problem.ts'
import type { NewQuiz } from './wishes.ts'

const newCode = customAlphabet(CODE_ALPHABET)

/** An article that somebody brought for a quiz of theirs; `keep` stores it once nothing is wrong with the quiz. */
export interface Brought {
  pack: PlayedPack
  revision: string
  keep: (quiz: StoredQuiz) => Promise<void>
}

/**
 * Makes a quiz; `key` is the host's, and is told to nobody else, and `questions` is how many fit. Throws `invalid` and
 * `no-pack`, and stores nothing then.
 */
export async function makeQuiz(
  env: Env,
  wish: NewQuiz,
  now: number,
  brought?: Brought,
): Promise<{ slug: string; key: string; questions: number }> {
  const { title, packs: ids, shuffle = false, class: classWish, ...which } = wish
  if (title && isRudeTitle(title)) throw Problem.fields([{ field: 'title', message: m.problem_title_rude() }])
  const wished = [...(brought ? [brought.pack] : []), ...packsWished(ids)]
  const isAll = brought && wished.length === 1 && which.size === undefined && !shuffle
  const questions = isAll ? allOf(brought.pack) : questionsWished(wished, { ...which, shuffle })
  const packs = which.questions ? wished.filter(({ id }) => packIdsOf(questions).includes(id)) : wished
  const plan = classWish && planClass(classWish, now)
  const key = nanoid()
  const quiz: StoredQuiz = {
    slug: slugOfCode(await freeCode(env, plan?.rules.naming === 'roster' ? LISTED_CODE_LENGTH : CODE_LENGTH)),
    title: title ?? usualTitle(packs),
    packs: packs.map(({ id }) => id),
    questions,
    shuffled: shuffle,
    hostKeyHash: await hashHostKey(key),
    createdAt: now,
    ...(which.questions ? { chosen: true as const } : narrowing(which)),
    ...(plan && { rules: plan.rules, zone: plan.zone, keepUntil: plan.keepUntil }),
    ...(brought && { revisions: { [brought.pack.id]: brought.revision } }),
  }
  await brought?.keep(quiz)
  if (plan && isClass(quiz)) await openRound(env, quiz, { doors: plan.doors, packs })
  await writeQuiz(env.KV, quiz)
  return { slug: quiz.slug, key, questions: questions.length }
}

/** How many questions fit a wish; fewer than were asked for, where there are no more. Throws `no-pack`. */
export function questionsFitting({ packs, size, levels, techniques, shuffle = false }: NewQuiz): number {
  // How many there are depends on no seed.
  return chooseQuestions(packsWished(packs), { size, levels, techniques, shuffle, seed: 0 }).length
}

/** The questions of a wish: those that it names, or as many of a kind as fit. Throws `invalid` where there is none. */
function questionsWished(
  packs: readonly PlayedPack[],
  { questions: refs, shuffle, ...which }: Omit<NewQuiz, 'packs' | 'class' | 'shuffle'> & { shuffle: boolean },
): string[] {
  const seed = newSeed()
  if (refs) {
    const picked = pickQuestions(packs, { refs, shuffle, seed })
    if (!picked) throw Problem.fields([{ field: 'questions', message: m.problem_questions_elsewhere() }])
    return picked
  }
  const questions = chooseQuestions(packs, { ...which, shuffle, seed })
  if (questions.length === 0) throw Problem.fields([{ field: 'packs', message: m.problem_no_questions() }])
  return questions
}

/** All judged questions of an article, in its order: whoever brought it has chosen them. */
export function allOf(pack: PlayedPack): string[] {
  return scoredQuestions(pack).map((question) => questionRef(pack, question))
}

function packsWished(ids: readonly string[]): Pack[] {
  return [...new Set(ids)].map(packOr404)
}

/** The levels and techniques of a wish, where it does not take them all. */
function narrowing({ levels = [], techniques = [] }: Pick<NewQuiz, 'levels' | 'techniques'>) {
  const isWhole = (levels.length === 0 || levels.length === LEVELS.length) && techniques.length === 0
  return isWhole ? {} : { narrowed: { ...(levels.length && { levels }), techniques } }
}

function usualTitle(packs: readonly PlayedPack[]): string {
  return packs.length > 2 ? m.quiz_mixed_title({ n: packs.length }) : packs.map((pack) => pack.title).join(' · ')
}

/** A code that no quiz has yet, from now on this one's: the registry tells it, for KV could be late, and the link's own object. */
async function freeCode(env: Env, length: number): Promise<string> {
  const code = newCode(length)
  const slug = slugOfCode(code)
  return (await claimSlug(env, slug)) && (await classroomObject(env, slug).claim()) ? code : freeCode(env, length)
}
