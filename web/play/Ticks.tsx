import { Show } from 'solid-js'
import * as m from '../messages/index.ts'

type Tick = 'right' | 'wrong' | 'taken' | 'now' | 'to-come'

const TICK_WORDS: Record<Tick, () => string> = {
  right: m.tick_right,
  wrong: m.tick_wrong,
  taken: m.tick_taken,
  now: m.tick_now,
  'to-come': m.tick_to_come,
}

/** Progress, a tick a question: right filled, wrong hatched, now ink, to come pale; null for an answer whose verdict waits; `pausing` between two questions. */
export function Ticks(props: { marks: (boolean | null)[]; of: number; pausing?: boolean }) {
  const positions = Array.from({ length: props.of }, (_, position) => position)
  const tickAt = (position: number): Tick => {
    const mark = props.marks[position]
    if (mark === null) return 'taken'
    if (mark !== undefined) return mark ? 'right' : 'wrong'
    return position === props.marks.length && !props.pausing ? 'now' : 'to-come'
  }
  return (
    <ol class="ticks">
      {positions.map((position) => (
        <Show when={tickAt(position)} keyed>
          {(tick) => (
            <li class={tick}>
              <span class="unseen">
                {position + 1}: {TICK_WORDS[tick]()}
              </span>
            </li>
          )}
        </Show>
      ))}
    </ol>
  )
}
