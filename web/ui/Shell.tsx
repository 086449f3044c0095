import { createContext, type JSX, Show, useContext } from 'solid-js'
import * as m from '../messages/index.ts'
import { Brand } from './Brand.tsx'
import { ThemeSwitch } from './ThemeSwitch.tsx'

/** What the masthead says of this browser: whether it has classes. */
export const Masthead = createContext({ classes: false })

/** The frame of every page but the play page: masthead, content, foot. */
export function Shell(props: { wide?: boolean; children: JSX.Element }) {
  const { classes } = useContext(Masthead)
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
          <a href="/make" class={classes ? 'roomy' : undefined}>
            {m.nav_make()}
          </a>
          <a href="/teachers" class={classes ? undefined : 'roomy'}>
            {m.nav_teachers()}
          </a>
          <Show when={classes}>
            <a href="/classes">{m.nav_classes()}</a>
          </Show>
          <a href="/you">{m.nav_you()}</a>
        </nav>
      </header>
      <main id="content">{props.children}</main>
      <footer class="foot">
        <nav aria-label={m.nav_more_label()}>
          <a href="/teachers">{m.nav_for_teachers()}</a>
          <a href="/techniques">{m.nav_techniques()}</a>
          <a href="/about">{m.nav_about()}</a>
          <a href="/developers">{m.nav_developers()}</a>
          <a href="/privacy">{m.privacy_link()}</a>
        </nav>
        <ThemeSwitch />
        {m.foot_licence()}
      </footer>
    </div>
  )
}
