import { For, Show } from 'solid-js'
import * as m from '../messages/index.ts'
import type { ScreenData, ScreenState } from '../pages/live-screen.ts'

/** How many names fit on the screen. */
const MOST_NAMES = 60

/** Before the start: how to come in, and who is in. */
export function ScreenLobby(props: { screen: ScreenState; data: ScreenData }) {
  const names = () => props.screen.people().slice(-MOST_NAMES).toReversed()
  const more = () => props.screen.people().length - names().length
  return (
    <section class="lobby">
      <div class="qr" role="img" aria-label={m.host_qr({ url: props.data.url })} innerHTML={props.data.qr} />
      <div class="way-in">
        <h1>{props.data.title}</h1>
        <p>{m.poster_go({ address: props.data.home })}</p>
        <p class="big-code">{props.data.code}</p>
      </div>
      <div class="people">
        <h2>
          <span role="status">{m.screen_players({ n: props.screen.count().players })}</span>
        </h2>
        <Show when={!props.screen.namesHidden()} fallback={<p>{m.screen_names_hidden()}</p>}>
          <Show when={names().length} fallback={<p>{m.screen_nobody()}</p>}>
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
        </Show>
      </div>
    </section>
  )
}
