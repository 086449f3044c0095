import { For } from 'solid-js'
import type { Insight } from '../../worker/game/measure/insight.ts'
import { CONFIDENCES } from '../../worker/game/play/marking.ts'
import * as m from '../messages/index.ts'
import { formatNumber } from '../ui/format.ts'
import { CONFIDENCE_WORDS } from '../ui/words.ts'
import { ofAll } from './shares.ts'

/** What may always be said: how many of how many, of what has come at all. */
export function Counts(props: { insight: Insight }) {
  const counts = () => {
    const { all, trusted, caught, levels } = props.insight
    const when = [...CONFIDENCES].reverse().map((confidence) => ({
      label: m.you_when({ confidence: CONFIDENCE_WORDS[confidence]() }),
      share: levels[confidence],
    }))
    return [
      { label: m.result_right(), share: all },
      { label: m.result_trusted(), share: trusted },
      { label: m.result_caught(), share: caught },
      ...when,
    ].filter(({ share }) => share.of > 0)
  }
  return (
    <section class="counts">
      <h3>{m.you_counts_heading()}</h3>
      <dl class="figures">
        <For each={counts()}>{({ label, share }) => <Figure label={label} value={ofAll(share)} />}</For>
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
