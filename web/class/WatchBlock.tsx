import { For, Show } from 'solid-js'
import type { Pupil } from '../../worker/game/class/wire.ts'
import * as m from '../messages/index.ts'
import { WatchRow } from './WatchRow.tsx'
import type { WatchTableProps } from './watch-props.ts'

/** Some rows with their head; blocks stand beside each other, and only those that are looked at are drawn. */
export function WatchBlock(
  props: WatchTableProps & {
    at: number
    pupils: Pupil[]
    /** a pupil's place among all, from 1, as they came */
    placeOf: (id: string) => number
    folded: boolean
    asked: number | undefined
  },
) {
  return (
    <div class="watch-block">
      <table class="watch" classList={{ folded: props.folded }}>
        <caption class="unseen">{m.watch_block({ n: props.at + 1 })}</caption>
        <thead>
          <tr>
            <th scope="col">{m.watch_pupil()}</th>
            <Show when={!props.folded} fallback={<th scope="col">{m.watch_answers()}</th>}>
              <For each={props.watch.claims}>{(_, index) => <th scope="col">{index() + 1}</th>}</For>
            </Show>
            <th scope="col">{props.asked ? m.report_answered() : m.watch_state()}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.pupils}>{(pupil) => <WatchRow {...props} pupil={pupil} />}</For>
        </tbody>
      </table>
    </div>
  )
}
