import { createUniqueId, For, Show } from 'solid-js'
import { FIRST_ELEMENT } from '../../../../questions/article/bounds.ts'
import * as m from '../../../messages/index.ts'
import { TextField } from '../fields.tsx'
import type { Texts } from '../work.ts'
import type { WorkState } from '../work-state.ts'
import { DrawnElement } from './DrawnElement.tsx'
import { elementOf, MOST_SIGNS, NEEDED, textOf } from './element-of.ts'
import { type FieldSpec, FORM_FIELDS, gapsInWords, KIND_WORDS } from './element-words.ts'
import { PhotoField } from './PhotoField.tsx'
import type { Photos } from './photos.ts'
import type { WorkElement } from './work-element.ts'

const MOST_SHOWN = 70
const MOST_OF_LINES = 2_000

/** What the form of an element is given. */
export interface ElementFormProps {
  state: WorkState
  element: WorkElement
  photos: Photos
  texts: Texts
  done: () => void
}

/** One post, chart, picture …: its fields, where it stands, and how players will see it. */
export function ElementForm(props: ElementFormProps) {
  const element = () => props.element
  const set = (change: Partial<WorkElement>, field = '') => {
    const { elements = [] } = props.state.work()
    const next = elements.map((each) => (each.piece === element().piece ? { ...each, ...change } : each))
    props.state.change({ elements: next }, field && `${element().piece} ${field}`)
  }
  const gaps = () => gapsInWords(element())
  const length = () => textOf(elementOf(element())).length

  return (
    <section class="editor-part question-form">
      <h2 id="element-heading" tabindex="-1">
        {KIND_WORDS[element().kind]()}
      </h2>
      <Show when={element().kind === 'picture'}>
        <PhotoField element={element()} photos={props.photos} set={set} />
      </Show>
      <For each={FORM_FIELDS[element().kind]}>{(spec) => <Field spec={spec} element={element()} set={set} />}</For>
      <Show when={element().kind === 'chart'}>
        <Style element={element()} set={set} />
      </Show>
      <Place element={element()} texts={props.texts} set={set} />
      <p role="status" class="hint">
        {gaps() ? m.editor_gaps({ gaps: gaps() }) : m.editor_whole()}{' '}
        {m.element_length({ n: length(), most: MOST_SIGNS })}
      </p>
      <DrawnElement element={element()} photos={props.photos} />
      <p class="actions">
        <button type="button" class="button" onClick={props.done}>
          {m.editor_done()}
        </button>
      </p>
    </section>
  )
}

type Setting = { element: WorkElement; set: (change: Partial<WorkElement>, field?: string) => void }

function Field(props: Setting & { spec: FieldSpec }) {
  const id = createUniqueId()
  const { name, lines, hint } = props.spec
  const value = () => props.element.fields[name] ?? ''
  const put = (text: string) => props.set({ fields: { ...props.element.fields, [name]: text } }, name)
  const label = () =>
    NEEDED[props.element.kind].includes(name) || (name === 'credit' && props.element.photo)
      ? props.spec.label()
      : m.element_if_you_like({ field: props.spec.label() })
  return (
    <Show
      when={lines}
      fallback={
        <TextField
          label={label()}
          value={value()}
          set={put}
          {...(props.spec.rows && { rows: props.spec.rows })}
          hint={hint && <p class="hint">{hint()}</p>}
        />
      }
    >
      <div class="field">
        <label for={id}>{label()}</label>
        <textarea
          id={id}
          rows={props.spec.rows}
          maxlength={MOST_OF_LINES}
          value={value()}
          onInput={(event) => put(event.currentTarget.value)}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <Show when={hint}>
          {(words) => (
            <p class="hint" id={`${id}-hint`}>
              {words()()}
            </p>
          )}
        </Show>
      </div>
    </Show>
  )
}

function Style(props: Setting) {
  const options = [
    ['bars', m.element_bars],
    ['line', m.element_line],
  ] as const
  return (
    <fieldset>
      <legend>{m.element_style()}</legend>
      <For each={options}>
        {([style, words]) => (
          <label class="choice">
            <input
              type="radio"
              name="style"
              checked={props.element.style === style}
              onChange={() => props.set({ style })}
            />
            <span>{words()}</span>
          </label>
        )}
      </For>
    </fieldset>
  )
}

/** Behind which paragraph it stands. */
function Place(props: Setting & { texts: Texts }) {
  const id = createUniqueId()
  const places = () => [...props.texts].filter(([piece]) => piece < FIRST_ELEMENT)
  return (
    <div class="field">
      <label for={id}>{m.element_place()}</label>
      <select id={id} onChange={(event) => props.set({ after: Number(event.currentTarget.value) })}>
        <option value="0" selected={props.element.after === 0}>
          {m.element_place_first()}
        </option>
        <For each={places()}>
          {([piece, text]) => (
            <option value={piece} selected={props.element.after === piece}>
              {m.element_place_after({ text: text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text })}
            </option>
          )}
        </For>
      </select>
    </div>
  )
}
