import { createMemo, For, Show } from 'solid-js'
import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import { longestStreak, STREAK_STAMPS, type StreakStamp, streakOf } from '../../worker/game/return/streak.ts'
import * as m from '../messages/index.ts'
import { dailiesPlayed } from '../record/dailies.ts'
import { Calendar } from './Calendar.tsx'

/** The days on which the daily was played, month by month, and the stamps for coming back. */
export function Streaks(props: { answers: RecordedAnswer[]; today: number }) {
  const played = createMemo(() => new Set(dailiesPlayed(props.answers)))
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
      <div class="days">
        <Show when={played().size}>
          <Calendar played={played()} forgiven={forgiven()} today={props.today} />
        </Show>
        <ul class="seals">
          <For each={STREAK_STAMPS}>{(days) => <Seal days={days} longest={longest()} now={streak().length} />}</For>
        </ul>
      </div>
    </section>
  )
}

/** A star of so many points, between two radii, in a field of 72 by 72. */
function star(points: number, inner: number, outer: number): string {
  const corners = Array.from({ length: 2 * points }, (_, at) => {
    const [turn, radius] = [(Math.PI * at) / points, at % 2 ? inner : outer]
    return `${(36 + radius * Math.sin(turn)).toFixed(1)} ${(36 - radius * Math.cos(turn)).toFixed(1)}`
  })
  return `M${corners.join('L')}z`
}

/** The edges of the seals: a ring, a cog, a sun. */
const EDGES: Record<StreakStamp, string> = {
  7: 'M36 4a32 32 0 1 0 0 64a32 32 0 1 0 0-64',
  30: star(15, 29, 33),
  100: star(12, 24, 34),
}

function Seal(props: { days: StreakStamp; longest: number; now: number }) {
  const earned = () => props.longest >= props.days
  return (
    <li class={`seal of-${props.days}`} classList={{ earned: earned() }}>
      <svg viewBox="0 0 72 72" aria-hidden="true">
        <path class="edge" d={EDGES[props.days]} />
        <circle class="ring" cx="36" cy="36" r={props.days === 100 ? 20 : 25} />
        <text x="36" y="43" text-anchor="middle">
          {props.days}
        </text>
      </svg>
      <b>{m.days_stamp({ n: props.days })}</b>
      <small>{earned() ? m.stamps_earned() : m.days_stamp_open({ n: props.days - props.now })}</small>
    </li>
  )
}
