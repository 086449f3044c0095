import { For, Show } from 'solid-js'
import type { PackSummary } from '../../questions/model/summary.ts'
import { formatSourceBeside } from '../ui/format.ts'
import { audienceWords, LEVEL_WORDS } from '../ui/words.ts'

/** What there is to know of a pack before playing it: topic, level unless only some of it is asked, for whom it is, and whether its article is real. `title`: what stands beside it, unless that is the pack’s. */
export function PackFacts(props: { pack: PackSummary; level?: boolean; title?: string }) {
  const source = () => formatSourceBeside(props.title ?? props.pack.title, props.pack.source)
  return (
    <p class="kicker">
      <Show when={props.pack.topic}>
        <span>{props.pack.topic}</span>{' '}
      </Show>
      <Show when={props.level ?? true}>
        <span>{LEVEL_WORDS[props.pack.level]()}</span>{' '}
      </Show>
      <For each={audienceWords(props.pack)}>
        {(words) => (
          <>
            <span>{words}</span>{' '}
          </>
        )}
      </For>
      <Show when={source()}>
        <br />
        {source()}
      </Show>
    </p>
  )
}
