import { For, Show } from 'solid-js'
import { dayPlayedOnce } from '../../worker/game/make/slug.ts'
import type { BoardPage } from '../../worker/game/play/board.ts'
import { VIEWS, type View } from '../../worker/game/play/span.ts'
import * as m from '../messages/index.ts'
import { Shell } from '../ui/Shell.tsx'
import { BoardTable } from './BoardTable.tsx'

export interface BoardProps {
  quiz: { slug: string; title: string }
  /** the quiz's whole address */
  url: string
  board: BoardPage
  /** whether this is a page further down */
  further: boolean
}

const VIEW_WORDS: Record<View, () => string> = {
  today: m.board_today,
  week: m.board_week,
  all: m.board_all,
}

/** The leaderboard of a quiz, 100 rows a page: of today, of this week, or of all time. */
export function Board(props: BoardProps) {
  const here = () => `/q/${props.quiz.slug}/board?view=${props.board.view}`
  return (
    <Shell>
      <div class="lead">
        <p class="kicker">
          <span>{m.board_heading()}</span>
        </p>
        <h1>{props.quiz.title}</h1>
      </div>
      <Show when={dayPlayedOnce(props.quiz.slug) === undefined}>
        <Views {...props} />
      </Show>
      <BoardTable board={props.board} link={{ title: props.quiz.title, url: props.url }} />
      <p class="actions">
        <a class="button" href={`/q/${props.quiz.slug}`}>
          {m.board_play()}
        </a>
        <Show when={props.board.cursor}>
          {(cursor) => <a href={`${here()}&cursor=${encodeURIComponent(cursor())}`}>{m.board_more()}</a>}
        </Show>
        <Show when={props.further}>
          <a href={here()}>{m.board_top()}</a>
        </Show>
      </p>
      <Show when={props.board.entries.some(({ earlier }) => earlier) || props.board.you?.earlier}>
        <p class="hint">{m.board_earlier_note()}</p>
      </Show>
      <p class="hint">{m.board_order()}</p>
    </Shell>
  )
}

/** Links to the three views; a quiz of one day has one. */
function Views(props: BoardProps) {
  return (
    <nav class="views" aria-label={m.board_views()}>
      <For each={VIEWS}>
        {(view) => (
          <a
            href={`/q/${props.quiz.slug}/board?view=${view}`}
            aria-current={view === props.board.view ? 'page' : undefined}
          >
            {VIEW_WORDS[view]()}
          </a>
        )}
      </For>
    </nav>
  )
}
