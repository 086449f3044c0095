import { For, Show } from 'solid-js'
import { MOST_OF_DRAFT } from '../../../../questions/article/bounds.ts'
import * as m from '../../../messages/index.ts'
import type { WorkState } from '../work-state.ts'
import { gapsInWords, KIND_WORDS, titleOf } from './element-words.ts'
import { ELEMENT_KINDS, type ElementKind, emptyElement, inOrder, moved, type WorkElement } from './work-element.ts'

/** The posts, charts and pictures of an article, and what can be added to it. */
export function ElementsPart(props: { state: WorkState; pieces: number; open: (piece: number) => void }) {
  const elements = () => props.state.work().elements ?? []
  const put = (next: WorkElement[]) => props.state.change({ elements: next })

  function add(kind: ElementKind) {
    const element = emptyElement(kind, elements(), props.pieces)
    put([...elements(), element])
    props.open(element.piece)
  }
  /** The button that was pressed stays under the finger and keeps the focus. */
  function move(element: WorkElement, step: 1 | -1) {
    put(moved(elements(), element.piece, step, props.pieces))
    requestAnimationFrame(() => document.getElementById(`move-${element.piece}-${step}`)?.focus())
  }
  function remove(element: WorkElement) {
    put(elements().filter(({ piece }) => piece !== element.piece))
    requestAnimationFrame(() => document.getElementById('elements-heading')?.focus())
  }

  return (
    <section class="editor-part elements">
      <h2 id="elements-heading" tabindex="-1">
        {m.elements_heading()}
      </h2>
      <p class="hint">{m.elements_hint()}</p>
      <p class="actions">
        <For each={ELEMENT_KINDS}>
          {(kind) => (
            <button
              type="button"
              class="button plain"
              disabled={elements().length >= MOST_OF_DRAFT.elements}
              onClick={() => add(kind)}
            >
              {KIND_WORDS[kind]()}
            </button>
          )}
        </For>
      </p>
      <ol class="asked-list">
        <For each={inOrder(elements())}>
          {(element) => (
            <li>
              <button type="button" class="button plain" onClick={() => props.open(element.piece)}>
                {KIND_WORDS[element.kind]()}: {titleOf(element)}
              </button>
              <Gaps element={element} />
              <p class="actions">
                <button
                  type="button"
                  class="button plain"
                  id={`move-${element.piece}--1`}
                  aria-disabled={isFirst(elements(), element)}
                  onClick={() => move(element, -1)}
                >
                  {m.element_up()}
                  <span class="unseen">: {titleOf(element)}</span>
                </button>
                <button
                  type="button"
                  class="button plain"
                  id={`move-${element.piece}-1`}
                  aria-disabled={isLast(elements(), element, props.pieces)}
                  onClick={() => move(element, 1)}
                >
                  {m.element_down()}
                  <span class="unseen">: {titleOf(element)}</span>
                </button>
                <button type="button" class="button plain" onClick={() => remove(element)}>
                  {m.editor_drop()}
                  <span class="unseen">: {titleOf(element)}</span>
                </button>
              </p>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}

function Gaps(props: { element: WorkElement }) {
  return (
    <Show when={gapsInWords(props.element)}>{(gaps) => <p class="hint">{m.editor_gaps({ gaps: gaps() })}</p>}</Show>
  )
}

function isFirst(elements: readonly WorkElement[], { piece, after }: WorkElement): boolean {
  return after === 0 && inOrder(elements)[0]?.piece === piece
}

function isLast(elements: readonly WorkElement[], { piece, after }: WorkElement, pieces: number): boolean {
  return after >= pieces && inOrder(elements).at(-1)?.piece === piece
}
