import { Show } from 'solid-js'
import * as m from '../messages/index.ts'

/** Where a code from the board or from a friend is typed in. */
export function CodeBox(props: { typed?: string; fault?: string }) {
  return (
    <form class="code-box" action="/j" method="get">
      <label for="code">{m.home_code_heading()}</label>
      <input
        id="code"
        name="code"
        required
        maxlength="300"
        size="8"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        value={props.typed ?? ''}
        aria-describedby={props.fault ? 'code-hint code-fault' : 'code-hint'}
        aria-invalid={props.fault ? 'true' : undefined}
        autofocus={Boolean(props.fault)}
      />
      <button>{m.home_code_go()}</button>
      <p class="hint" id="code-hint">
        {m.home_code_label()}
      </p>
      <Show when={props.fault}>
        <p class="fault" id="code-fault" role="alert">
          {props.fault}
        </p>
      </Show>
    </form>
  )
}
