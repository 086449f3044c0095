import { For, Show } from 'solid-js'
import type { HostSheet } from '../../worker/game/class/report-wire.ts'
import * as m from '../messages/index.ts'
import { Stamp } from '../play/Stamp.tsx'
import { BASIS_WORDS, TECHNIQUE_WORDS } from '../ui/trick-words.ts'

/** What decides each question, on paper, and what is left to talk about. */
export function PaperKey(props: { sheet: HostSheet }) {
  return (
    <section class="answer-key">
      <h1>{m.paper_key({ title: props.sheet.title })}</h1>
      <ol>
        <For each={props.sheet.questions}>
          {({ question, key }) => (
            <li>
              <p class="claimed">
                <Stamp verdict={key.verdict} small /> {question.claim}
              </p>
              <p>{key.explanation}</p>
              <For each={key.evidence}>
                {({ passage, mark }) => <p>{m.paper_passage({ n: passage.number, mark })}</p>}
              </For>
              <Show when={key.missing}>
                <p>
                  {m.reveal_missing()}: {key.missing}
                </p>
              </Show>
              <p class="behind">
                {m.reveal_rests_on()}: {BASIS_WORDS[key.basis]()}.
                <Show when={key.technique}>
                  {(technique) => ` ${m.reveal_trick()}: ${TECHNIQUE_WORDS[technique()].name()}.`}
                </Show>
              </p>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.sheet.talk.length}>
        <h2>{m.result_talk_heading()}</h2>
        <p>{m.result_talk_text()}</p>
        <ul>
          <For each={props.sheet.talk}>
            {(point) => (
              <li>
                {point.kind === 'quote' ? `“${point.words}”` : point.words} ({point.speaker.name}) {point.discuss}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p class="hint">{m.paper_licence()}</p>
    </section>
  )
}
