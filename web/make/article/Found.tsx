import { For, Show } from 'solid-js'
import * as m from '../../messages/index.ts'
import { type FoundArticle, isNamedElsewhere, wordsOf } from './found-words.ts'
import type { Work } from './work.ts'

const SHOWN = 140

/** The quotations that were found, each with whoever says it: one press asks about it. */
export function Found(props: { work: Work; found: FoundArticle; pick: (at: number) => void }) {
  const fresh = () =>
    props.found.quotations.filter(({ start }) => !props.work.questions.some((question) => question.at === start))
  return (
    <details class="editor-part" open>
      <summary>
        <h2>{m.editor_found({ n: fresh().length })}</h2>
      </summary>
      <Show when={props.found.quotations.length === 0}>
        <p>{m.editor_found_none()}</p>
      </Show>
      <ul class="found">
        <For each={fresh()}>
          {(quotation) => (
            <li>
              <p>
                “{shortened(wordsOf(quotation))}”{' '}
                <Show
                  when={isNamedElsewhere(props.found, quotation)}
                  fallback={<b>{quotation.speaker?.name ?? m.editor_speaker_unknown()}</b>}
                >
                  <span>{quotation.speaker?.name}?</span>
                </Show>
              </p>
              <button type="button" class="button plain" onClick={() => props.pick(quotation.start)}>
                {m.editor_ask()}
                <span class="unseen">: {shortened(wordsOf(quotation))}</span>
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
