import { Show } from 'solid-js'

/**
 * A text that changes, in an element of its own each time: a browser's translator puts other nodes in the place of text
 * nodes, and what is written into the old ones is never seen.
 */
export function Fresh(props: { text: string }) {
  return (
    <Show when={props.text} keyed>
      {(text) => <span>{text}</span>}
    </Show>
  )
}
