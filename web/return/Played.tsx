import { For, Show } from 'solid-js'
import * as m from '../messages/index.ts'
import type { PlayedArticle } from '../record/summary.ts'

/** How many articles are listed at first. */
const SHOWN = 6

/** The articles that a player has played, of so many that there are: each with how it went and the way back to it. */
export function Played(props: { played: PlayedArticle[]; of: number }) {
  return (
    <Show when={props.played.length}>
      <section id="played">
        <h2 class="rule">{m.played_heading({ n: props.played.length, of: props.of })}</h2>
        <Rows rows={props.played.slice(0, SHOWN)} />
        <Show when={props.played.length > SHOWN}>
          <details>
            <summary>{m.played_more({ n: props.played.length - SHOWN })}</summary>
            <Rows rows={props.played.slice(SHOWN)} />
          </details>
        </Show>
      </section>
    </Show>
  )
}

function Rows(props: { rows: PlayedArticle[] }) {
  return (
    <ul class="went">
      <For each={props.rows}>
        {(row) => (
          <li>
            <a href={`/q/${row.id}`}>{row.title}</a> <b>{wordsOf(row)}</b>
          </li>
        )}
      </For>
    </ul>
  )
}

function wordsOf({ went, of }: PlayedArticle): string {
  return went.finished ? m.right_of_all(went.best) : m.home_partly({ done: went.done, of })
}
