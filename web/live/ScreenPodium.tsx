import { For, Show } from 'solid-js'
import type { Podium } from '../../worker/game/live/protocol.ts'
import * as m from '../messages/index.ts'
import { formatNumber, formatPoints, formatShare, formatStanding } from '../ui/format.ts'

/** So many have a step of their own. */
const MOST_STEPS = 3

/** The end on the big screen: how the room did together, then its three best, or who share the first place, and the teams. */
export function ScreenPodium(props: { podium: Podium; namesHidden: boolean }) {
  const last = () => props.podium.top.at(-1)?.rank
  const isShared = (rank: number) =>
    props.podium.top.filter((each) => each.rank === rank).length + (rank === last() ? props.podium.more : 0) > 1
  const isTie = () => props.podium.top.length > MOST_STEPS
  const heading = () => {
    const { top, more } = props.podium
    if (top.length === 0) return m.screen_podium_tie({ n: more })
    return isTie() ? m.screen_podium_tie({ n: top.length }) : m.screen_podium()
  }
  return (
    <section class="podium" classList={{ teamed: props.podium.teams.length > 0 }}>
      <Show when={props.podium.room}>{(room) => <RoomMoved room={room()} />}</Show>
      <Show when={props.podium.top.length + props.podium.more}>
        <div class="best">
          <h2>{heading()}</h2>
          <Show when={!isTie()} fallback={<Tie {...props} />}>
            <ol>
              <For each={props.podium.top}>
                {(each) => (
                  <li class={`rank-${each.rank}`}>
                    <span class="rank">
                      {formatNumber(each.rank)}
                      <Show when={isShared(each.rank)}>
                        <small>{m.screen_podium_shared()}</small>
                      </Show>
                    </span>
                    <bdi>{props.namesHidden ? '…' : each.name}</bdi>
                    <span class="points">{reached(each)}</span>
                  </li>
                )}
              </For>
            </ol>
          </Show>
          <Show when={props.podium.top.length && props.podium.more}>
            {(n) => <p>{m.screen_podium_more({ n: n() })}</p>}
          </Show>
        </div>
      </Show>
      <Show when={props.podium.teams.length}>
        <Teams teams={props.podium.teams} />
      </Show>
    </section>
  )
}

/** Who share the first place, where they are more than there are steps, and what they all reached. */
function Tie(props: { podium: Podium; namesHidden: boolean }) {
  return (
    <>
      <Show when={!props.namesHidden}>
        <ul class="tied">
          <For each={props.podium.top}>
            {({ name }) => (
              <li>
                <bdi>{name}</bdi>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p>{reached(props.podium.top[0]!)}</p>
    </>
  )
}

function reached({ right, points }: Podium['top'][number]): string {
  return m.screen_podium_right({ n: right, points: formatPoints(Math.max(0, points)) })
}

/** The room's share of right answers, before it talked and after. */
function RoomMoved(props: { room: NonNullable<Podium['room']> }) {
  const room = () => props.room
  return (
    <div class="together">
      <h1>{room().before === null ? m.screen_room() : m.screen_moved()}</h1>
      <dl>
        <Show when={room().before !== null}>
          <Right title={m.screen_room_before()} right={room().before!} of={room().of} />
        </Show>
        <Right
          title={room().before === null ? m.screen_room_right() : m.screen_room_after()}
          right={room().after}
          of={room().of}
        />
      </dl>
      <Show when={room().gained + room().lost > 0}>
        <p>{m.screen_room_moved({ gained: room().gained, lost: room().lost })}</p>
      </Show>
    </div>
  )
}

function Right(props: { title: string; right: number; of: number }) {
  const share = () => props.right / props.of
  return (
    <div>
      <dt>{props.title}</dt>
      <dd>
        <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect class="all" width="100" height="10" />
          <rect width={100 * share()} height="10" />
        </svg>
        <b>{formatShare(share())}</b>
      </dd>
    </div>
  )
}

function Teams(props: { teams: Podium['teams'] }) {
  return (
    <table class="teams">
      <caption>{m.screen_teams()}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{m.screen_team()}</th>
          <th scope="col">{m.screen_mean()}</th>
          <th scope="col">{m.screen_team_players()}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.teams}>
          {({ name, mean, players }) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="mean">{formatStanding(Math.round(mean * 10) / 10)}</td>
              <td>{m.screen_players({ n: players })}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
