import { type JSX, Show } from 'solid-js'
import { NoHydration } from 'solid-js/web'
import type { PublicQuestion } from '../../questions/model/question.ts'
import { packOf } from '../../questions/model/ref.ts'
import * as m from '../messages/index.ts'
import { formatOccasion, formatSource } from '../ui/format.ts'

/** The card of a question: who said what to whom, and the claim to judge. */
export function QuestionCard(props: {
  question: PublicQuestion
  number: number
  of: number
  titles: Record<string, string>
  children?: JSX.Element
}) {
  return (
    <article class="card question">
      <div class="unseen">
        <h1 tabindex="-1">{m.play_progress({ n: props.number, of: props.of })}</h1>
      </div>
      {/* A question's text never changes, and the first use of Intl takes a slow phone 100 ms: none while hydrating. */}
      <NoHydration>
        <QuestionText question={props.question} article={props.titles[packOf(props.question.id)]} />
      </NoHydration>
      {props.children}
    </article>
  )
}

/** Who said what, to whom and where, and what is claimed; with the article's title where nothing else on the page says it. */
export function QuestionText(props: { question: PublicQuestion; article?: string }) {
  return (
    <>
      <div class="who">
        <span class="face" aria-hidden="true">
          {initials(props.question.speaker.name)}
        </span>
        <p>
          <b>{props.question.speaker.name}</b>
          {props.question.speaker.role} · {formatOccasion(props.question)}
        </p>
      </div>
      <Words question={props.question} />
      <p class="claim">
        <small>{m.play_claim()}</small>
        {props.question.claim}
      </p>
      <p class="from">
        <Show when={props.article}>
          <b>{props.article}</b> ·{' '}
        </Show>
        {formatSource(props.question.source)}
      </p>
    </>
  )
}

/** A quote in quotation marks, or a report without. */
export function Words(props: { question: Pick<PublicQuestion, 'kind' | 'words'> }) {
  return (
    <Show
      when={props.question.kind === 'quote'}
      fallback={
        <p class="words">
          <small>{m.play_report()}</small>
          {props.question.words}
        </p>
      }
    >
      <blockquote class="words">“{props.question.words}”</blockquote>
    </Show>
  )
}

/** The first letters of a name's first and last word; of one word, its first letter. */
function initials(name: string): string {
  const words = name.replace(/^the /i, '').split(' ')
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.[0]?.toUpperCase() ?? '').join('')
}
