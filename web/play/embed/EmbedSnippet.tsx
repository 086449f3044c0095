import { For } from 'solid-js'
import * as m from '../../messages/index.ts'
import { ShareButton } from '../../ui/ShareButton.tsx'
import { Shell } from '../../ui/Shell.tsx'

/** The colours that a frame can have: those of the page around it, or always the same. */
export const FRAME_THEMES = ['auto', 'light', 'dark'] as const
export type FrameTheme = (typeof FRAME_THEMES)[number]

const WORDS: Record<FrameTheme, () => string> = {
  auto: m.embed_theme_auto,
  light: m.theme_light,
  dark: m.theme_dark,
}

/** What is to be copied to have a quiz in a page of one's own, and how it looks there. */
export function EmbedSnippet(props: {
  slug: string
  title: string
  theme: FrameTheme
  frame: string
  snippet: string
  today: string
}) {
  return (
    <Shell>
      <div class="lead">
        <p class="kicker">
          <span>{props.title}</span>
        </p>
        <h1>{m.embed_heading()}</h1>
        <p>{m.embed_lead()}</p>
      </div>
      <nav class="actions" aria-label={m.theme_label()}>
        <For each={FRAME_THEMES}>
          {(theme) => (
            <a
              href={`/q/${props.slug}/embed${theme === 'auto' ? '' : `?theme=${theme}`}`}
              aria-current={theme === props.theme ? 'true' : undefined}
            >
              {WORDS[theme]()}
            </a>
          )}
        </For>
      </nav>
      <label class="snippet">
        {m.embed_code()}
        <textarea readonly rows="6" spellcheck={false}>
          {props.snippet}
        </textarea>
      </label>
      <p class="actions">
        <ShareButton copyOnly label={m.result_copy()} text={props.snippet} url="" />
      </p>
      <p class="hint">{m.embed_hint()}</p>
      <h2 class="rule">{m.embed_preview()}</h2>
      <iframe class="preview-frame" src={props.frame} title={props.title} loading="lazy" />
      <details class="snippet">
        <summary>{m.embed_today_heading()}</summary>
        <p>{m.embed_today_text()}</p>
        <label>
          {m.embed_code()}
          <textarea readonly rows="6" spellcheck={false}>
            {props.today}
          </textarea>
        </label>
      </details>
      <p>
        <a href={`/q/${props.slug}`}>{m.embed_back()}</a>
      </p>
    </Shell>
  )
}
