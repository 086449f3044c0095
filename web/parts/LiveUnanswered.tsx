import type { AnswerKey } from '../../questions/model.ts'
import * as m from '../messages/index.ts'
import { VERDICT_WORDS } from '../words.ts'
import { AnswerKeyNotes } from './AnswerKeyNotes.tsx'
import { Stamp } from './Stamp.tsx'

/** The reveal for someone who has not answered. */
export function LiveUnanswered(props: { answerKey: AnswerKey }) {
  return (
    <section class="card reveal">
      <div class="verdict">
        <h2 tabindex="-1">
          {m.live_reveal_missed()}
          <span class="unseen"> {m.reveal_verdict({ verdict: VERDICT_WORDS[props.answerKey.verdict]() })}</span>
        </h2>
        <Stamp verdict={props.answerKey.verdict} />
      </div>
      <p class="explanation">{props.answerKey.explanation}</p>
      <AnswerKeyNotes answerKey={props.answerKey} />
    </section>
  )
}
