import * as m from '../messages/index.ts'

/** The host's own link, folded away: this page may be on a projector. */
export function HostKey(props: { url: string }) {
  return (
    <details class="host-key">
      <summary>{m.host_key()}</summary>
      <p>{m.host_key_hint()}</p>
      <p class="link">
        <a href={props.url}>{props.url}</a>
      </p>
    </details>
  )
}
