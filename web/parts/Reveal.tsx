import { Show } from 'solid-js'
import type { Judged } from '../client.ts'
import { formatGain, formatPoints } from '../format.ts'
import * as m from '../messages/index.ts'
import { CONFIDENCE_WORDS, VERDICT_WORDS } from '../words.ts'
import { AnswerKeyNotes } from './AnswerKeyNotes.tsx'
import { Stamp } from './Stamp.tsx'

/** What a player sees at once after answering: right or not, the verdict, what decides it, the habit to take away. */
export function Reveal(props: { judged: Judged; everybody: string | null }) {
  const answer = () => props.judged.answer
  const lesson = () => `/techniques#${props.judged.key.technique ?? props.judged.key.basis}`
  const sure = () => CONFIDENCE_WORDS[answer().confidence]()
  return (
    <section class="card reveal" classList={{ right: answer().right }}>
      <div class="verdict">
        <div>
          <h2 tabindex="-1">
            {answer().right ? m.reveal_right() : m.reveal_wrong()}
            <span class="unseen"> {m.reveal_verdict({ verdict: VERDICT_WORDS[props.judged.key.verdict]() })}</span>
          </h2>
          <p>
            <Show when={!answer().right}>
              {m.reveal_you_said({ verdict: VERDICT_WORDS[answer().verdict](), confidence: sure().toLowerCase() })}{' '}
            </Show>
            <span class="gain">{formatGain(answer().points)}</span>{' '}
            <span class="unseen">{formatPoints(answer().points)}</span>
          </p>
        </div>
        <a class="lesson-link" href={lesson()} target="_blank" rel="noopener">
          <Stamp verdict={props.judged.key.verdict} />
          <span class="unseen"> {m.reveal_lesson()}</span>
        </a>
      </div>
      <p class="explanation">{props.judged.key.explanation}</p>
      <AnswerKeyNotes answerKey={props.judged.key} />
      <Show when={props.everybody}>
        <p class="everybody">{props.everybody}</p>
      </Show>
    </section>
  )
}
