import { Show } from 'solid-js'
import type { AnswerKey } from '../../questions/model/question.ts'
import * as m from '../messages/index.ts'
import { Evidence } from '../play/Evidence.tsx'
import { BASIS_WORDS, TECHNIQUE_WORDS } from '../ui/trick-words.ts'

/** The evidence, what the claim rests on, and the trick where there is one. */
export function AnswerKeyNotes(props: { answerKey: AnswerKey }) {
  return (
    <>
      <Evidence answerKey={props.answerKey} />
      <dl class="notes">
        <div>
          <dt>{m.reveal_rests_on()}</dt>
          <dd>{BASIS_WORDS[props.answerKey.basis]()}</dd>
        </div>
        <Show when={props.answerKey.technique}>
          {(technique) => (
            <div>
              <dt>{m.reveal_trick()}</dt>
              <dd>
                <b>{TECHNIQUE_WORDS[technique()].name()}.</b> {TECHNIQUE_WORDS[technique()].line()}
              </dd>
            </div>
          )}
        </Show>
      </dl>
    </>
  )
}
