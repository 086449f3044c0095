import { createMemo, For, Show } from 'solid-js'
import { TECHNIQUES } from '../../questions/model/terms.ts'
import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import { STAMP_AMONG, STAMP_CATCHES, stampsOf, type TechniqueStamp } from '../../worker/game/return/stamps.ts'
import * as m from '../messages/index.ts'
import { TECHNIQUE_WORDS } from '../ui/trick-words.ts'
import { TECHNIQUE_SIGNS } from './technique-signs.ts'

/** So many colours there are for signs; `tiles.css` says which. */
const COLOURS = 6

/** The tricks as a page of stamps to collect, and how one is earned. */
export function Stamps(props: { answers: RecordedAnswer[] }) {
  const stamps = createMemo(() => stampsOf(props.answers))
  const earned = () => stamps().filter((stamp) => stamp.earned).length
  return (
    <section id="stamps">
      <h2 class="rule">{m.stamps_heading({ n: earned(), of: stamps().length })}</h2>
      <p>{m.stamps_rule({ n: STAMP_CATCHES, among: STAMP_AMONG })}</p>
      <ul class="album">
        <For each={stamps()}>{(stamp) => <Stamp stamp={stamp} />}</For>
      </ul>
    </section>
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
