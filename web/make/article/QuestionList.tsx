import { For, Show } from 'solid-js'
import { LEAST_SCORED, MOST_OF_DRAFT } from '../../../questions/article/bounds.ts'
import { tellsOf } from '../../../questions/article/draft-tells.ts'
import * as m from '../../messages/index.ts'
import { GAP_WORDS, TELL_WORDS } from './editor-words.ts'
import { draftOf, emptyQuestion, gapsOf, progressOf, type Texts, type WorkQuestion } from './work.ts'
import type { WorkState } from './work-state.ts'

/** The questions so far: what each still needs, how far all of them are, and what would give their verdicts away. */
export function QuestionList(props: { state: WorkState; texts: Texts; show: (id: string) => void }) {
  const { state } = props
  const work = () => state.work()
  const progress = () => progressOf(work())
  const scored = () => progress().supported + progress().baseless
  const tells = () => tellsOf(draftOf(work()).questions)

  function addReport() {
    const asked = { ...emptyQuestion(work().questions), occasion: m.editor_usual_occasion(), name: work().outlet }
    state.change({ questions: [...work().questions, asked] })
    props.show(asked.id)
  }

  return (
    <section class="editor-part">
      <h2 id="questions-heading" tabindex="-1">
        {m.editor_questions()}
      </h2>
      <p role="status">
        {m.editor_progress({ n: scored(), least: LEAST_SCORED })}
        <progress max={LEAST_SCORED} value={Math.min(scored(), LEAST_SCORED)} aria-hidden="true" />
        <span class="hint">{m.editor_verdicts(progress())}</span>
      </p>
      <For each={tells()}>{(tell) => <p class="note">{TELL_WORDS[tell]()}</p>}</For>
      <ol class="asked-list">
        <For each={work().questions}>
          {(question) => (
            <li>
              <button type="button" class="button plain" onClick={() => props.show(question.id)}>
                {question.claim || question.words || m.editor_no_words()}
              </button>
              <Gaps question={question} texts={props.texts} />
            </li>
          )}
        </For>
      </ol>
      <button
        type="button"
        class="button plain"
        disabled={work().questions.length >= MOST_OF_DRAFT.questions}
        onClick={addReport}
      >
        {m.editor_add_report()}
      </button>
    </section>
  )
}

function Gaps(props: { question: WorkQuestion; texts: Texts }) {
  const gaps = () => gapsOf(props.question, props.texts).map((gap) => GAP_WORDS[gap]())
  return (
    <Show when={gaps().length} fallback={<p class="hint">{m.editor_whole()}</p>}>
      <p class="hint">{m.editor_gaps({ gaps: gaps().join(', ') })}</p>
    </Show>
  )
}
