import { For, Show } from 'solid-js'
import type { Podium } from '../../worker/game/live/protocol.ts'
import { formatNumber, formatPoints } from '../format.ts'
import * as m from '../messages/index.ts'

/** The end on the big screen: the best of the room, and the teams where there are some. */
export function ScreenPodium(props: { podium: Podium; namesHidden: boolean }) {
  return (
    <section class="podium">
      <h1>{m.screen_podium()}</h1>
      <ol>
        <For each={props.podium.top}>
          {({ rank, name, points }) => (
            <li class={`rank-${Math.min(rank, 4)}`}>
              <span class="rank">{formatNumber(rank)}</span>
              <bdi>{props.namesHidden ? '…' : name}</bdi>
              <span class="points">{formatPoints(points)}</span>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.podium.teams.length}>
        <table class="teams">
          <caption>{m.screen_teams()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.screen_team()}</th>
              <th scope="col">{m.screen_mean()}</th>
              <th scope="col">{m.screen_team_players()}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.podium.teams}>
              {({ name, mean, players }) => (
                <tr>
                  <th scope="row">{name}</th>
                  <td>{formatNumber(Math.round(mean * 10) / 10)}</td>
                  <td>{formatNumber(players)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  )
}
