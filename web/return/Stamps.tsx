import { createMemo, For, Show } from 'solid-js'
import { TECHNIQUES } from '../../questions/model/terms.ts'
import { STAMP_AMONG, STAMP_CATCHES, type TechniqueStamp } from '../../worker/game/return/stamps.ts'
import { longestStreak, STREAK_STAMPS, type StreakStamp, streakOf } from '../../worker/game/return/streak.ts'
import * as m from '../messages/index.ts'
import type { RecordFound } from '../record/summary.ts'
import { TECHNIQUE_WORDS } from '../ui/trick-words.ts'
import { Folded } from './Folded.tsx'
import { Seal } from './Seal.tsx'
import { TECHNIQUE_SIGNS } from './technique-signs.ts'

/** So many colours there are for signs; `tiles.css` says which. */
const COLOURS = 6

/** A stamp for coming back, and how many days are missing until it is earned. */
interface StreakSeal {
  days: StreakStamp
  missing: number
}

/** The stamps that a player has, and folded those that there are to earn, and how. */
export function Stamps(props: { found: Pick<RecordFound, 'days' | 'stamps'>; today: number }) {
  const seals = createMemo(() => sealsOf(props.found.days, props.today))
  const earned = () => seals().filter(isEarnedSeal).length + props.found.stamps.filter(isEarned).length
  const all = () => seals().length + props.found.stamps.length
  return (
    <section id="stamps">
      <h2 class="rule">{m.stamps_heading({ n: earned(), of: all() })}</h2>
      <Show when={earned()} fallback={<p>{m.stamps_none()}</p>}>
        <Album seals={seals().filter(isEarnedSeal)} stamps={props.found.stamps.filter(isEarned)} />
      </Show>
      <Show when={earned() < all()}>
        <Folded heading={m.stamps_to_earn({ n: all() - earned() })} level={3}>
          <p>{m.stamps_rule({ n: STAMP_CATCHES, among: STAMP_AMONG })}</p>
          <p>{m.stamps_rule_days()}</p>
          <Album
            seals={seals().filter((seal) => !isEarnedSeal(seal))}
            stamps={props.found.stamps.filter((stamp) => !isEarned(stamp))}
          />
        </Folded>
      </Show>
    </section>
  )
}

/** What was earned once stays, however long the streak is now. */
function sealsOf(played: readonly number[], today: number): StreakSeal[] {
  const longest = longestStreak(played)
  const now = streakOf(played, today).length
  return STREAK_STAMPS.map((days) => ({ days, missing: longest >= days ? 0 : days - now }))
}

const isEarnedSeal = ({ missing }: StreakSeal) => missing === 0
const isEarned = ({ earned }: TechniqueStamp) => earned

function Album(props: { seals: StreakSeal[]; stamps: TechniqueStamp[] }) {
  return (
    <ul class="album">
      <For each={props.seals}>{(seal) => <Seal {...seal} />}</For>
      <For each={props.stamps}>{(stamp) => <Stamp stamp={stamp} />}</For>
    </ul>
  )
}

function Stamp(props: { stamp: TechniqueStamp }) {
  const fill = () => `var(--sign-${TECHNIQUES.indexOf(props.stamp.technique) % COLOURS})`
  return (
    <li classList={{ earned: props.stamp.earned }}>
      <a href={`/techniques#${props.stamp.technique}`}>
        <svg viewBox="0 0 72 72" aria-hidden="true" style={{ '--fill': fill() }}>
          <rect class="paper" x="4" y="4" width="64" height="64" />
          <rect class="holes" x="4" y="4" width="64" height="64" />
          <rect class="field" x="11" y="11" width="50" height="50" />
          <path class="strokes" d={TECHNIQUE_SIGNS[props.stamp.technique]} transform="translate(18 18) scale(1.5)" />
          <Show when={props.stamp.earned}>
            <Postmark />
          </Show>
        </svg>
        <b>{TECHNIQUE_WORDS[props.stamp.technique].name()}</b>
        <small>
          {props.stamp.earned ? m.stamps_earned() : m.stamps_open({ n: props.stamp.caught, of: STAMP_CATCHES })}
        </small>
      </a>
    </li>
  )
}

function Postmark() {
  return (
    <g class="postmark">
      <circle cx="56" cy="56" r="12" />
      <path d="M50 56l4 5 8-9" />
    </g>
  )
}
