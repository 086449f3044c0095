import { For, Show } from 'solid-js'
import type { BoardPage, BoardRow } from '../../worker/game/play/board.ts'
import type { View } from '../../worker/game/play/span.ts'
import * as m from '../messages/index.ts'
import { formatDay, formatNumber, formatStanding } from '../ui/format.ts'
import { ShareButton } from '../ui/ShareButton.tsx'

/** So few players make no board to be proud of yet, and it says so kindly. */
const FEW = 3

const EMPTY: Record<View, () => string> = {
  today: m.board_empty_today,
  week: m.board_empty_week,
  all: m.board_empty,
}

/** Where others can play what a board is of; left out where the page shows that link already. */
interface BoardLink {
  title: string
  url: string
}

/** The rows of a board, and the link to send where there are few; the player's own row marked, apart where it is further down; an invitation where there is none. */
export function BoardTable(props: { board: BoardPage; link?: BoardLink }) {
  return (
    <Show when={props.board.entries.length} fallback={<p class="empty">{EMPTY[props.board.view]()}</p>}>
      <p class="hint">{howMany(props.board.players)}</p>
      <Show when={props.board.players <= FEW && props.link}>
        {(link) => (
          <>
            <p class="link">
              <a href={link().url}>{link().url}</a>
            </p>
            <p class="actions">
              <ShareButton text={link().title} url={link().url} />
            </p>
          </>
        )}
      </Show>
      <div class="board-box">
        <table class="board">
          <thead>
            <tr>
              <th scope="col">{m.board_rank()}</th>
              <th scope="col">{m.board_nickname()}</th>
              <th scope="col">{m.board_right()}</th>
              <th scope="col">{m.board_points()}</th>
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
      </div>
    </Show>
  )
}

function howMany(n: number): string {
  return n > FEW ? m.board_players({ n: formatNumber(n) }) : m.board_few({ n })
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
        <Show when={props.row.earlier}>
          {' '}
          <span class="tag">{m.board_earlier()}</span>
        </Show>
      </th>
      <td>{m.of_all(props.row)}</td>
      <td>{formatStanding(props.row.points)}</td>
      <td class="when">{formatDay(props.row.finishedAt)}</td>
    </tr>
  )
}
