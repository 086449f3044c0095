import { drawnKey } from '../../game/drawn/drawn.ts'
import { sittingOf } from '../../game/make/sitting.ts'
import { dailySlug } from '../../game/make/slug.ts'
import type { DailyAnswers, Today } from '../../game/return/daily.ts'
import { latestPublicDay } from '../../game/return/day-over.ts'
import { startOf } from '../../game/time.ts'
import { packsOf } from '../library/packs.ts'
import { dailyOr404, today } from './day.ts'

/** Today's quiz, as somebody who has not played it may know it. */
export async function dailyOfToday(env: Env): Promise<Today> {
  const day = today()
  const { slug, title, questions } = await dailyOr404(env, dailySlug(day))
  return { day, slug, title, questions: questions.length, nextAt: startOf(day + 1) }
}

/** The questions and keys of the latest day whose answers are public: nobody can play it for its board any more. */
export async function answersOfYesterday(env: Env): Promise<DailyAnswers> {
  const quiz = await dailyOr404(env, dailySlug(latestPublicDay(Date.now())))
  const { questions } = sittingOf(quiz, await packsOf(env, quiz))
  const answers = questions.map(({ shown, key }) => ({ question: shown, key: drawnKey(key) }))
  return { slug: quiz.slug, title: quiz.title, answers }
}
