import { Show } from 'solid-js'
import type { HostedQuiz } from '../../worker/game/class/wire.ts'
import * as m from '../messages/index.ts'
import { ShareButton } from '../ui/ShareButton.tsx'

/** Says to a quiz's host, right after it was made, that the link to this page is their key. */
export function JustMade(props: { quiz: Pick<HostedQuiz, 'title' | 'hostUrl'>; justMade?: boolean }) {
  return (
    <Show when={props.justMade}>
      <div class="just-made" role="status">
        <p>
          <b>{m.host_made_keep()}</b> {m.host_made_text()} <a href="/classes">{m.classes_heading()}</a>
        </p>
        <ShareButton copyOnly label={m.host_made_copy()} text={props.quiz.title} url={props.quiz.hostUrl} />
      </div>
    </Show>
  )
}
