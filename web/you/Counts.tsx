import { For } from 'solid-js'
import type { Insight } from '../../worker/game/insight.ts'
import { CONFIDENCES } from '../../worker/game/marking.ts'
import { formatNumber } from '../format.ts'
import * as m from '../messages/index.ts'
import { CONFIDENCE_WORDS } from '../words.ts'

/** What may always be said: how many of how many. */
export function Counts(props: { insight: Insight }) {
  return (
    <section class="counts">
      <h2 class="rule">{m.you_counts_heading()}</h2>
      <dl class="figures">
        <Figure label={m.result_right()} value={m.of_all(props.insight.all)} />
        <Figure label={m.result_trusted()} value={m.of_all(props.insight.trusted)} />
        <Figure label={m.result_caught()} value={m.of_all(props.insight.caught)} />
        <For each={CONFIDENCES.toReversed()}>
          {(confidence) => (
            <Figure
              label={m.you_when({ confidence: CONFIDENCE_WORDS[confidence]() })}
              value={m.of_all(props.insight.levels[confidence])}
            />
          )}
        </For>
      </dl>
      <p class="hint">
        {props.insight.repeats ? m.you_repeats({ n: formatNumber(props.insight.repeats) }) : m.you_first_only()}
      </p>
    </section>
  )
}

function Figure(props: { label: string; value: string }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.value}</dd>
    </div>
  )
}
