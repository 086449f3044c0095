import * as m from '../messages/index.ts'

type Tick = 'right' | 'wrong' | 'now' | 'to-come'

const TICK_WORDS: Record<Tick, () => string> = {
  right: m.tick_right,
  wrong: m.tick_wrong,
  now: m.tick_now,
  'to-come': m.tick_to_come,
}

/** Progress, a tick a question: right filled, wrong hatched, now ink, to come pale. */
export function Ticks(props: { marks: boolean[]; of: number }) {
  const positions = Array.from({ length: props.of }, (_, position) => position)
  return (
    <ol class="ticks">
      {positions.map((position) => (
        <li class={tickAt(props.marks, position)}>
          <span class="unseen">
            {position + 1}: {TICK_WORDS[tickAt(props.marks, position)]()}
          </span>
        </li>
      ))}
    </ol>
  )
}

function tickAt(marks: readonly boolean[], position: number): Tick {
  const mark = marks[position]
  if (mark === undefined) return position === marks.length ? 'now' : 'to-come'
  return mark ? 'right' : 'wrong'
}
