import * as m from '../messages/index.ts'
import type { MakeForm } from '../pages/Make.tsx'
import { Field, NumberField, Option, Options } from './Fields.tsx'

/** How a live round goes: shown where the form makes one. */
export function LiveFields(props: { form: MakeForm; faulty: string[] }) {
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
        faulty={props.faulty.includes('seconds')}
      />
      <Field name="teams" label={m.make_teams()} hint={m.make_teams_hint()} faulty={props.faulty.includes('teams')}>
        {(attributes) => <input {...attributes} value={props.form.teams} autocomplete="off" />}
      </Field>
    </div>
  )
}
