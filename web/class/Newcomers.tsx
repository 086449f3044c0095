import { For, Show } from 'solid-js'
import * as m from '../messages/index.ts'
import type { WatchTableProps } from './watch-props.ts'

/** Who waits to be let in, and what the host says to them. */
export function Newcomers(props: WatchTableProps) {
  const waiting = () => props.watch.waiting ?? []
  return (
    <Show when={waiting().length}>
      <form class="newcomers" method="post" action={`/t/${props.slug}/admit`}>
        <input type="hidden" name="round" value={props.number} />
        <input type="hidden" name="all" value="yes" />
        <p role="status">
          <b>{m.watch_waiting({ n: waiting().length })}</b>
          <Show when={!props.namesHidden}>
            {' '}
            <For each={waiting()}>
              {({ nickname }, at) => (
                <>
                  {at() > 0 && ', '}
                  <bdi>{nickname}</bdi>
                </>
              )}
            </For>
          </Show>
        </p>
        <button class="button" name="admit" value="yes">
          {m.watch_let_in()}
        </button>{' '}
        <button class="button plain" name="admit" value="no">
          {m.watch_turn_away()}
        </button>
      </form>
    </Show>
  )
}
