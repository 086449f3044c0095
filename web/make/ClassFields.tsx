import * as m from '../messages/index.ts'
import { Check, Field, NumberField, Options } from '../ui/Fields.tsx'
import { ConfidenceChoice, DevicesChoice, FeedbackChoice, KeepDays } from './ClassChoices.tsx'
import type { FormPart } from './make-form.ts'

/** How a class plays. */
export function ClassFields(props: FormPart) {
  return (
    <div class="for-class">
      <div class="own-pace">
        <FeedbackChoice chosen={props.form.feedback} />
      </div>
      <DevicesChoice chosen={props.form.devices} />
      <Options legend={m.make_easier()}>
        <div class="own-pace">
          <Check name="calm" value="on" chosen={[props.form.calm]}>
            {m.make_calm()} <small>{m.make_calm_hint()}</small>
          </Check>
        </div>
        <Check name="short" value="on" chosen={[props.form.short]}>
          {m.make_short()} <small>{m.make_short_hint()}</small>
        </Check>
      </Options>
      <div class="how-sure">
        <ConfidenceChoice chosen={props.form.confidence} />
      </div>
    </div>
  )
}

/** When a class plays, and how long all of it is kept. */
export function TimeFields(props: FormPart & { mostDays: number }) {
  return (
    <div class="for-class">
      <div class="own-pace">
        <Field name="opensAt" label={m.make_opens()} hint={m.make_opens_hint()} fault={props.faults.opensAt}>
          {(attributes) => <input {...attributes} type="datetime-local" value={props.form.opensAt} />}
        </Field>
        <Field name="closesAt" label={m.make_closes()} hint={m.make_closes_hint()} fault={props.faults.closesAt}>
          {(attributes) => <input {...attributes} type="datetime-local" value={props.form.closesAt} />}
        </Field>
        <Field name="zone" label={m.make_zone()} hint={m.make_zone_hint()} fault={props.faults.zone}>
          {(attributes) => <input {...attributes} value={props.form.zone} data-zone autocomplete="off" />}
        </Field>
        <NumberField
          name="minutes"
          label={m.make_minutes()}
          hint={m.make_minutes_hint()}
          value={props.form.minutes}
          least={1}
          most={600}
          fault={props.faults.minutes}
        />
      </div>
      <KeepDays
        label={m.make_keep()}
        days={props.form.keepDays}
        mostDays={props.mostDays}
        fault={props.faults.keepDays}
      />
    </div>
  )
}
