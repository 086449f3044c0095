import { Show } from 'solid-js'
import { dayOfSlug } from '../../worker/game/slug.ts'
import * as m from '../messages/index.ts'

/** What there is to do after a result: dare a friend, see what kind of reader one is; after a daily, its streak. */
export function OnAgain(props: { round: string; quiz: string }) {
  return (
    <section class="on-again">
      <Show when={dayOfSlug(props.quiz) !== undefined}>
        <p class="streak" hidden />
      </Show>
      <form class="actions" method="post" action={`/r/${props.round}/challenge`}>
        <button>{m.versus_dare()}</button>
        <a href="/you">{m.you_link()}</a>
        <Show when={dayOfSlug(props.quiz) !== undefined}>
          <a href="/daily">{m.daily_back()}</a>
        </Show>
      </form>
      <p class="hint">{m.versus_dare_hint()}</p>
    </section>
  )
}
