import type { PublicQuestion } from '../../questions/model/question.ts'
import * as m from '../messages/index.ts'
import { Held } from './Held.tsx'
import { Judge } from './Judge.tsx'
import { QuestionText } from './QuestionCard.tsx'

/**
 * A question that is judged before its page of play is there: the first of a quiz, which begins with the answer, or the one
 * that a round is at. One press; forms alone, and a script that keeps back what is certain.
 */
export function FirstQuestion(props: {
  at: { quiz: string } | { round: string }
  question: PublicQuestion
  article?: string
  /** whether the source of its article stands right above, and is not said twice */
  sourceAbove?: boolean
}) {
  const round = () => ('round' in props.at ? props.at.round : '')
  const entry = () => ('quiz' in props.at ? `/q/${props.at.quiz}` : undefined)
  return (
    <div class={props.sourceAbove ? 'first source-above' : 'first'}>
      <article class="card question">
        <QuestionText question={props.question} article={props.article} />
        <form class="around" method="post" action={entry() ?? `/r/${round()}/opened`}>
          <input type="hidden" name="question" value={props.question.id} />
          <button class="toggle" name="read" value="first">
            {m.first_read()}
          </button>
        </form>
      </article>
      <Judge
        round={round()}
        entry={entry()}
        question={props.question.id}
        confidence={1}
        busy={false}
        fault={null}
        onConfidence={() => {}}
        onJudge={() => {}}
      />
      {/* Its script puts it in the form's place while an answer that is certain can be taken back. */}
      <div class="hold" hidden>
        <Held verdict="baseless" onBack={() => {}} onSend={() => {}} />
      </div>
      <p class="unseen said" role="status" />
    </div>
  )
}
