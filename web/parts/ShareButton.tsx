import * as m from '../messages/index.ts'

/** A button that shares a text and a link; hidden until its script, `web/scripts/share.ts`, is there. */
export function ShareButton(props: { text: string; url: string }) {
  return (
    <span class="share-slot">
      <button
        type="button"
        hidden
        data-share={props.text}
        data-url={props.url}
        data-copy={m.result_copy()}
        data-copied={m.result_copied()}
      >
        {m.result_share()}
      </button>
      <span role="status" />
    </span>
  )
}
