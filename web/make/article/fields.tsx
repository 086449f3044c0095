import { createUniqueId, For, type JSX, Show } from 'solid-js'
import { plainText } from '../../../questions/article/pieces.ts'
import * as m from '../../messages/index.ts'

const MOST = { line: 120, text: 600 }

/** A labelled field that tells each change; of several `rows` where it holds more than a line. */
export function TextField(props: {
  label: string
  value: string
  set: (value: string) => void
  rows?: number
  type?: 'date' | 'url'
  hint?: JSX.Element
}) {
  const id = createUniqueId()
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <Show
        when={props.rows}
        fallback={
          <input
            id={id}
            type={props.type ?? 'text'}
            maxlength={props.type === 'url' ? 500 : MOST.line}
            value={props.value}
            onInput={(event) => props.set(plainText(event.currentTarget.value))}
            aria-describedby={props.hint ? `${id}-hint` : undefined}
          />
        }
      >
        {(rows) => (
          <textarea
            id={id}
            rows={rows()}
            maxlength={MOST.text}
            value={props.value}
            onInput={(event) => props.set(plainText(event.currentTarget.value).replace(/\s*\n\s*/g, ' '))}
            aria-describedby={props.hint ? `${id}-hint` : undefined}
          />
        )}
      </Show>
      <Show when={props.hint}>
        <div id={`${id}-hint`}>{props.hint}</div>
      </Show>
    </div>
  )
}

/** A labelled choice of one, with nothing chosen at first. */
export function SelectField<Value extends string>(props: {
  label: string
  value: Value | ''
  options: readonly (readonly [Value, string])[]
  set: (value: Value | '') => void
  hint?: string
}) {
  const id = createUniqueId()
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        onChange={(event) => props.set(event.currentTarget.value as Value | '')}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
      >
        <option value="">{m.editor_choose()}</option>
        <For each={props.options}>
          {([value, name]) => (
            <option value={value} selected={value === props.value}>
              {name}
            </option>
          )}
        </For>
      </select>
      <Show when={props.hint}>
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
    </div>
  )
}
