import { createEffect, onCleanup, onMount, Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { ThemeForm } from '../ui/ThemeSwitch.tsx'
import type { ScreenData, ScreenState } from './live-screen.ts'
import { Key } from './ScreenKey.tsx'
import type { Hand } from './screen-hand.ts'

/** What the host needs more rarely. It closes by Escape, by a click elsewhere, and when something was chosen. */
export function ScreenMenu(props: { screen: ScreenState; hand: Hand; data: ScreenData }) {
  const screen = () => props.screen
  const hand = () => props.hand
  let menu!: HTMLDetailsElement

  function leave({ target }: Event) {
    if (target instanceof Node && !menu.contains(target)) hand().setMenu(false)
  }
  onMount(() => {
    document.addEventListener('click', leave)
    onCleanup(() => document.removeEventListener('click', leave))
  })

  /** A browser tells of its own turning a moment later, when somebody may have closed it already. */
  function turn(event: Event) {
    event.preventDefault()
    hand().setMenu(!hand().menu())
  }

  /** Where it closes over what has the focus, the focus goes to what opens it. */
  createEffect(() => {
    if (!hand().menu() && menu.contains(document.activeElement)) menu.querySelector('summary')?.focus()
  })

  /** Chooses something: the menu closes, and what is asked then has the focus. */
  const chosen = (does: () => void) => () => {
    hand().setMenu(false)
    does()
  }

  return (
    <details ref={menu} open={hand().menu()} onToggle={() => hand().setMenu(menu.open)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button */}
      <summary onClick={turn}>{m.screen_more()}</summary>
      <div>
        <Show when={screen().isAsking()}>
          <Key sign="S" word={m.screen_skip()} press={chosen(() => hand().setAsked('skip'))} />
        </Show>
        <Key
          sign="N"
          word={screen().namesHidden() ? m.screen_names_show() : m.screen_names_hide()}
          press={chosen(() => screen().turnNames())}
        />
        <Key sign="F" word={m.screen_full()} press={chosen(hand().fill)} />
        <button type="button" class="plain" onClick={() => hand().setLetters(!hand().letters())}>
          {hand().letters() ? m.screen_letters_off() : m.screen_letters_on()}
        </button>
        <Show when={screen().stage().phase !== 'ended'}>
          <button type="button" class="plain" onClick={chosen(() => hand().setAsked('end'))}>
            {m.screen_end()}
          </button>
        </Show>
        <ThemeForm here={`/t/${props.data.slug}/screen?round=${props.data.number}`} />
        <a href={`/t/${props.data.slug}?round=${props.data.number}`}>{m.screen_host_page()}</a>
        <p>{m.screen_keys()}</p>
      </div>
    </details>
  )
}
