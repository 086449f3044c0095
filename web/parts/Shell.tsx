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
          <a href="/daily">{m.nav_daily()}</a>
          <a href="/packs">{m.nav_packs()}</a>
          <a href="/make">{m.nav_make()}</a>
          <a href="/you">{m.nav_you()}</a>
        </nav>
      </header>
      <main id="content">{props.children}</main>
      <footer class="foot">
        <nav aria-label={m.nav_more_label()}>
          <a href="/techniques">{m.nav_techniques()}</a>
          <a href="/about">{m.nav_about()}</a>
          <a href="/privacy">{m.privacy_link()}</a>
        </nav>
        {m.foot_licence()}
      </footer>
    </div>
  )
}
