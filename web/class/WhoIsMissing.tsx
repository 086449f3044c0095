import { createMemo, Show } from 'solid-js'
import { unwrap } from 'solid-js/store'
import * as m from '../messages/index.ts'
import { isMissing, notInYet, type WatchFigures } from './watch-figures.ts'
import type { WatchTableProps } from './watch-props.ts'

/** So many names are read at a glance; more are folded. */
const MOST_NAMES = 12

/** Whom the class waits for: who of the list is not in, and who has not voted. */
export function WhoIsMissing(props: WatchTableProps & { figures: WatchFigures }) {
  const absent = createMemo(() => {
    props.heard?.members()
    return notInYet(unwrap(props.watch))
  })
  const silent = createMemo(() => {
    props.heard?.figures()
    const { pupils, live } = unwrap(props.watch)
    return pupils.filter((pupil) => isMissing(pupil, { live })).map(({ nickname }) => nickname)
  })
  const live = () => props.watch.live
  return (
    <div class="missing">
      <Show when={live()}>
        {(now) => (
          <p>
            <b>{whereIs(now(), props.watch.claims.length)}</b>{' '}
            <Show when={now().vote}>{m.watch_votes({ n: props.figures.voted, of: props.watch.pupils.length })}</Show>
          </p>
        )}
      </Show>
      <Show when={live()?.vote && props.figures.voted > 0 && silent().length > 0}>
        <Names names={silent()} hidden={props.namesHidden} say={m.watch_not_voted} />
      </Show>
      <Show when={absent().length}>
        <Names names={absent()} hidden={props.namesHidden} say={m.watch_not_in} />
      </Show>
    </div>
  )
}

function Names(props: { names: string[]; hidden: boolean; say: (count: { n: number }) => string }) {
  const list = () => props.names.join(', ')
  return (
    <Show when={!props.hidden} fallback={<p>{props.say({ n: props.names.length })}</p>}>
      <Show
        when={props.names.length > MOST_NAMES}
        fallback={
          <p>
            {props.say({ n: props.names.length })}: <bdi>{list()}</bdi>
          </p>
        }
      >
        <details>
          <summary>{props.say({ n: props.names.length })}</summary>
          <p>
            <bdi>{list()}</bdi>
          </p>
        </details>
      </Show>
    </Show>
  )
}

function whereIs(
  { at, vote, over }: { at: number; vote: 'first' | 'second' | null; over: boolean },
  of: number,
): string {
  if (over) return m.watch_live_over()
  if (at < 0) return m.watch_live_lobby()
  const place = { n: at + 1, of }
  if (vote === null) return m.watch_live_between(place)
  return vote === 'first' ? m.watch_live_first(place) : m.watch_live_second(place)
}
