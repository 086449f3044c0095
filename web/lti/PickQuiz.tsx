import { For } from 'solid-js'
import * as m from '../messages/index.ts'
import { Field, Option, Options } from '../ui/Fields.tsx'
import { ToolShell } from './ToolShell.tsx'

/** Where a teacher chooses, inside their platform, what to place in their course. */
export function PickQuiz(props: {
  ticket: string
  articles: { id: string; title: string; scored: number }[]
  article?: string
  code?: string
  fault?: string
}) {
  return (
    <ToolShell>
      <div class="lead">
        <h1>{m.lti_pick_title()}</h1>
        <p>{m.lti_pick_lead()}</p>
      </div>
      <form method="post" action="/lti/pick">
        <input type="hidden" name="ticket" value={props.ticket} />
        <Field name="code" label={m.lti_pick_code()} hint={m.lti_pick_code_hint()} fault={props.fault}>
          {(attributes) => (
            <input
              {...attributes}
              value={props.code ?? ''}
              maxlength="40"
              size="10"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
            />
          )}
        </Field>
        <Options legend={m.lti_pick_legend()}>
          <For each={props.articles}>
            {({ id, title, scored }) => (
              <Option name="article" value={id} chosen={props.article ?? ''}>
                {m.lti_pick_article({ title, questions: m.questions_count({ n: scored }) })}
              </Option>
            )}
          </For>
        </Options>
        <button>{m.lti_pick_go()}</button>
      </form>
    </ToolShell>
  )
}
