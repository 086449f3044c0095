import * as m from '../messages/index.ts'
import { Shell } from '../ui/Shell.tsx'
import type { ReaderProps } from './Reader.tsx'

/** The frame of what a player's own record says of them: the record is in their browser, so its script fills it in. */
export function You(props: ReaderProps) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.you_heading()}</h1>
        <p>{m.you_lead()}</p>
      </div>
      <div class="dare-news" role="status" hidden />
      <noscript>
        <p>{m.you_no_script()}</p>
      </noscript>
      <div id="you" data-known={JSON.stringify(props)} />
    </Shell>
  )
}
