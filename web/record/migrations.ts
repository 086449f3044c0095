import { dayOfSlug, PRACTICE_SLUG } from '../../worker/game/make/slug.ts'
import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import { dayOf } from '../../worker/game/time.ts'

/**
 * An answer of version 1 as one of version 2: a daily could be played when its day was over, and then did not count
 * towards a streak. Since 2 that is practice, and what bears a daily's name was begun on its day.
 */
export function withoutLateDaily(answer: RecordedAnswer): RecordedAnswer {
  const day = dayOfSlug(answer.quiz)
  return day === undefined || dayOf(answer.at) === day ? answer : { ...answer, quiz: PRACTICE_SLUG }
}
