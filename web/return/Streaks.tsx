import { createMemo, Show } from 'solid-js'
import { longestStreak, streakOf } from '../../worker/game/return/streak.ts'
import * as m from '../messages/index.ts'
import { Calendar } from './Calendar.tsx'

/** The days on which the daily was played, month by month. Days are whole days since 1970. */
export function Streaks(props: { days: number[]; today: number }) {
  const played = createMemo(() => new Set(props.days))
  const streak = createMemo(() => streakOf(played(), props.today))
  const forgiven = createMemo(() => new Set(streak().forgiven))
  const longest = createMemo(() => longestStreak(played()))
  return (
    <section id="days">
      <h2 class="rule">{m.days_heading()}</h2>
      <p>
        <Show when={streak().length} fallback={played().size ? m.days_none_now() : m.days_none()}>
          <b>{m.daily_streak({ n: streak().length })}</b> {streak().today ? '' : m.daily_streak_waits()}{' '}
          {streak().forgiven.length ? m.daily_forgiven({ n: streak().forgiven.length }) : ''}
        </Show>
        <Show when={longest() > streak().length}> {m.days_longest({ n: longest() })}</Show>
      </p>
      <Show when={played().size}>
        <Calendar played={played()} forgiven={forgiven()} today={props.today} />
      </Show>
    </section>
  )
}
