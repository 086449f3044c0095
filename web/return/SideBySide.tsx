import { For, Show } from 'solid-js'
import type { Side } from '../../worker/game/return/versus.ts'
import * as m from '../messages/index.ts'
import { Squares } from '../play/Squares.tsx'
import { formatStanding } from '../ui/format.ts'
import { Duels } from './Duels.tsx'

/** The results of a challenge: who won, and a row each: right answers, each answer right or not and how sure, and points. */
export function SideBySide(props: { sides: Side[] }) {
  return (
    <>
      <Duels sides={props.sides} />
      <Rows sides={props.sides} />
    </>
  )
}

function Rows(props: { sides: Side[] }) {
  return (
    <div class="board-box">
      <table class="board sides">
        <caption class="unseen">{m.versus_caption()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.board_right()}</th>
            <th scope="col">{m.board_nickname()}</th>
            <th scope="col">{m.board_points()}</th>
          </tr>
        </thead>
        <For each={props.sides}>{(side) => <Row side={side} />}</For>
      </table>
    </div>
  )
}

function Row(props: { side: Side }) {
  return (
    <tbody>
      <tr classList={{ you: props.side.you }}>
        <td>{m.of_all(props.side)}</td>
        <th scope="row">
          <bdi>{props.side.nickname}</bdi>
          <Show when={props.side.you}>
            {' '}
            <span class="tag">{m.board_you()}</span>
          </Show>
          <Show when={props.side.challenger && !props.side.you}>
            {' '}
            <span class="tag">{m.versus_challenger()}</span>
          </Show>
          <Squares squares={props.side.squares} />
        </th>
        <td>{formatStanding(props.side.points)}</td>
      </tr>
    </tbody>
  )
}
