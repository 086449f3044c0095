import { Show } from 'solid-js'
import type { Judged } from '../../worker/game/play/answer.ts'
import { AnswerKeyNotes } from '../class/AnswerKeyNotes.tsx'
import * as m from '../messages/index.ts'
import { formatGain } from '../ui/format.ts'
import { sureAfter, VERDICT_WORDS } from '../ui/words.ts'
import { Words } from './QuestionCard.tsx'
import { Stamp } from './Stamp.tsx'

/** A question on the result page: the claim, the verdict, your answer; its quote and the why, folded. */
export function JudgedItem(props: { judged: Judged; asksHowSure: boolean }) {
  const yours = () => {
    const { verdict, confidence } = props.judged.answer
    return m.result_your_answer({
      verdict: VERDICT_WORDS[verdict](),
      confidence: sureAfter(confidence, props.asksHowSure),
    })
  }
  return (
    <li class="judged" classList={{ right: props.judged.answer.right }}>
      <p class="claimed">{props.judged.question.claim}</p>
      <p class="outcome">
        <Stamp verdict={props.judged.key.verdict} small />
        <span>
          <span class="mark-sign" aria-hidden="true">
            {props.judged.answer.right ? '✓' : '✕'}
          </span>{' '}
          <span class="unseen">{props.judged.answer.right ? m.tick_right() : m.tick_wrong()}: </span>
          {yours()}
          <Show when={props.judged.answer.opened}>, {m.result_read_first()}</Show>
        </span>
        <span class="gain">{formatGain(props.judged.answer.points)}</span>
      </p>
      <details>
        <summary>{m.result_more()}</summary>
        <p class="behind">{props.judged.question.speaker.name}</p>
        <Words question={props.judged.question} />
        <p class="explanation">{props.judged.key.explanation}</p>
        <AnswerKeyNotes answerKey={props.judged.key} />
      </details>
    </li>
  )
}
