import { For, Show, useContext } from 'solid-js'
import * as m from '../messages/index.ts'
import { THEMES, type Theme, ThemeContext } from './theme.ts'

const WORDS: Record<Theme, () => string> = { device: m.theme_device, light: m.theme_light, dark: m.theme_dark }

/** Light, dark, or as the device says: a form, so that the page comes in its colours at once. */
export function ThemeSwitch() {
  const page = useContext(ThemeContext)
  return <Show when={page}>{(page) => <ThemeForm {...page()} />}</Show>
}

/** The same, where a page knows itself where a change leads back to; which is chosen is not said without `theme`. */
export function ThemeForm(props: { theme?: Theme; here: string }) {
  return (
    <form class="theme" method="post" action="/theme">
      <fieldset>
        <legend>{m.theme_label()}</legend>
        <input type="hidden" name="to" value={props.here} />
        <For each={THEMES}>
          {(theme) => (
            <button
              class="button plain"
              name="theme"
              value={theme}
              aria-pressed={props.theme === undefined ? undefined : props.theme === theme}
            >
              {WORDS[theme]()}
            </button>
          )}
        </For>
      </fieldset>
    </form>
  )
}
