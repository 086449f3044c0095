import { For, Show } from 'solid-js'
import type { BoardBody, BoardRow } from '../client.ts'
import { formatDay, formatNumber } from '../format.ts'
import * as m from '../messages/index.ts'
import { Shell } from '../parts/Shell.tsx'

export interface BoardProps {
  quiz: { slug: string; title: string }
  board: BoardBody
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
      <Show when={props.board.entries.length} fallback={<p class="empty">{m.board_empty()}</p>}>
        <table class="board">
          <thead>
            <tr>
              <th scope="col">{m.board_rank()}</th>
              <th scope="col">{m.board_nickname()}</th>
              <th scope="col">{m.board_points()}</th>
              <th scope="col">{m.board_right()}</th>
              <th scope="col" class="when">
                {m.board_when()}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.board.entries}>{(row) => <Row row={row} />}</For>
          </tbody>
          <Show when={props.board.you}>
            {(row) => (
              <tbody aria-label={m.board_your_row()} class="apart">
                <Row row={row()} />
              </tbody>
            )}
          </Show>
        </table>
      </Show>
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
      <p class="hint">{m.board_order()}</p>
    </Shell>
  )
}

function Row(props: { row: BoardRow }) {
  return (
    <tr classList={{ you: props.row.you }}>
      <td>{formatNumber(props.row.rank)}</td>
      <th scope="row">
        <bdi>{props.row.nickname}</bdi>
        <Show when={props.row.you}>
          {' '}
          <span class="tag">{m.board_you()}</span>
        </Show>
      </th>
      <td>{formatNumber(props.row.points)}</td>
      <td>{m.of_all(props.row)}</td>
      <td class="when">{formatDay(props.row.finishedAt)}</td>
    </tr>
  )
}
