import { For, Show } from 'solid-js'
import type { Verdict } from '../../questions/model/terms.ts'
import type { BySureness, Split } from '../../worker/game/class/report-wire.ts'
import { CONFIDENCES } from '../../worker/game/play/marking.ts'
import * as m from '../messages/index.ts'
import { CONFIDENCE_WORDS, VERDICT_SIGNS, VERDICT_WORDS } from '../ui/words.ts'
import { total } from './split-total.ts'

const ORDER: Verdict[] = ['baseless', 'supported']

/** How the room voted: a table with a bar a row, the surer the darker, and its numbers beside it. */
export function SplitTable(props: { split: Split; caption: string; sure: boolean; right?: Verdict }) {
  const most = () => Math.max(1, ...ORDER.map((verdict) => total(props.split[verdict])))
  return (
    <table class="split">
      <caption>{props.caption}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{m.screen_verdict()}</th>
          <th scope="col">{m.screen_all()}</th>
          <th scope="col">{m.screen_sure()}</th>
        </tr>
      </thead>
      <tbody>
        <For each={ORDER}>
          {(verdict) => (
            <tr class={verdict} classList={{ decided: props.right === verdict }}>
              <th scope="row">
                <span aria-hidden="true">{VERDICT_SIGNS[verdict]}</span> {VERDICT_WORDS[verdict]()}
              </th>
              <td class="total">{total(props.split[verdict])}</td>
              <td>
                <Bar counts={props.split[verdict]} most={most()} />
                <Show when={props.sure}>
                  <small>{sureness(props.split[verdict])}</small>
                </Show>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

/** A stacked bar; 100 units are as many as the longer of two bars has. */
function Bar(props: { counts: BySureness; most: number }) {
  const wide = (count: number) => (100 * count) / props.most
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <For each={[3, 2, 1] as const}>
        {(confidence) => (
          <rect
            class={`sure-${confidence}`}
            x={wide(total(props.counts.slice(confidence)))}
            width={wide(props.counts[confidence - 1]!)}
            height="10"
          />
        )}
      </For>
    </svg>
  )
}

/** "4 certain · 2 fairly sure · 1 guess", of those that there are. */
function sureness(counts: BySureness): string {
  return [...CONFIDENCES]
    .reverse()
    .filter((confidence) => counts[confidence - 1]! > 0)
    .map((confidence) =>
      m.screen_count_sure({ n: counts[confidence - 1]!, sure: CONFIDENCE_WORDS[confidence]().toLowerCase() }),
    )
    .join(' · ')
}
