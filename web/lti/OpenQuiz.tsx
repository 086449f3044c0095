import { Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { ToolShell } from './ToolShell.tsx'

/** In a platform's frame: leads to the quiz in a window of its own; with a ticket, it can be played here as well. */
export function OpenQuiz(props: { href: string; ticket?: string }) {
  return (
    <ToolShell>
      <div class="lead">
        <h1>{m.lti_open_title()}</h1>
        <p>{m.lti_open_text()}</p>
        <div class="ways">
          <Show when={props.ticket}>
            {(ticket) => (
              <form method="post" action="/lti/here">
                <input type="hidden" name="ticket" value={ticket()} />
                <button>{m.lti_open_here()}</button>
              </form>
            )}
          </Show>
          <a class={props.ticket ? 'button plain' : 'button'} href={props.href} target="_blank" rel="noopener">
            {m.lti_open_go()}
          </a>
        </div>
      </div>
    </ToolShell>
  )
}
