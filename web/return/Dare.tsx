import { Show } from 'solid-js'
import type { Versus } from '../../worker/game/return/versus.ts'
import * as m from '../messages/index.ts'
import { ShareButton } from '../ui/ShareButton.tsx'
import { SideBySide } from './SideBySide.tsx'

/**
 * A challenge on its quiz's page: whose result there is to beat; for those who have played, the results side by side, and
 * for whoever made it the link.
 */
export function Dare(props: { versus: Versus; url: string }) {
  return (
    <section class="dare">
      <h1>{headingOf(props.versus)}</h1>
      <Show when={props.versus.sides} fallback={<p class="hint">{m.versus_text()}</p>}>
        {(sides) => <SideBySide sides={sides()} />}
      </Show>
      <Show when={props.versus.challenger}>
        <p>{m.versus_yours_text()}</p>
        <p class="link">
          <a href={props.url}>{props.url}</a>
        </p>
        <p class="actions">
          <ShareButton text={m.versus_share()} url={props.url} />
        </p>
      </Show>
    </section>
  )
}

function headingOf({ challenger, beat }: Versus): string {
  if (challenger) return m.versus_yours_heading()
  return beat ? m.versus_heading({ nickname: beat.nickname, score: m.right_of_all(beat) }) : m.versus_dare()
}
