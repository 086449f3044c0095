import { For, Show } from 'solid-js'
import * as m from '../messages/index.ts'
import type { WatchFigures } from './watch-figures.ts'
import type { WatchTableProps } from './watch-props.ts'

/** The questions by their numbers, each with how many were right of those who answered it, framed where that is less than half; a number opens its question. */
export function WatchQuestions(props: WatchTableProps & { figures: WatchFigures }) {
  const live = () => props.watch.live
  const isAsked = (at: number) => live()?.at === at && !props.figures.questions[at]?.of
  return (
    <nav class="totals" aria-label={m.watch_totals()}>
      <ol>
        <For each={props.watch.claims}>
          {(claim, index) => {
            const total = () => props.figures.questions[index()] ?? { right: 0, of: 0 }
            return (
              <li classList={{ asked: isAsked(index()), low: isLow(total()) }}>
                <a href={`/t/${props.slug}/questions/${index() + 1}?round=${props.number}`} title={claim} data-dialog>
                  <b>{index() + 1}</b>{' '}
                  <Show when={!isAsked(index())} fallback={<span>{m.watch_voted({ n: props.figures.voted })}</span>}>
                    <span>{total().of ? m.of_all(total()) : '–'}</span>
                  </Show>
                  <span class="unseen">
                    {isLow(total()) && `, ${m.watch_low()}`}: {claim}
                  </span>
                </a>
              </li>
            )
          }}
        </For>
      </ol>
    </nav>
  )
}

/** Whether fewer than half of those who answered were right. */
export function isLow({ right, of }: WatchFigures['questions'][number]): boolean {
  return of > 0 && right * 2 < of
}
