import * as m from '../messages/index.ts'
import { ToolShell } from './ToolShell.tsx'

/** Asks an admin whether their platform is to be connected. */
export function Register(props: { platform: string; ticket: string }) {
  return (
    <ToolShell>
      <div class="lead">
        <h1>{m.lti_register_title()}</h1>
        <p>{m.lti_register_text({ platform: props.platform })}</p>
        <form method="post">
          <input type="hidden" name="ticket" value={props.ticket} />
          <button>{m.lti_register_go()}</button>
        </form>
      </div>
    </ToolShell>
  )
}

/** Says that it is; the page's script has the platform close it. */
export function RegisteredPlatform(props: { platform: string }) {
  return (
    <ToolShell>
      <div class="lead" data-done>
        <h1>{m.lti_registered_title()}</h1>
        <p>{m.lti_registered_text({ platform: props.platform })}</p>
      </div>
    </ToolShell>
  )
}
