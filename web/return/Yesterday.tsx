import { For } from 'solid-js'
import type { DailyAnswers } from '../../worker/game/return/daily.ts'
import { AnswerKeyNotes } from '../class/AnswerKeyNotes.tsx'
import * as m from '../messages/index.ts'
import { Words } from '../play/QuestionCard.tsx'
import { Stamp } from '../play/Stamp.tsx'
import { Shell } from '../ui/Shell.tsx'

type Answered = DailyAnswers['answers'][number]

/** The answers of a daily that is over, for everyone to see. */
export function Yesterday(props: { daily: DailyAnswers; isEarly: boolean }) {
  return (
    <Shell>
      <div class="lead">
        <p class="kicker">
          <span>{props.daily.title}</span>
        </p>
        <h1>{m.yesterday_heading()}</h1>
        <p>{props.isEarly ? m.yesterday_not_yet() : m.yesterday_lead()}</p>
      </div>
      <p class="actions">
        <a class="button" href="/daily">
          {m.yesterday_go()}
        </a>
        <a href={`/q/${props.daily.slug}/board`}>{m.yesterday_board()}</a>
      </p>
      <ol class="judged-list">
        <For each={props.daily.answers}>{(answered) => <Answer answered={answered} />}</For>
      </ol>
    </Shell>
  )
}

function Answer(props: { answered: Answered }) {
  return (
    <li class="judged">
      <p class="claimed">{props.answered.question.claim}</p>
      <p>
        <Stamp verdict={props.answered.key.verdict} small />
      </p>
      <p class="explanation">{props.answered.key.explanation}</p>
      <details>
        <summary>{m.result_more()}</summary>
        <p class="behind">{props.answered.question.speaker.name}</p>
        <Words question={props.answered.question} />
        <AnswerKeyNotes answerKey={props.answered.key} />
      </details>
    </li>
  )
}
