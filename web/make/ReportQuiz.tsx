import { Show } from 'solid-js'
import { WHY_LENGTH } from '../../worker/game/play/terms.ts'
import * as m from '../messages/index.ts'
import { Field } from '../ui/Fields.tsx'
import { Shell } from '../ui/Shell.tsx'

/** Where somebody says that a quiz should not be there; once said, thanks. */
export function ReportQuiz(props: {
  quiz: { slug: string; title: string }
  kept: boolean
  again?: { why: string; fault: string }
}) {
  return (
    <Shell>
      <div class="lead">
        <h1>{props.kept ? m.fair_thanks() : m.report_quiz_heading({ title: props.quiz.title })}</h1>
        <Show when={!props.kept} fallback={<p>{m.report_quiz_kept()}</p>}>
          <p>{m.report_quiz_text()}</p>
          <form method="post" action={`/q/${props.quiz.slug}/report`}>
            <Field name="why" label={m.report_quiz_why({ most: WHY_LENGTH })} fault={props.again?.fault}>
              {(attributes) => (
                <textarea {...attributes} rows="3" maxlength={WHY_LENGTH}>
                  {props.again?.why}
                </textarea>
              )}
            </Field>
            <button class="button">{m.report_quiz_go()}</button>
          </form>
        </Show>
        <p>
          <a href={`/q/${props.quiz.slug}`}>{m.report_quiz_back()}</a>
        </p>
      </div>
    </Shell>
  )
}
