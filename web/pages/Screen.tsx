import { createMemo, createSignal, onMount, Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { ScreenControls } from '../parts/ScreenControls.tsx'
import { ScreenLobby } from '../parts/ScreenLobby.tsx'
import { ScreenPodium } from '../parts/ScreenPodium.tsx'
import { ScreenQuestion } from '../parts/ScreenQuestion.tsx'
import { Timer } from '../parts/Timer.tsx'
import { VERDICT_WORDS } from '../words.ts'
import { createScreen, type ScreenData } from './live-screen.ts'
import { createScreenKeys } from './screen-keys.ts'

/** The big screen of a live round, and its host's hand. Rendered by the Worker, hydrated in the browser. */
export function Screen(props: { data: ScreenData }) {
  const screen = createScreen(props.data)
  const { stage, question, count } = screen
  const [live, setLive] = createSignal(false)
  const votes = createMemo(() => stage().phase === 'first' || stage().phase === 'second')
  createScreenKeys(screen)
  onMount(() => setLive(true))

  /** What happens, for who hears the screen instead of seeing it. */
  const said = createMemo(() => {
    const { phase, key, at, of, locked } = stage()
    if (key) return `${VERDICT_WORDS[key.verdict]()}. ${key.explanation}`
    if (votes() && locked) return m.screen_locked()
    if (phase === 'first') return m.live_say_asked({ n: at + 1, of, claim: question()?.claim ?? '' })
    if (phase === 'split') return m.live_say_split()
    return phase === 'second' ? m.live_say_again() : ''
  })

  return (
    <div class="screen" classList={{ live: live() }} data-moment={stage().moment}>
      <header class="screen-head">
        <p class="brand">
          <mark>{m.brand()}</mark>
        </p>
        <Show when={stage().phase !== 'lobby'}>
          <p class="join-hint">{m.screen_join_late({ address: props.data.home, code: props.data.code })}</p>
          <p class="turnout">
            <Show when={votes()} fallback={m.screen_players({ n: count().players })}>
              {m.screen_answered({ answered: count().answered, of: count().players })}
            </Show>
          </p>
        </Show>
      </header>
      <main id="content">
        <p class="unseen" role="status">
          {said()}
        </p>
        <Show when={!screen.reachable() || screen.over() || screen.told()}>
          <p class="fault" role="alert">
            {screen.over() ? m.live_bye_gone() : screen.reachable() ? screen.told() : m.screen_offline()}
          </p>
        </Show>
        <Show when={stage().phase === 'lobby'}>
          <ScreenLobby screen={screen} data={props.data} />
        </Show>
        <Show when={votes() && (stage().locked || screen.endsAt() !== null || count().longer > 0)}>
          <div class="clock">
            <Show when={!stage().locked} fallback={<p>{m.screen_locked()}</p>}>
              <Timer endsAt={screen.endsAt()} />
            </Show>
            <Show when={count().longer}>{(n) => <p>{m.screen_longer({ n: n() })}</p>}</Show>
          </div>
        </Show>
        <Show when={question()} keyed>
          {(asked) => <ScreenQuestion question={asked} stage={stage()} asksHowSure={props.data.asksHowSure} />}
        </Show>
        <Show when={stage().phase === 'ended' && !stage().back && screen.podium()}>
          {(podium) => <ScreenPodium podium={podium()} namesHidden={screen.namesHidden()} />}
        </Show>
      </main>
      <ScreenControls screen={screen} data={props.data} />
    </div>
  )
}
