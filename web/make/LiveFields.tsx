import * as m from '../messages/index.ts'
import { Field, NumberField, Option, Options } from '../ui/Fields.tsx'
import type { FormPart } from './make-form.ts'

/** How a live round goes: shown where the form makes one. */
export function LiveFields(props: FormPart) {
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
      <NumberField
        name="seconds"
        label={m.make_seconds()}
        hint={m.make_seconds_hint()}
        value={props.form.seconds}
        least={10}
        most={600}
        fault={props.faults.seconds}
      />
      <Field name="teams" label={m.make_teams()} hint={m.make_teams_hint()} fault={props.faults.teams}>
        {(attributes) => <input {...attributes} value={props.form.teams} autocomplete="off" />}
      </Field>
    </div>
  )
}
