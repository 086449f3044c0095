import type { StreakStamp } from '../../worker/game/return/streak.ts'
import * as m from '../messages/index.ts'

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

/** The stamp for a streak of so many days: earned where `missing` is none. */
export function Seal(props: { days: StreakStamp; missing: number }) {
  return (
    <li class={`seal of-${props.days}`} classList={{ earned: props.missing === 0 }}>
      <svg viewBox="0 0 72 72" aria-hidden="true">
        <path class="edge" d={EDGES[props.days]} />
        <circle class="ring" cx="36" cy="36" r={props.days === 100 ? 20 : 25} />
        <text x="36" y="43" text-anchor="middle">
          {props.days}
        </text>
      </svg>
      <b>{m.days_stamp({ n: props.days })}</b>
      <small>{props.missing ? m.days_stamp_open({ n: props.missing }) : m.stamps_earned()}</small>
    </li>
  )
}
