import { createMemo, createSignal, Show } from 'solid-js'
import * as m from '../messages/index.ts'
import type { ScreenData, ScreenState } from '../pages/live-screen.ts'
import { fillScreen, goOn, look } from '../pages/screen-keys.ts'

/** What the host can do at this moment; the first of it is what the space bar does. */
export function ScreenControls(props: { screen: ScreenState; data: ScreenData }) {
  const screen = () => props.screen
  const stage = createMemo(() => screen().stage())
  const votes = createMemo(() => stage().phase === 'first' || stage().phase === 'second')
  const asked = createMemo(() => votes() || stage().phase === 'split')
  const [ending, setEnding] = createSignal(false)

  return (
    <nav class="controls" aria-label={m.screen_controls()}>
      <Show when={stage().phase !== 'ended' || stage().back} fallback={<Afterwards data={props.data} />}>
        <button type="button" class="go" onClick={() => goOn(screen())}>
          {nextWord(screen(), props.data.votes)}{' '}
          <span aria-hidden="true">
            <kbd>{m.screen_space()}</kbd>
          </span>
        </button>
      </Show>
      <Show when={asked() && stage().phase !== 'second' && props.data.votes === 2}>
        <Key letter="R" word={m.screen_reveal_now()} press={() => screen().say({ type: 'reveal' })} />
      </Show>
      <Show when={votes()}>
        <Key
          letter="L"
          word={stage().locked ? m.screen_unlock() : m.screen_lock()}
          press={() => screen().say({ type: 'lock', locked: !stage().locked })}
        />
      </Show>
      <Show when={screen().endsAt() !== null}>
        <Key letter="E" word={m.screen_extend()} press={() => screen().say({ type: 'extend' })} />
      </Show>
      <Show when={screen().earlier() !== undefined}>
        <Key letter="←" word={m.screen_look()} press={() => look(screen(), screen().earlier()!)} />
      </Show>
      <Show when={screen().later() !== undefined}>
        <Key letter="→" word={m.screen_look_on()} press={() => look(screen(), screen().later()!)} />
      </Show>
      <details>
        <summary>{m.screen_more()}</summary>
        <div>
          <Show when={asked()}>
            <Key letter="S" word={m.screen_skip()} press={() => screen().say({ type: 'skip' })} />
          </Show>
          <Key
            letter="N"
            word={screen().namesHidden() ? m.screen_names_show() : m.screen_names_hide()}
            press={() => screen().setNamesHidden(!screen().namesHidden())}
          />
          <Key letter="F" word={m.screen_full()} press={fillScreen} />
          <Show when={stage().phase !== 'ended'}>
            <button type="button" onClick={() => (ending() ? screen().say({ type: 'end' }) : setEnding(true))}>
              {ending() ? m.screen_end_sure() : m.screen_end()}
            </button>
          </Show>
          <a href={`/t/${props.data.slug}?round=${props.data.number}`}>{m.screen_host_page()}</a>
          <p>{m.screen_keys()}</p>
        </div>
      </details>
    </nav>
  )
}

function Key(props: { letter: string; word: string; press: () => void }) {
  return (
    <button type="button" class="plain" onClick={() => props.press()}>
      {props.word}{' '}
      <span aria-hidden="true">
        <kbd>{props.letter}</kbd>
      </span>
    </button>
  )
}

function Afterwards(props: { data: ScreenData }) {
  return (
    <a class="button go" href={`/t/${props.data.slug}/report?round=${props.data.number}`}>
      {m.screen_report()}
    </a>
  )
}

function nextWord({ stage }: ScreenState, votes: number): string {
  const { phase, back, at, of } = stage()
  if (back) return m.screen_next_back()
  if (phase === 'lobby') return m.screen_next_start()
  if (phase === 'first') return votes === 2 ? m.screen_next_split() : m.screen_next_reveal()
  if (phase === 'split') return m.screen_next_second()
  if (phase === 'second') return m.screen_next_reveal()
  return at + 1 < of ? m.screen_next_question() : m.screen_next_end()
}
