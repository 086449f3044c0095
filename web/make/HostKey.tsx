import * as m from '../messages/index.ts'

/** The host's own link, folded away: this page may be on a projector. */
export function HostKey(props: { slug: string; url: string }) {
  return (
    <details class="host-key">
      <summary>{m.host_key()}</summary>
      <p>{m.host_key_hint()}</p>
      <p class="link">
        <a href={props.url}>{props.url}</a>
      </p>
      <form method="post" action={`/t/${props.slug}/key`}>
        <p>{m.host_key_renew_text()}</p>
        <button class="button plain">{m.host_key_renew()}</button>
      </form>
    </details>
  )
}
