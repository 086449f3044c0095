import { createMemo, Index, Show } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { doorsAt, isEnded } from '../../worker/game/class/doors.ts'
import * as m from '../messages/index.ts'
import { Newcomers } from './Newcomers.tsx'
import { WatchBar } from './WatchBar.tsx'
import { WatchBlock } from './WatchBlock.tsx'
import { isLow, WatchQuestions } from './WatchQuestions.tsx'
import { Mark } from './WatchRow.tsx'
import { WhoIsMissing } from './WhoIsMissing.tsx'
import { blocksOf, figuresOf, isFolded, orderOf } from './watch-figures.ts'
import type { WatchTableProps } from './watch-props.ts'

/** Who is in and where: what is counted over the class, and a row a pupil. */
export function WatchTable(props: WatchTableProps) {
  const figures = createMemo(() => {
    props.heard?.figures()
    return figuresOf(unwrap(props.watch), props.now)
  })
  const places = createMemo(() => {
    props.heard?.members()
    return orderOf(unwrap(props.watch), props.order, props.now)
  })
  const came = createMemo(() => {
    props.heard?.members()
    return new Map(unwrap(props.watch).pupils.map(({ id }, place) => [id, place + 1]))
  })
  const door = () => doorsAt(props.now, props.watch.doors)
  /** Verdicts that waited for the end have been shown, or a live round has come to its end: there is nothing to open. */
  const over = () =>
    props.watch.live?.over === true || (props.watch.feedback === 'end' && isEnded(props.now, props.watch.doors))
  /** A live round ends for all at once, whatever each has answered. */
  const asked = () => (props.watch.live?.over ? figures().questions.filter(({ of }) => of > 0).length : undefined)
  return (
    <>
      <WatchBar {...props} figures={figures()} door={door()} over={over()} />
      <Newcomers {...props} />
      <WhoIsMissing {...props} figures={figures()} />
      <Show when={props.watch.pupils.length} fallback={<p class="empty">{m.watch_nobody()}</p>}>
        <WatchQuestions {...props} figures={figures()} />
        <div class="watch-blocks">
          <Index each={blocksOf(places())}>
            {(block, at) => (
              <WatchBlock
                {...props}
                at={at}
                pupils={block().flatMap((place) => props.watch.pupils[place] ?? [])}
                placeOf={(id) => came().get(id) ?? 0}
                folded={isFolded(props.watch)}
                asked={asked()}
              />
            )}
          </Index>
        </div>
        <p class="hint legend">
          <Mark cell={{ right: true, confidence: 1 }} /> {m.tick_right()}{' '}
          <Mark cell={{ right: false, confidence: 1 }} /> {m.tick_wrong()}
          <Show when={props.watch.confidence}>
            {' '}
            <Mark cell={{ right: false, confidence: 3 }} /> {m.watch_sure_wrong()}
          </Show>
          <Show when={figures().questions.some(isLow)}>
            {' '}
            <span class="key" aria-hidden="true" /> {m.watch_low()}
          </Show>
        </p>
      </Show>
    </>
  )
}
