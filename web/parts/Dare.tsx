import { Show } from 'solid-js'
import type { VersusBody } from '../client.ts'
import { formatPoints } from '../format.ts'
import * as m from '../messages/index.ts'
import { ShareButton } from './ShareButton.tsx'
import { SideBySide } from './SideBySide.tsx'

/** A challenge on its quiz's page: what there is to beat; for those who have played, the results side by side. */
export function Dare(props: { versus: VersusBody; url: string }) {
  return (
    <section class="card dare">
      <h2>{props.versus.challenger ? m.versus_yours_heading() : m.versus_heading()}</h2>
      <Show
        when={props.versus.sides}
        fallback={
          <>
            <Show when={props.versus.beat}>
              {(beat) => (
                <p class="to-beat">{m.result_share_score({ ...beat(), points: formatPoints(beat().points) })}</p>
              )}
            </Show>
            <p>{m.versus_text()}</p>
          </>
        }
      >
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
