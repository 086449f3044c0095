import { createMemo, For, Show } from 'solid-js'
import { FIRST_ELEMENT, MOST_OF_DRAFT } from '../../../questions/article/bounds.ts'
import { piecesOf } from '../../../questions/article/pieces.ts'
import * as m from '../../messages/index.ts'
import { choicesOf } from './elements/element-choices.ts'
import type { PartProps } from './question-props.ts'
import { sentencesOf } from './selecting.ts'
import type { WorkQuestion } from './work.ts'

type Mark = WorkQuestion['evidence'][number]

/** The words that decide a claim: selected in the article, or chosen from its sentences. */
export function DecidingWords(props: PartProps) {
  const evidence = () => props.question.evidence
  const has = (mark: Mark) => evidence().some((each) => each.piece === mark.piece && each.mark === mark.mark)
  const full = () => evidence().length >= MOST_OF_DRAFT.evidence
  const add = (mark: Mark) => !has(mark) && !full() && props.set({ evidence: [...evidence(), mark] })
  const drop = (mark: Mark) =>
    props.set({ evidence: evidence().filter((each) => each.piece !== mark.piece || each.mark !== mark.mark) })
  const sentences = createMemo(() =>
    [...props.texts]
      .filter(([piece]) => piece < FIRST_ELEMENT)
      .flatMap(([piece, text]) => sentencesOf(text).map((mark) => ({ piece, mark })))
      .concat(choicesOf(props.state.work().elements ?? [])),
  )
  /** the number of the piece in which the question's own words stand; 0 where they stand in none */
  const own = createMemo(() => {
    const { at } = props.question
    return at === null ? 0 : piecesOf(props.state.work().text).findIndex(({ end }) => at < end) + 1
  })
  const isNear = ({ piece }: Mark) => own() > 0 && (piece >= FIRST_ELEMENT || Math.abs(piece - own()) <= 1)
  const fresh = () => props.selected && !has(props.selected) && props.selected
  const isThere = ({ piece, mark }: Mark) => props.texts.get(piece)?.includes(mark)

  return (
    <fieldset class="deciding">
      <legend>{m.editor_deciding()}</legend>
      <p class="hint">{m.editor_deciding_hint()}</p>
      <ul>
        <For each={evidence()}>
          {(mark) => (
            <li>
              <mark>{mark.mark}</mark>
              <Show when={!isThere(mark)}> {m.editor_gap_moved()}</Show>{' '}
              <button type="button" class="button plain" onClick={() => drop(mark)}>
                {m.editor_drop()}
                <span class="unseen">: {mark.mark}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={fresh()}>
        {(selected) => (
          <p class="selected">
            <button type="button" class="button" disabled={full()} onClick={() => add(selected())}>
              {m.editor_use()}
            </button>{' '}
            <span>“{selected().mark}”</span>
          </p>
        )}
      </Show>
      <Show when={own()}>
        <Sentences
          legend={m.editor_sentences_near()}
          marks={sentences().filter(isNear)}
          has={has}
          add={add}
          drop={drop}
        />
      </Show>
      <Sentences
        legend={own() ? m.editor_sentences_else() : m.editor_sentences()}
        marks={sentences().filter((mark) => !isNear(mark))}
        has={has}
        add={add}
        drop={drop}
      />
    </fieldset>
  )
}

/** Sentences to choose from, out of the way of whoever goes by the keyboard until they are asked for. */
function Sentences(props: {
  legend: string
  marks: readonly Mark[]
  has: (mark: Mark) => boolean
  add: (mark: Mark) => void
  drop: (mark: Mark) => void
}) {
  return (
    <details>
      <summary>{props.legend}</summary>
      <fieldset class="sentences">
        <legend class="unseen">{props.legend}</legend>
        <For each={props.marks}>
          {(mark) => (
            <label class="choice">
              <input
                type="checkbox"
                checked={props.has(mark)}
                onChange={() => (props.has(mark) ? props.drop(mark) : props.add(mark))}
              />
              <span>{mark.mark}</span>
            </label>
          )}
        </For>
      </fieldset>
    </details>
  )
}
