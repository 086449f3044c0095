// What script adds to the home page and to the list of articles: what this browser remembers of them, and the streak.
import { howItWent } from '../../worker/game/return/played.ts'
import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import * as m from '../messages/index.ts'
import { dailyStreak } from '../record/dailies.ts'
import { readRecord } from '../record/store.ts'
import { tellNews } from '../return/dare-news.ts'
import '../play/hold-certain.ts'
import '../play/restored.ts'

/** How an article went, in words. */
function wordsFor(answers: readonly RecordedAnswer[], of: number): string {
  const went = howItWent(answers, of)
  return went.finished ? m.home_played(went.best) : m.home_partly({ done: went.done, of })
}

function show(place: HTMLElement, text: string) {
  place.textContent = text
  place.hidden = false
}

async function remember() {
  const answers = await readRecord()
  for (const place of document.querySelectorAll<HTMLElement>('.played-before')) {
    const own = answers.filter(({ quiz }) => quiz === place.dataset.quiz)
    if (own.length > 0) show(place, wordsFor(own, Number(place.dataset.of)))
  }
  const streak = document.querySelector<HTMLElement>('.streak-short')
  if (!streak) return
  const { length, today } = dailyStreak(answers, Number(streak.dataset.day))
  if (length > 0) show(streak, `${m.daily_streak({ n: length })} ${today ? '' : m.daily_streak_waits()}`)
}

// A browser that keeps no record (a private window) has nothing to add.
remember().catch(() => {})
tellNews(document.querySelector<HTMLElement>('.dare-news'))
