import { For, Show } from 'solid-js'
import * as m from '../../messages/index.ts'
import { type FoundArticle, isNamedElsewhere, isReport, type Said, saidIn, saidWords } from './found-words.ts'
import type { Work } from './work.ts'

const SHOWN = 140

/** The quotations and reports that were found, each with whoever says it: one press asks about it. */
export function Found(props: { work: Work; found: FoundArticle; pick: (at: number) => void }) {
  const all = saidIn(props.found)
  const fresh = () => all.filter(({ start }) => !props.work.questions.some((question) => question.at === start))
  const words = (said: Said) => shortened(saidWords(said, props.work.text))
  return (
    <details class="editor-part" open>
      <summary>
        <h2>{m.editor_found({ n: fresh().length })}</h2>
      </summary>
      <Show when={all.length === 0}>
        <p>{m.editor_found_none()}</p>
      </Show>
      <ul class="found">
        <For each={fresh()}>
          {(said) => (
            <li>
              <p>
                <Show when={isReport(said)} fallback={`“${words(said)}” `}>
                  <small>{m.editor_reported()}</small> {words(said)}{' '}
                </Show>
                <Show
                  when={isNamedElsewhere(props.found, said)}
                  fallback={<b>{said.speaker?.name ?? m.editor_speaker_unknown()}</b>}
                >
                  <span>{said.speaker?.name}?</span>
                </Show>
              </p>
              <button type="button" class="button plain" onClick={() => props.pick(said.start)}>
                {m.editor_ask()}
                <span class="unseen">: {words(said)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </details>
  )
}

function shortened(words: string): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words
}
