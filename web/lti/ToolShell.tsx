import type { JSX } from 'solid-js'
import * as m from '../messages/index.ts'

/** What stands around a page in a learning platform: no way to the other pages, which no frame may show, but in a window. */
export function ToolShell(props: { children: JSX.Element }) {
  return (
    <div class="sheet">
      <header class="masthead">
        <a class="brand" href="/" target="_blank" rel="noopener">
          <mark>{m.brand()}</mark>
        </a>
      </header>
      <main id="content">{props.children}</main>
      <footer class="foot">
        <nav aria-label={m.nav_more_label()}>
          <a href="/privacy" target="_blank" rel="noopener">
            {m.privacy_link()}
          </a>
        </nav>
      </footer>
    </div>
  )
}

/** Says in a learning platform why nothing was opened. */
export function ToolFault(props: { sentence: string }) {
  return (
    <ToolShell>
      <div class="lead">
        <h1>{props.sentence}</h1>
      </div>
    </ToolShell>
  )
}
