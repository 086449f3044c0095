import { Show } from 'solid-js'
import * as m from '../messages/index.ts'

/** The addresses by which a computer calls itself, with a port or without. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/

/** Warns whoever would hand out an address that leads nowhere from any other device. */
export function LocalOnly(props: { home: string }) {
  return (
    <Show when={LOOPBACK.test(props.home)}>
      <p class="hint local-only">{m.local_only({ address: props.home })}</p>
    </Show>
  )
}
