import * as m from '../messages/index.ts'
import type { MakeForm } from '../pages/Make.tsx'
import { Field, NumberField, Option, Options } from './Fields.tsx'

/** How a class plays: shown where the form makes one. */
export function ClassFields(props: { form: MakeForm; mostDays: number; faulty: string[] }) {
  return (
    <div class="for-class">
      <Options legend={m.make_naming()}>
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
          <Field
            name="roster"
            label={m.make_roster()}
            hint={m.make_roster_hint()}
            faulty={props.faulty.includes('roster')}
          >
            {(attributes) => (
              <textarea {...attributes} rows="6">
                {props.form.roster}
              </textarea>
            )}
          </Field>
        </div>
      </Options>
      <div class="own-pace">
        <Options legend={m.make_feedback()}>
          <Option name="feedback" value="each" chosen={props.form.feedback}>
            {m.make_feedback_each()}
          </Option>
          <Option name="feedback" value="end" chosen={props.form.feedback}>
            {m.make_feedback_end()}
          </Option>
        </Options>
      </div>
      <Options legend={m.make_confidence()}>
        <Option name="confidence" value="on" chosen={props.form.confidence}>
          {m.make_confidence_on()}
        </Option>
        <Option name="confidence" value="off" chosen={props.form.confidence}>
          {m.make_confidence_off()}
        </Option>
      </Options>
      <details
        class="field own-pace"
        open={Boolean(props.form.opensAt || props.form.closesAt || props.form.minutes || props.faulty.length)}
      >
        <summary>{m.make_when()}</summary>
        <Times {...props} />
      </details>
    </div>
  )
}

function Times(props: { form: MakeForm; mostDays: number; faulty: string[] }) {
  return (
    <>
      <Field name="opensAt" label={m.make_opens()} hint={m.make_opens_hint()} faulty={props.faulty.includes('opensAt')}>
        {(attributes) => <input {...attributes} type="datetime-local" value={props.form.opensAt} />}
      </Field>
      <Field
        name="closesAt"
        label={m.make_closes()}
        hint={m.make_closes_hint()}
        faulty={props.faulty.includes('closesAt')}
      >
        {(attributes) => <input {...attributes} type="datetime-local" value={props.form.closesAt} />}
      </Field>
      <Field name="zone" label={m.make_zone()} hint={m.make_zone_hint()} faulty={props.faulty.includes('zone')}>
        {(attributes) => <input {...attributes} value={props.form.zone} data-zone autocomplete="off" />}
      </Field>
      <NumberField
        name="minutes"
        label={m.make_minutes()}
        hint={m.make_minutes_hint()}
        value={props.form.minutes}
        least={1}
        most={600}
        faulty={props.faulty.includes('minutes')}
      />
      <NumberField
        name="keepDays"
        label={m.make_keep()}
        hint={m.make_keep_hint({ most: props.mostDays })}
        value={props.form.keepDays}
        least={1}
        most={props.mostDays}
        faulty={props.faulty.includes('keepDays')}
      />
    </>
  )
}
