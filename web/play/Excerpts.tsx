import { For, type JSX, Show } from 'solid-js'
import type { AnswerKey } from '../../questions/model/question.ts'
import * as m from '../messages/later.ts'
import { excerpt, type Part, passagesOf, whole } from './excerpt.ts'

/** What decides a claim: of each passage the sentences with a mark, and whom it comes from. */
export function Excerpts(props: { answerKey: AnswerKey }) {
  return (
    <For each={passagesOf(props.answerKey.evidence)}>
      {(found) => (
        <Passage parts={excerpt(found)} drawn={found.passage.drawn}>
          <small>{m.reveal_passage({ n: found.passage.number, behind: found.passage.behind })}</small>
        </Passage>
      )}
    </For>
  )
}

/** The same passages whole, where an excerpt leaves anything out. */
export function WholePassages(props: { answerKey: AnswerKey }) {
  return (
    <For each={passagesOf(props.answerKey.evidence)}>
      {(found) => (
        <Show when={!found.passage.drawn && excerpt(found).some(({ text }) => text.startsWith('…'))}>
          <Passage parts={whole(found)} />
        </Show>
      )}
    </For>
  )
}

/** An element stands there whole, its marks within. */
function Passage(props: { parts: Part[]; drawn?: string; children?: JSX.Element }) {
  return (
    <blockquote class="excerpt">
      <Show when={!props.drawn} fallback={<div innerHTML={props.drawn} />}>
        <For each={props.parts}>
          {({ text, marked }) => (
            <Show when={marked} fallback={text}>
              <mark>{text}</mark>
            </Show>
          )}
        </For>
      </Show>
      {props.children}
    </blockquote>
  )
}
