import * as m from '../messages/index.ts'

/** A button that shares a text and a link, or only copies them; hidden until its script, `web/scripts/share.ts`, is there. */
export function ShareButton(props: { text: string; url: string; label?: string; copyOnly?: boolean }) {
  return (
    <span class="share-slot">
      <button
        type="button"
        hidden
        data-share={props.text}
        data-url={props.url}
        data-copy={props.label ?? m.result_copy()}
        data-only={props.copyOnly ? 'copy' : undefined}
        data-copied={m.result_copied()}
        data-refused={m.result_copy_refused({ url: props.url || props.text })}
      >
        {props.label ?? m.result_share()}
      </button>
      <span role="status" />
    </span>
  )
}
