import type { JSX } from 'solid-js'

/** A part that may be wider than the screen: scrolled by touch, and by keyboard as well, for which it takes the focus. */
export function Scrolled(props: { label: string; children: JSX.Element }) {
  return (
    <section class="scroll" aria-label={props.label} tabindex="0">
      {props.children}
    </section>
  )
}
