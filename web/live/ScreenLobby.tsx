import { For, Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { LocalOnly } from '../ui/LocalOnly.tsx'
import type { ScreenData, ScreenState } from './live-screen.ts'

/** How many names fit on the screen. */
const MOST_NAMES = 40
/** How many have room below the way in; more stand beside it. */
const A_FEW = 12

/** Before the start: how to come in, and who is in; whoever came last stands first. */
export function ScreenLobby(props: { screen: ScreenState; data: ScreenData }) {
  const people = () => props.screen.people()
  const names = () =>
    people()
      .slice(people().length > MOST_NAMES ? 1 - MOST_NAMES : 0)
      .reverse()
  const more = () => people().length - names().length
  return (
    <section class="lobby" classList={{ crowded: names().length > A_FEW && !props.screen.namesHidden() }}>
      <div class="qr" role="img" aria-label={m.host_qr({ url: props.data.url })} innerHTML={props.data.qr} />
      <div class="way-in">
        <h1>{props.data.title}</h1>
        <p>{m.poster_go({ address: props.data.home })}</p>
        <p class="big-code">{props.data.code}</p>
        <p class="in">
          <span role="status">{m.screen_players({ n: props.screen.count().players })}</span>
          <Show when={!names().length}> {m.screen_nobody()}</Show>
        </p>
        <Show when={names().length <= A_FEW}>
          <LocalOnly home={props.data.home} />
        </Show>
      </div>
      <Show when={names().length}>
        <div class="people">
          <Show when={!props.screen.namesHidden()} fallback={<p>{m.screen_names_hidden()}</p>}>
            <ul>
              <For each={names()}>
                {({ name }) => (
                  <li>
                    <bdi>{name}</bdi>
                  </li>
                )}
              </For>
              <Show when={more() > 0}>
                <li class="more">{m.screen_more_names({ n: more() })}</li>
              </Show>
            </ul>
          </Show>
        </div>
      </Show>
    </section>
  )
}
