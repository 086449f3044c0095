import { For, Show } from 'solid-js'
import type { AnswerKey } from '../../questions/model/question.ts'
import { passagesOf } from './excerpt.ts'

/** The elements among what decides a claim, as they are drawn, each once. */
export function DrawnEvidence(props: { answerKey: AnswerKey }) {
  return (
    <For each={passagesOf(props.answerKey.evidence)}>
      {({ passage }) => (
        <Show when={passage.drawn}>
          <div innerHTML={passage.drawn} />
        </Show>
      )}
    </For>
  )
}
