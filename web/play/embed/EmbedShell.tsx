import { type JSX, Show } from 'solid-js'
import { PRACTICE_SLUG } from '../../../worker/game/make/slug.ts'
import * as m from '../../messages/index.ts'
import { Brand } from '../../ui/Brand.tsx'

/** What stands around a quiz in a frame of another site: whose it is, and the way to its own page. */
export function EmbedShell(props: { slug?: string | undefined; children: JSX.Element }) {
  return (
    <div class="sheet embedded">
      <header class="masthead">
        <Brand />
      </header>
      <main id="content">{props.children}</main>
      <EmbedFoot slug={props.slug} />
    </div>
  )
}

/** The links out of a frame: to the quiz's own page, where it has one. */
export function EmbedFoot(props: { slug?: string | null | undefined }) {
  const slug = () => (props.slug === PRACTICE_SLUG ? null : props.slug)
  return (
    <footer class="foot">
      <nav aria-label={m.nav_more_label()}>
        <Show when={slug()} fallback={<a href="/">{m.embed_home()}</a>}>
          <a href={`/q/${slug()}`}>{m.embed_open()}</a>
        </Show>
        <a href="/privacy">{m.privacy_link()}</a>
      </nav>
    </footer>
  )
}
