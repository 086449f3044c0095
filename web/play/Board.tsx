import { Show } from 'solid-js'
import type { BoardPage } from '../../worker/game/play/board.ts'
import * as m from '../messages/index.ts'
import { Shell } from '../ui/Shell.tsx'
import { BoardTable } from './BoardTable.tsx'

export interface BoardProps {
  quiz: { slug: string; title: string }
  board: BoardPage
  /** whether this is a page further down */
  further: boolean
}

/** The leaderboard of a quiz, 100 rows a page. */
export function Board(props: BoardProps) {
  const here = () => `/q/${props.quiz.slug}/board`
  return (
    <Shell>
      <div class="lead">
        <p class="kicker">
          <span>{m.board_heading()}</span>
        </p>
        <h1>{props.quiz.title}</h1>
      </div>
      <BoardTable board={props.board} />
      <p class="actions">
        <a class="button" href={`/q/${props.quiz.slug}`}>
          {m.board_play()}
        </a>
        <Show when={props.board.cursor}>
          {(cursor) => <a href={`${here()}?cursor=${encodeURIComponent(cursor())}`}>{m.board_more()}</a>}
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
