import { library } from '../../questions/library.ts'
import { formatDay } from '../../web/format.ts'
import * as m from '../../web/messages/index.ts'
import { dailyCycle, dailyQuestions, type Seed } from '../game/daily.ts'
import type { Quiz } from '../game/quiz.ts'
import { dailySlug, dayOf, dayOfSlug, startOf } from '../game/slug.ts'
import { readDaily } from '../store/quizzes.ts'
import { hmac } from './hmac.ts'
import { Problem } from './problem.ts'

/** The day of the first daily. */
const FIRST = dayOf(Date.UTC(2026, 0, 1))

/** Today, in UTC. */
export function today(): number {
  return dayOf(Date.now())
}

/**
 * A day's quiz, from its midnight in UTC on; 404 before that, and before there were dailies. The one that was laid down
 * stands, so that a change of the library changes no day that has begun.
 */
export async function dailyOr404(env: Env, slug: string): Promise<Quiz> {
  const day = dayOfSlug(slug)
  if (day === undefined || day < FIRST || day > today()) throw new Problem('no-quiz')
  return (await readDaily(env.KV, slug)) ?? drawDaily(env, day)
}

/** Draws a day's quiz from the library. A secret seeds it: whoever has the packs still cannot tell what tomorrow brings. */
export async function drawDaily(env: Env, day: number): Promise<Quiz> {
  const cycle = Math.floor(day / dailyCycle(library))
  const [order, deal] = await Promise.all([seedOf(env, 'order'), seedOf(env, `deal ${cycle}`)])
  const questions = dailyQuestions(library, day, { order, deal })
  const packs = [...new Set(questions.map((ref) => ref.split('/')[0]!))]
  const title = m.daily_quiz_title({ day: formatDay(startOf(day)) })
  return { slug: dailySlug(day), title, packs, questions, shuffled: true }
}

async function seedOf(env: Env, purpose: string): Promise<Seed> {
  const signed = new Int32Array((await hmac(env, `daily: ${purpose}`)).buffer)
  return [signed[0]!, signed[1]!, signed[2]!, signed[3]! | 1]
}
