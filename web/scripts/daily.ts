// What script adds to the daily and to its result: the streak, from the player's own record, and the time to the next one.
import { dayOf } from '../../worker/game/slug.ts'
import * as m from '../messages/index.ts'
import { dailyStreak } from '../record/dailies.ts'
import { readRecord } from '../record/store.ts'
import './share.ts'

const MINUTE = 60_000

const streak = document.querySelector<HTMLElement>('.streak')
const countdown = document.querySelector<HTMLElement>('.countdown')

async function showStreak(place: HTMLElement) {
  const today = Number(place.dataset.day ?? dayOf(Date.now()))
  const { length, today: played, forgiven } = dailyStreak(await readRecord(), today)
  if (played) showPlayed()
  if (length === 0) return
  place.hidden = false
  place.appendChild(document.createElement('b')).textContent = m.daily_streak({ n: length })
  const more = forgiven.length ? m.daily_forgiven({ n: forgiven.length }) : played ? '' : m.daily_streak_waits()
  place.appendChild(document.createTextNode(` ${more}`))
}

/** Whoever has played today sees when the next one comes instead of the way in. */
function showPlayed() {
  document.querySelector('.start')?.toggleAttribute('hidden', true)
  document.querySelector('.played')?.toggleAttribute('hidden', false)
}

/** Counts down by the minute; a clock that is off by hours says what the server's midnight makes of it. */
function count(place: HTMLElement) {
  const left = Math.max(0, Number(place.dataset.next) - Date.now())
  const minutes = Math.ceil(left / MINUTE)
  place.textContent = left
    ? m.daily_countdown({ hours: Math.floor(minutes / 60), minutes: minutes % 60 })
    : m.daily_is_there()
  if (left) setTimeout(() => count(place), Math.min(MINUTE, left))
}

if (countdown) count(countdown)
// A browser that keeps no record (a private window) has no streak to show.
if (streak) showStreak(streak).catch(() => {})
