import { createMemo, For, Show } from 'solid-js'
import { grouped } from '../../questions/model/grouped.ts'
import { howItWent } from '../../worker/game/return/played.ts'
import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import * as m from '../messages/index.ts'

/** An article that there is to play, as far as the page about a player needs it. */
export interface KnownArticle {
  id: string
  title: string
  /** how many questions it has */
  of: number
}

/** How many articles are listed at first. */
const SHOWN = 6

/** The articles that a player has played, the latest first, each with how it went and the way back to it. */
export function Played(props: { answers: RecordedAnswer[]; articles: KnownArticle[] }) {
  const played = createMemo(() => {
    const byQuiz = grouped(props.answers, ({ quiz }) => quiz)
    return props.articles
      .flatMap((article) => {
        const own = byQuiz.get(article.id)
        return own ? { ...article, at: Math.max(...own.map(({ at }) => at)), went: wordsOf(own, article.of) } : []
      })
      .sort((one, other) => other.at - one.at)
  })
  return (
    <Show when={played().length}>
      <section id="played">
        <h2 class="rule">{m.played_heading({ n: played().length, of: props.articles.length })}</h2>
        <Rows rows={played().slice(0, SHOWN)} />
        <Show when={played().length > SHOWN}>
          <details>
            <summary>{m.played_more({ n: played().length - SHOWN })}</summary>
            <Rows rows={played().slice(SHOWN)} />
          </details>
        </Show>
      </section>
    </Show>
  )
}

function Rows(props: { rows: (KnownArticle & { went: string })[] }) {
  return (
    <ul class="went">
      <For each={props.rows}>
        {(row) => (
          <li>
            <a href={`/q/${row.id}`}>{row.title}</a> <b>{row.went}</b>
          </li>
        )}
      </For>
    </ul>
  )
}

function wordsOf(answers: readonly RecordedAnswer[], of: number): string {
  const went = howItWent(answers, of)
  return went.finished ? m.right_of_all(went.best) : m.home_partly({ done: went.done, of })
}
