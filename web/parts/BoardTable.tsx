import { For, Show } from 'solid-js'
import type { BoardBody, BoardRow } from '../client.ts'
import { formatDay, formatNumber } from '../format.ts'
import * as m from '../messages/index.ts'

/** The rows of a board; the player's own row marked, apart where it is further down; an invitation where there is none. */
export function BoardTable(props: { board: BoardBody }) {
  return (
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
