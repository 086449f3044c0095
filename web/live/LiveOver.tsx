import { Show } from 'solid-js'
import type { You } from '../../worker/game/live/protocol.ts'
import * as m from '../messages/index.ts'
import { rightOf } from '../play/score.ts'

/** The end on a player's phone: how many they had right, their place, and the way to their answers. */
export function LiveOver(props: { round: string; you: You }) {
  return (
    <section class="lead over">
      <h1 tabindex="-1">{m.live_over_heading()}</h1>
      <Show when={props.you.marks.length} fallback={<p>{m.live_over_none()}</p>}>
        <p class="place">{rightOf(props.you.marks)}</p>
        <Show when={props.you.place}>
          {(place) => <p>{m.live_over_place({ ...place(), shared: place().shared ? m.live_over_shared() : '' })}</p>}
        </Show>
        <p>
          <a class="button" href={`/r/${props.round}?result`}>
            {m.live_over_result()}
          </a>
        </p>
      </Show>
    </section>
  )
}
