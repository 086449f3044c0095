import * as m from '../messages/index.ts'
import { Shell } from '../parts/Shell.tsx'

/** The frame of what a player's own record says of them: the record is in their browser, so its script fills it in. */
export function You() {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.you_heading()}</h1>
        <p>{m.you_lead()}</p>
      </div>
      <noscript>
        <p>{m.you_no_script()}</p>
      </noscript>
      <div id="you" />
    </Shell>
  )
}
