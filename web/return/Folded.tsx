import { createSignal, type JSX, Show } from 'solid-js'

/** What stands behind its heading, and is drawn once somebody opens it: many pictures take a phone a while. */
export function Folded(props: { heading: string; level: 2 | 3; class?: string; children: JSX.Element }) {
  const [wanted, setWanted] = createSignal(false)
  return (
    <details class={`fold ${props.class ?? ''}`} onToggle={() => setWanted(true)}>
      <summary>
        <Show when={props.level === 2} fallback={<h3>{props.heading}</h3>}>
          <h2>{props.heading}</h2>
        </Show>
      </summary>
      <Show when={wanted()}>{props.children}</Show>
    </details>
  )
}
