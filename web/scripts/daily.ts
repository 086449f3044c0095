// What script adds to the daily and to its result: the streak, from the player's own record, and the time to the next one.
import { MINUTE_MS } from '../../worker/game/time.ts'
import * as m from '../messages/index.ts'
import { dailyStreak } from '../record/dailies.ts'
import { readRecord } from '../record/store.ts'
import './share.ts'

const streak = document.querySelector<HTMLElement>('.streak')
const countdown = document.querySelector<HTMLElement>('.countdown')

async function showStreak(place: HTMLElement) {
  const today = Number(place.dataset.day)
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

/** Counts down by the minute to `end`, on this device's clock; how long it is until then, the server has said. */
function count(place: HTMLElement, end: number) {
  const left = Math.max(0, end - Date.now())
  const minutes = Math.ceil(left / MINUTE_MS)
  place.textContent = left
    ? m.daily_countdown({ hours: Math.floor(minutes / 60), minutes: minutes % 60 })
    : m.daily_is_there()
  if (left) setTimeout(() => count(place, end), Math.min(MINUTE_MS, left))
}

/** When the next one comes by this device's clock, where that is not UTC: its midnight is at 01:00 in Berlin. */
function showLocalTime(place: HTMLElement) {
  if (new Date().getTimezoneOffset() === 0) return
  const style = { hour: '2-digit', minute: '2-digit' } as const
  const time = new Intl.DateTimeFormat(m.intl_locale(), style).format(new Date().setUTCHours(24, 0, 0, 0))
  place.append(` ${m.daily_local({ time })}`)
}

const next = document.querySelector<HTMLElement>('.next-daily')
if (next) showLocalTime(next)
if (countdown) count(countdown, Date.now() + Number(countdown.dataset.left))
// A browser that keeps no record (a private window) has no streak to show.
if (streak) showStreak(streak).catch(() => {})
