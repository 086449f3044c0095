import type { JSX } from 'solid-js'

/** The heading of one of the form's three choices. */
export function Step(props: { number: number; children: JSX.Element }) {
  return (
    <span class="step">
      <span class="step-number" aria-hidden="true">
        {props.number}
      </span>
      {props.children}
    </span>
  )
}
