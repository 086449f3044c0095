import type { RecordedAnswer } from '../../worker/game/record.ts'
import { dayOf, dayOfSlug } from '../../worker/game/slug.ts'
import { type Streak, streakOf } from '../../worker/game/streak.ts'

/** How many questions a day has. */
const DAILY_SIZE = 5

/** The days whose daily was finished on the day itself. */
export function dailiesPlayed(answers: readonly RecordedAnswer[]): number[] {
  const done = new Map<number, Set<string>>()
  for (const { quiz, at, question } of answers) {
    const day = dayOfSlug(quiz)
    if (day === undefined || dayOf(at) !== day) continue
    done.set(day, (done.get(day) ?? new Set()).add(question))
  }
  return [...done].filter(([, questions]) => questions.size >= DAILY_SIZE).map(([day]) => day)
}

/** The streak of dailies in a record. */
export function dailyStreak(answers: readonly RecordedAnswer[], today: number): Streak {
  return streakOf(dailiesPlayed(answers), today)
}
