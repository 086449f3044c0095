import type { JSX } from 'solid-js'

/** A part of a page under a heading with a rule above it. */
export function Section(props: { heading: string; children: JSX.Element }) {
  return (
    <section>
      <h2 class="rule">{props.heading}</h2>
      {props.children}
    </section>
  )
}
