import { Show } from 'solid-js'
import { isPastDay } from '../../worker/game/return/day-over.ts'
import type { Side, Versus } from '../../worker/game/return/versus.ts'
import * as m from '../messages/index.ts'
import { ShareButton } from '../ui/ShareButton.tsx'
import { SideBySide } from './SideBySide.tsx'

/**
 * A challenge on its quiz's page: whose result there is to beat; for those who have played, the results side by side, and
 * for whoever made it the link. `own`: where its script asks for news.
 */
export function Dare(props: {
  versus: Versus
  url: string
  own?: { slug: string; round: string }
  /** whether its player has begun */
  begun: boolean
}) {
  const own = () => (props.versus.challenger ? props.own : undefined)
  return (
    <section
      class="dare"
      data-slug={own()?.slug}
      data-round={own()?.round}
      data-sides={own() && toldOf(props.versus.sides)}
    >
      <h1>{headingOf(props.versus)}</h1>
      <Show when={own()}>
        <div class="dare-news" role="status" hidden />
      </Show>
      <Show when={props.versus.sides} fallback={<p class="hint">{textOf(props.versus, props.begun)}</p>}>
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

/** What a friend is told before they play. */
function textOf({ dayQuiz }: Versus, begun: boolean): string {
  const isOfToday = !begun && dayQuiz !== null && !isPastDay(dayQuiz, Date.now())
  return isOfToday ? `${m.versus_text()} ${m.versus_day()}` : m.versus_text()
}

/** What its script goes by when it looks for news. */
function toldOf(sides: readonly Side[] | null): string {
  return JSON.stringify((sides ?? []).map(({ nickname, right, points, you }) => ({ nickname, right, points, you })))
}

function headingOf({ challenger, beat }: Versus): string {
  if (challenger) return m.versus_yours_heading()
  return beat ? m.versus_heading({ nickname: beat.nickname, score: m.right_of_all(beat) }) : m.versus_dare()
}
