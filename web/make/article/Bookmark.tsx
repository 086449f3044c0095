import { createSignal, Show } from 'solid-js'
import * as m from '../../messages/index.ts'
import { bookmarkTo } from './reading/sent.ts'

/** A bookmark to drag, by which other pages bring what is selected in them; for whoever cannot drag, as text. */
export function Bookmark() {
  const [pressed, setPressed] = createSignal(false)
  const script = bookmarkTo(`${location.origin}/make/article`, m.bookmark_too_long())
  return (
    <details class="editor-bookmark">
      <summary>{m.bookmark_heading()}</summary>
      <p>{m.bookmark_how()}</p>
      <p>
        <a
          class="button plain"
          href={script}
          onClick={(event) => {
            event.preventDefault()
            setPressed(true)
          }}
        >
          {m.bookmark_name()}
        </a>
      </p>
      <p role="status">
        <Show when={pressed()}>{m.bookmark_pressed()}</Show>
      </p>
      <div class="field">
        <label for="bookmark-text">{m.bookmark_as_text()}</label>
        <textarea id="bookmark-text" rows="3" readonly onFocus={(event) => event.currentTarget.select()}>
          {script}
        </textarea>
      </div>
      <p class="hint">{m.bookmark_stays()}</p>
    </details>
  )
}
