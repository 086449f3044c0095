import { type JSX, Show } from 'solid-js'

/** What is wrong with a field, beside it; `focused`: for fields that cannot have the focus themselves. */
function FieldFault(props: { id?: string; fault?: string; focused?: boolean }) {
  return (
    <Show when={props.fault}>
      <p
        class="fault"
        role="alert"
        id={props.id}
        tabindex={props.focused ? '-1' : undefined}
        autofocus={props.focused ? true : undefined}
      >
        {props.fault}
      </p>
    </Show>
  )
}

/** A group of choices under a legend. */
export function Options(props: { legend: JSX.Element; hint?: string; fault?: string; children: JSX.Element }) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <Show when={props.hint}>
        <p class="hint">{props.hint}</p>
      </Show>
      <FieldFault fault={props.fault} focused />
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

/** A choice of which there may be several. */
export function Check(props: { name: string; value: string; chosen: string[]; children: JSX.Element }) {
  return (
    <label class="choice">
      <input type="checkbox" name={props.name} value={props.value} checked={props.chosen.includes(props.value)} />
      <span>{props.children}</span>
    </label>
  )
}

interface FieldAttributes {
  id: string
  name: string
  'aria-describedby'?: string
  'aria-invalid'?: 'true'
  autofocus?: true
}

/**
 * A labelled field with a hint, and what is wrong with it; `children` draws the field itself with the attributes that tie
 * it to both.
 */
export function Field(props: {
  name: string
  label: string
  hint?: string
  fault?: string
  children: (attributes: FieldAttributes) => JSX.Element
}) {
  const [hintId, faultId] = [`${props.name}-hint`, `${props.name}-fault`]
  const described = [...(props.fault ? [faultId] : []), ...(props.hint ? [hintId] : [])].join(' ')
  return (
    <div class="field">
      <label for={props.name}>{props.label}</label>
      {props.children({
        id: props.name,
        name: props.name,
        ...(described && { 'aria-describedby': described }),
        ...(props.fault && { 'aria-invalid': 'true', autofocus: true }),
      })}
      <FieldFault id={faultId} fault={props.fault} />
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
  fault?: string
}) {
  return (
    <Field name={props.name} label={props.label} hint={props.hint} fault={props.fault}>
      {(attributes) => (
        <input
          {...attributes}
          type="number"
          inputmode="numeric"
          min={props.least}
          max={props.most}
          value={props.value}
        />
      )}
    </Field>
  )
}
