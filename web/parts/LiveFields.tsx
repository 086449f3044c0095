import * as m from '../messages/index.ts'
import type { MakeForm } from '../pages/Make.tsx'
import { Field, Option, Options } from './Fields.tsx'

/** How a live round goes: shown where the form makes one. */
export function LiveFields(props: { form: MakeForm }) {
  return (
    <div class="for-live">
      <Options legend={m.make_votes()}>
        <Option name="votes" value="2" chosen={props.form.votes}>
          {m.make_votes_two()} <small>{m.make_votes_two_hint()}</small>
        </Option>
        <Option name="votes" value="1" chosen={props.form.votes}>
          {m.make_votes_one()}
        </Option>
      </Options>
      <Field name="seconds" label={m.make_seconds()} hint={m.make_seconds_hint()}>
        {(attributes) => (
          <input {...attributes} type="number" inputmode="numeric" min="10" max="600" value={props.form.seconds} />
        )}
      </Field>
      <Field name="teams" label={m.make_teams()} hint={m.make_teams_hint()}>
        {(attributes) => <input {...attributes} value={props.form.teams} autocomplete="off" />}
      </Field>
    </div>
  )
}
