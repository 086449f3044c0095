import { type JSX, Show } from 'solid-js'

/** A group of choices under a legend. */
export function Options(props: { legend: string; hint?: string; children: JSX.Element }) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <Show when={props.hint}>
        <p class="hint">{props.hint}</p>
      </Show>
      {props.children}
    </fieldset>
  )
}

/** One choice of several. */
export function Option(props: { name: string; value: string; chosen: string; children: JSX.Element }) {
  return (
    <label class="choice">
      <input type="radio" name={props.name} value={props.value} checked={props.chosen === props.value} />
      <span>{props.children}</span>
    </label>
  )
}

interface FieldAttributes {
  id: string
  name: string
  'aria-describedby'?: string
  'aria-invalid'?: 'true'
}

/** A labelled field with a hint; `children` draws the field itself with the attributes that tie it to both. */
export function Field(props: {
  name: string
  label: string
  hint?: string
  faulty?: boolean
  children: (attributes: FieldAttributes) => JSX.Element
}) {
  const hintId = `${props.name}-hint`
  return (
    <div class="field">
      <label for={props.name}>{props.label}</label>
      {props.children({
        id: props.name,
        name: props.name,
        ...(props.hint && { 'aria-describedby': hintId }),
        ...(props.faulty && { 'aria-invalid': 'true' }),
      })}
      <Show when={props.hint}>
        <p class="hint" id={hintId}>
          {props.hint}
        </p>
      </Show>
    </div>
  )
}

/** A labelled field for a whole number. */
export function NumberField(props: {
  name: string
  label: string
  hint: string
  value: string
  least: number
  most: number
  required?: boolean
  faulty?: boolean
}) {
  return (
    <Field name={props.name} label={props.label} hint={props.hint} faulty={props.faulty}>
      {(attributes) => (
        <input
          {...attributes}
          type="number"
          inputmode="numeric"
          min={props.least}
          max={props.most}
          required={props.required}
          value={props.value}
        />
      )}
    </Field>
  )
}
