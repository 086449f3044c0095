import type { JSX } from 'solid-js'
import * as m from '../messages/index.ts'
import { Brand } from './Brand.tsx'

/** The frame of every page but the play page: masthead, content, foot. */
export function Shell(props: { wide?: boolean; children: JSX.Element }) {
  return (
    <div class="sheet" classList={{ wide: props.wide }}>
      <a class="skip" href="#content">
        {m.skip()}
      </a>
      <header class="masthead">
        <Brand />
        <nav aria-label={m.nav_label()}>
          <a href="/packs">{m.nav_packs()}</a>
          <a href="/techniques">{m.nav_techniques()}</a>
          <a href="/make">{m.nav_make()}</a>
          <a href="/about">{m.nav_about()}</a>
        </nav>
      </header>
      <main id="content">{props.children}</main>
      <footer class="foot">
        {m.foot_licence()} <a href="/privacy">{m.privacy_link()}</a>
      </footer>
    </div>
  )
}
