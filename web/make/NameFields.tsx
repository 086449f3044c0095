import * as m from '../messages/index.ts'
import { Field, Option, Options } from '../ui/Fields.tsx'
import type { FormPart } from './make-form.ts'
import { Step } from './Step.tsx'

/** What pupils are called. */
export function NameFields(props: FormPart) {
  return (
    <div>
      <div class="for-class">
        <Options legend={<Step number={3}>{m.make_naming()}</Step>}>
          <Option name="naming" value="generated" chosen={props.form.naming}>
            {m.make_naming_generated()} <small>{m.make_naming_generated_hint()}</small>
          </Option>
          <Option name="naming" value="free" chosen={props.form.naming}>
            {m.make_naming_free()}
          </Option>
          <Option name="naming" value="roster" chosen={props.form.naming}>
            {m.make_naming_roster()} <small>{m.make_naming_roster_hint()}</small>
          </Option>
          <div class="for-roster">
            <Field name="roster" label={m.make_roster()} hint={m.make_roster_hint()} fault={props.faults.roster}>
              {(attributes) => (
                <textarea {...attributes} rows="5">
                  {props.form.roster}
                </textarea>
              )}
            </Field>
          </div>
        </Options>
      </div>
      <div class="for-solo">
        <p class="legend">
          <Step number={3}>{m.make_naming_solo()}</Step>
        </p>
        <p>{m.make_naming_solo_hint()}</p>
      </div>
    </div>
  )
}
