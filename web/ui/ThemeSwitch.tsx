import { For, Show, useContext } from 'solid-js'
import * as m from '../messages/index.ts'
import { TEXT_SIZES, type TextSize, THEMES, type Theme, ThemeContext } from './theme.ts'

const THEME_WORDS: Record<Theme, () => string> = { device: m.theme_device, light: m.theme_light, dark: m.theme_dark }
const TEXT_WORDS: Record<TextSize, () => string> = { 100: m.theme_device, 125: m.text_larger, 150: m.text_largest }

/** Light or dark, and how large letters are, or both as the device says: forms, so that the page comes so at once. */
export function ThemeSwitch() {
  const page = useContext(ThemeContext)
  return (
    <Show when={page}>
      {(page) => (
        <>
          <ThemeForm theme={page().theme} here={page().here} />
          <Choice
            {...{ name: 'text', label: m.text_label(), choices: TEXT_SIZES, words: TEXT_WORDS }}
            chosen={page().text}
            here={page().here}
          />
        </>
      )}
    </Show>
  )
}

/** Light or dark alone, where a page knows itself where a change leads back to; which is chosen is not said without `theme`. */
export function ThemeForm(props: { theme?: Theme; here: string }) {
  return (
    <Choice
      {...{ name: 'theme', label: m.theme_label(), choices: THEMES, words: THEME_WORDS }}
      chosen={props.theme}
      here={props.here}
    />
  )
}

function Choice<Value extends string>(props: {
  name: string
  label: string
  choices: readonly Value[]
  words: Record<Value, () => string>
  chosen: Value | undefined
  here: string
}) {
  return (
    <form class="theme" method="post" action="/theme" id={`choose-${props.name}`}>
      <fieldset>
        <legend>{props.label}</legend>
        <input type="hidden" name="to" value={`${props.here}#choose-${props.name}`} />
        <For each={props.choices}>
          {(each) => (
            <button
              class="button plain"
              name={props.name}
              value={each}
              aria-pressed={props.chosen === undefined ? undefined : props.chosen === each}
            >
              {props.words[each]()}
            </button>
          )}
        </For>
      </fieldset>
    </form>
  )
}
