import { dayOfSlug } from '../../worker/game/make/slug.ts'
import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import { DAILY_SIZE } from '../../worker/game/return/sizes.ts'
import { type Streak, streakOf } from '../../worker/game/return/streak.ts'

/**
 * The days whose daily was finished. Only on its day can one be begun, by the server's clock; afterwards its questions are
 * practice, so this device's clock is not asked.
 */
export function dailiesPlayed(answers: readonly RecordedAnswer[]): number[] {
  const done = new Map<number, Set<string>>()
  for (const { quiz, question } of answers) {
    const day = dayOfSlug(quiz)
    if (day === undefined) continue
    done.set(day, (done.get(day) ?? new Set()).add(question))
  }
  return [...done].filter(([, questions]) => questions.size >= DAILY_SIZE).map(([day]) => day)
}

/** The streak of dailies in a record. */
export function dailyStreak(answers: readonly RecordedAnswer[], today: number): Streak {
  return streakOf(dailiesPlayed(answers), today)
}
