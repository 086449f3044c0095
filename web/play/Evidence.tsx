import { For, Show } from 'solid-js'
import type { AnswerKey } from '../../questions/model/question.ts'
import * as m from '../messages/index.ts'
import { type MarkedPassage, passagesOf, whole } from './excerpt.ts'

/** The passages that decide a claim, each once, the deciding words under the highlighter; what is missing, where nothing decides. */
export function Evidence(props: { answerKey: AnswerKey }) {
  return (
    <section class="evidence">
      <h3>{props.answerKey.missing ? m.reveal_evidence_near() : m.reveal_evidence()}</h3>
      <For each={passagesOf(props.answerKey.evidence)}>{(found) => <Deciding found={found} />}</For>
      <Show when={props.answerKey.missing}>
        {(missing) => (
          <p class="missing">
            <b>{m.reveal_missing()}:</b> {missing()}
          </p>
        )}
      </Show>
    </section>
  )
}

/** A passage whole, with its number and whom it comes from. */
function Deciding(props: { found: MarkedPassage }) {
  const passage = () => props.found.passage
  return (
    <div class="passage">
      <span class="number" aria-hidden="true">
        {passage().number}
      </span>
      <Show when={passage().drawn} fallback={<MarkedText found={props.found} />}>
        <div innerHTML={passage().drawn} />
      </Show>
      <p class="behind">{m.play_behind({ behind: passage().behind })}</p>
    </div>
  )
}

function MarkedText(props: { found: MarkedPassage }) {
  return (
    <p>
      <For each={whole(props.found)}>
        {({ text, marked }) => (
          <Show when={marked} fallback={text}>
            <mark>{text}</mark>
          </Show>
        )}
      </For>
    </p>
  )
}
