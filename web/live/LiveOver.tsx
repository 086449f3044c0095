import { Show } from 'solid-js'
import type { You } from '../../worker/game/live/protocol.ts'
import * as m from '../messages/index.ts'
import { formatPoints } from '../ui/format.ts'

/** The end on a player's phone: their own place, and the way to their answers. */
export function LiveOver(props: { round: string; you: You }) {
  const right = () => props.you.marks.filter(Boolean).length
  return (
    <section class="lead over">
      <h1 tabindex="-1">{m.live_over_heading()}</h1>
      <Show when={props.you.place}>{(place) => <p class="place">{m.live_over_place(place())}</p>}</Show>
      <Show when={props.you.marks.length} fallback={<p>{m.live_over_none()}</p>}>
        <p>
          {m.live_over_points({ points: formatPoints(props.you.points), right: right(), all: props.you.marks.length })}
        </p>
        <p>
          <a class="button" href={`/r/${props.round}?result`}>
            {m.live_over_result()}
          </a>
        </p>
      </Show>
    </section>
  )
}
