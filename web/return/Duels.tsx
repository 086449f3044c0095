import { For, Show } from 'solid-js'
import { type Duel, duelsOf } from '../../worker/game/return/duels.ts'
import type { Side } from '../../worker/game/return/versus.ts'
import * as m from '../messages/index.ts'

/** Who won a challenge and by what, in words; for its maker also how many have taken it up; and the way to a rematch. */
export function Duels(props: { sides: Side[] }) {
  const duels = () => duelsOf(props.sides)
  const isOwn = () => props.sides.some((side) => side.you && side.challenger)
  return (
    <>
      <Show when={isOwn()}>
        <p class="dare-count">{duels().length ? m.versus_news({ n: duels().length }) : m.versus_no_news()}</p>
      </Show>
      <For each={duels()}>
        {(duel) => (
          <p class="won">
            <b>{wordsOf(duel)}</b>
          </p>
        )}
      </For>
      <Show when={duels().length}>
        <p class="actions">
          <a class="button" href="/packs">
            {m.versus_rematch_go()}
          </a>
          <span class="hint">{m.versus_rematch()}</span>
        </p>
      </Show>
    </>
  )
}

function wordsOf({ other, won, by }: Duel): string {
  if (!by) return m.versus_draw({ other })
  const what = { other, n: by.n }
  if (won === 'you') return by.kind === 'right' ? m.versus_won_right(what) : m.versus_won_points(what)
  return by.kind === 'right' ? m.versus_lost_right(what) : m.versus_lost_points(what)
}
