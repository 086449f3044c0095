import { For } from 'solid-js'
import type { ReaderType } from '../../worker/game/measure/reader-type.ts'
import { TYPE_LOOKS } from './reader-types.ts'

/** The drawing of a type, for the eye alone: its name stands beside it. */
export function TypeDrawing(props: { type: ReaderType }) {
  const look = () => TYPE_LOOKS[props.type]
  return (
    <svg class="drawing" viewBox="0 0 96 96" aria-hidden="true" style={{ '--fill': `var(--sign-${look().colour})` }}>
      <path class="body" d={look().body} />
      <path d={look().strokes} />
      <For each={look().dots}>{([x, y, r]) => <circle class="dot" cx={x} cy={y} r={r} />}</For>
    </svg>
  )
}
