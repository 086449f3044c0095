import { createMemo, createSignal, onMount, Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { VERDICT_WORDS } from '../ui/words.ts'
import { createScreen, type ScreenData } from './live-screen.ts'
import { ScreenArticle } from './ScreenArticle.tsx'
import { earlyWords, ScreenControls } from './ScreenControls.tsx'
import { ScreenLobby } from './ScreenLobby.tsx'
import { ScreenPodium } from './ScreenPodium.tsx'
import { ScreenQuestion } from './ScreenQuestion.tsx'
import { createFit } from './screen-fit.ts'
import { createHand } from './screen-hand.ts'
import { createScreenKeys } from './screen-keys.ts'
import { Timer } from './Timer.tsx'

/** The big screen of a live round, and its host's hand. Rendered by the Worker, hydrated in the browser. */
export function Screen(props: { data: ScreenData }) {
  const screen = createScreen(props.data)
  const hand = createHand(screen)
  const { stage, question, count } = screen
  const [live, setLive] = createSignal(false)
  const votes = createMemo(() => stage().phase === 'first' || stage().phase === 'second')
  const timed = createMemo(() => stage().phase === 'split' || (votes() && screen.endsAt() !== null))
  const fault = createMemo(() =>
    screen.over() ? m.live_bye_gone() : screen.reachable() ? screen.told() : m.screen_offline(),
  )
  let main!: HTMLElement
  createScreenKeys(screen, hand)
  createFit(
    () => main,
    () => [stage(), question(), screen.people(), screen.namesHidden(), screen.podium(), fault(), hand.article.shown()],
  )
  onMount(() => {
    hand.recall()
    setLive(true)
  })

  /** What happens, for who hears the screen instead of seeing it. */
  const said = createMemo(() => {
    const { phase, key, at, of, locked } = stage()
    if (key) return `${VERDICT_WORDS[key.verdict]()}. ${key.explanation}`
    if (hand.early()) return earlyWords(screen)
    if (votes() && locked) return m.screen_locked()
    if (phase === 'first') return m.live_say_asked({ n: at + 1, of, claim: question()?.claim ?? '' })
    if (phase === 'split') return m.live_say_split()
    return phase === 'second' ? m.live_say_again() : ''
  })

  return (
    <div
      class="screen"
      classList={{ live: live(), rests: hand.rests() !== null }}
      data-moment={stage().moment}
      data-phase={stage().phase}
    >
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
        <Show when={timed() || (votes() && (stage().locked || count().longer > 0))}>
          <div class="clock">
            <Show when={!(votes() && stage().locked)} fallback={<p>{m.screen_locked()}</p>}>
              <Timer endsAt={screen.endsAt()} over={votes() ? m.screen_time_over : m.screen_talk_over} />
            </Show>
            <Show when={votes() && count().longer}>{(n) => <p>{m.screen_longer({ n: n() })}</p>}</Show>
          </div>
        </Show>
      </header>
      <main id="content" ref={main}>
        <p class="unseen" role="status">
          {said()}
        </p>
        <Show when={fault()}>
          {(text) => (
            <p class="fault" role="alert">
              {text()}
            </p>
          )}
        </Show>
        <Show when={hand.article.shown()} keyed>
          {(shown) => <ScreenArticle shown={shown} article={hand.article} />}
        </Show>
        <Show when={!hand.article.open()}>
          <Show when={stage().phase === 'lobby'}>
            <ScreenLobby screen={screen} data={props.data} />
          </Show>
          <Show when={question()} keyed>
            {(asked) => <ScreenQuestion question={asked} stage={stage()} asksHowSure={props.data.asksHowSure} />}
          </Show>
          <Show when={stage().phase === 'ended' && !stage().back && screen.podium()}>
            {(podium) => <ScreenPodium podium={podium()} namesHidden={screen.namesHidden()} />}
          </Show>
        </Show>
      </main>
      <ScreenControls screen={screen} hand={hand} data={props.data} />
    </div>
  )
}
