import * as m from '../messages/index.ts'

/** The button that reads a page's question aloud, in the language of its article; script shows it where the device has a voice. */
export function ReadAloud(props: { lang: string }) {
  return (
    <aside
      class="read-aloud"
      aria-label={m.read_aloud()}
      data-read-aloud={props.lang}
      data-stop={m.read_aloud_stop()}
      hidden
    >
      <button type="button" class="button plain" aria-pressed="false">
        {m.read_aloud()}
      </button>
    </aside>
  )
}
