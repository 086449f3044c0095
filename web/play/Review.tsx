import { For, Show } from 'solid-js'
import type { NumberedPassage } from '../../questions/model/question.ts'
import type { Given, RoundView } from '../../worker/game/play/view.ts'
import * as m from '../messages/index.ts'
import { Shell } from '../ui/Shell.tsx'
import { sureAfter, VERDICT_WORDS } from '../ui/words.ts'
import { Article } from './Article.tsx'
import { Judge } from './Judge.tsx'
import { QuestionCard } from './QuestionCard.tsx'

/** What a player has said, to be looked through before it is handed in. No verdict is known here. */
export function Review(props: { round: RoundView & { given: Given[] } }) {
  const here = () => `/r/${props.round.round}`
  const isComplete = () => props.round.given.length === props.round.of
  return (
    <Shell>
      <div class="lead">
        <p class="kicker">
          <span>{props.round.quiz.title}</span> <span>{props.round.nickname}</span>
        </p>
        <h1>{m.review_heading()}</h1>
        <p>{isComplete() ? m.review_lead() : m.review_lead_open()}</p>
      </div>
      <ol class="judged-list">
        <For each={props.round.given}>
          {(given, at) => (
            <li class="judged">
              <p class="claimed">{given.question.claim}</p>
              <p class="outcome">
                <span>{saidIn(given, props.round.rules.confidence)}</span>{' '}
                <a href={`${here()}?at=${at() + 1}`} aria-label={m.review_change_of({ n: at() + 1 })}>
                  {m.review_change()}
                </a>
              </p>
            </li>
          )}
        </For>
      </ol>
      <Show
        when={isComplete()}
        fallback={
          <p class="actions">
            <a class="button" href={here()}>
              {m.review_go_on({ n: props.round.given.length + 1 })}
            </a>
          </p>
        }
      >
        <form class="actions hand-in" method="post" action={`${here()}/hand-in`}>
          <button class="button">{m.review_hand_in()}</button>
        </form>
        <p class="hint">{m.review_hand_in_hint()}</p>
      </Show>
    </Shell>
  )
}

/** The way to what was said so far, under a question. */
export function LookBack(props: { round: string }) {
  return (
    <nav class="look-back" aria-label={m.review_heading()}>
      <a href={`/r/${props.round}?review`}>{m.review_heading()}</a>
    </nav>
  )
}

/** An answered question again, with what was said to it and the way to say something else. */
export function ChangeAnswer(props: {
  round: RoundView
  given: Given
  number: number
  passages: NumberedPassage[]
  titles: Record<string, string>
}) {
  return (
    <Shell>
      <QuestionCard question={props.given.question} number={props.number} of={props.round.of} titles={props.titles}>
        <p class="hint">
          {saidIn(props.given, props.round.rules.confidence)}{' '}
          <a href={`/r/${props.round.round}?review`}>{m.review_leave()}</a>
        </p>
      </QuestionCard>
      <Judge
        round={props.round.round}
        question={props.given.question.id}
        confidence={props.round.rules.confidence ? props.given.confidence : null}
        busy={false}
        fault={null}
        onConfidence={() => {}}
        onJudge={() => {}}
      />
      <details>
        <summary>{m.play_read_around()}</summary>
        <Article
          round={props.round.round}
          question={props.given.question}
          passages={props.passages}
          still
          onClose={() => {}}
        />
      </details>
    </Shell>
  )
}

function saidIn({ verdict, confidence }: Given, asksHowSure: boolean): string {
  return m.result_your_answer({ verdict: VERDICT_WORDS[verdict](), confidence: sureAfter(confidence, asksHowSure) })
}
