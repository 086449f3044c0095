import { For, Show } from 'solid-js'
import type { doorsAt } from '../../worker/game/class/doors.ts'
import * as m from '../messages/index.ts'
import { ORDERS, type WatchFigures } from './watch-figures.ts'
import type { WatchTableProps } from './watch-props.ts'

const DOORS = { early: m.watch_early, open: m.watch_open, closed: m.watch_closed }
const ORDER_WORDS = { came: m.watch_order_came, name: m.watch_order_name, need: m.watch_order_need }

/** How many are where, and what the host can do about the round. */
export function WatchBar(
  props: WatchTableProps & { figures: WatchFigures; door: ReturnType<typeof doorsAt>; over: boolean },
) {
  const here = () => `/t/${props.slug}`
  const open = () => props.door === 'open'
  const isLocked = () => open() && props.watch.doors.locked === true
  return (
    <div class="watch-bar">
      <p class="watch-counts">
        <b class="door" classList={{ open: open() && !isLocked() && !props.over }}>
          {props.over ? m.watch_ended() : isLocked() ? m.watch_locked() : DOORS[props.door]()}
        </b>{' '}
        {m.watch_in({ n: props.watch.pupils.length })}
        {/* Live, all are at the same question, which stands below. */}
        <Show when={!props.watch.live && props.watch.pupils.length}>
          {' '}
          · {m.watch_playing({ n: props.figures.playing })} · {m.watch_done({ n: props.figures.finished })}
        </Show>
      </p>
      <nav class="watch-order" aria-label={m.watch_order()}>
        <For each={ORDERS}>
          {(order) => (
            <a
              href={`${here()}?round=${props.number}&order=${order}`}
              aria-current={props.order === order ? 'true' : undefined}
              onClick={(event) => {
                if (!props.onOrder) return
                event.preventDefault()
                props.onOrder(order)
              }}
            >
              {ORDER_WORDS[order]()}
            </a>
          )}
        </For>
      </nav>
      <Show when={!props.over}>
        <Turn {...props} open={open()} />
      </Show>
      <a
        class="button plain"
        id="names"
        href={`${here()}?round=${props.number}&names=${props.namesHidden ? 'shown' : 'hidden'}`}
        onClick={(event) => {
          if (!props.onNames) return
          event.preventDefault()
          props.onNames()
        }}
      >
        {props.namesHidden ? m.watch_names_show() : m.watch_names_hide()} <kbd>N</kbd>
      </a>
      <a
        class="button"
        classList={{ plain: !props.watch.pupils.length || props.watch.live?.over === false }}
        href={`${here()}/report?round=${props.number}`}
      >
        {m.host_report()}
      </a>
    </div>
  )
}

/** Opens the round at once; before it closes, a page asks. */
function Turn(props: WatchTableProps & { open: boolean; door: ReturnType<typeof doorsAt> }) {
  const asks = (turn: 'close' | 'end') => `/t/${props.slug}/close?round=${props.number}&turn=${turn}`
  return (
    <>
      <Show
        when={!props.open}
        fallback={
          <>
            <form method="post" action={`/t/${props.slug}/doors`}>
              <input type="hidden" name="round" value={props.number} />
              <button
                class="button plain"
                name="locked"
                value={props.watch.doors.locked ? 'no' : 'yes'}
                title={props.watch.doors.locked ? m.host_locked_text() : m.host_lock_text()}
              >
                {props.watch.doors.locked ? m.host_unlock() : m.host_lock()}
              </button>
            </form>
            <a class="button plain" href={asks('close')} data-dialog>
              {m.watch_close()}
            </a>
          </>
        }
      >
        <form method="post" action={`/t/${props.slug}/doors`}>
          <input type="hidden" name="round" value={props.number} />
          <button class="button plain" name="open" value="yes">
            {props.door === 'early' ? m.watch_open_now() : m.watch_reopen()}
          </button>
        </form>
      </Show>
      <Show when={props.watch.feedback === 'end' && props.door !== 'early'}>
        <a class="button plain" href={asks('end')} data-dialog>
          {m.watch_end()}
        </a>
      </Show>
    </>
  )
}
