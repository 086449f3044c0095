import * as m from '../messages/index.ts'
import { ToolShell } from './ToolShell.tsx'

/** Takes what was chosen back to the platform; the page's script presses the button. */
export function Picked(props: { title: string; returnUrl: string; token: string }) {
  return (
    <ToolShell>
      <div class="lead">
        <h1>{m.lti_picked_title()}</h1>
        <p>{m.lti_picked_text({ title: props.title })}</p>
        <form method="post" action={props.returnUrl} data-send>
          <input type="hidden" name="JWT" value={props.token} />
          <button>{m.lti_picked_go()}</button>
        </form>
      </div>
    </ToolShell>
  )
}
