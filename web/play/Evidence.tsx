import { Show } from 'solid-js'
import type { AnswerKey } from '../../questions/model/question.ts'
import * as m from '../messages/index.ts'

/** The passages that decide a claim, the deciding words under the highlighter; what is missing, where nothing decides. */
export function Evidence(props: { answerKey: AnswerKey }) {
  return (
    <section class="evidence">
      <h3>{props.answerKey.missing ? m.reveal_evidence_near() : m.reveal_evidence()}</h3>
      {props.answerKey.evidence.map(({ passage, mark }) => (
        <div class="passage">
          <span class="number" aria-hidden="true">
            {passage.number}
          </span>
          <Show
            when={passage.drawn}
            fallback={
              <p>
                {before(passage.text, mark)}
                <mark>{mark}</mark>
                {after(passage.text, mark)}
              </p>
            }
          >
            <div innerHTML={passage.drawn} />
          </Show>
          <p class="behind">{m.play_behind({ behind: passage.behind })}</p>
        </div>
      ))}
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

function before(text: string, mark: string): string {
  return text.slice(0, text.indexOf(mark))
}

function after(text: string, mark: string): string {
  return text.slice(text.indexOf(mark) + mark.length)
}
