import * as m from '../messages/index.ts'
import { NumberField, Option, Options } from '../ui/Fields.tsx'

/** What is chosen of two, and what is wrong with it, if so. */
interface ChoiceProps {
  chosen: string
  fault?: string | undefined
}

/** When pupils hear whether they were right. */
export function FeedbackChoice(props: ChoiceProps) {
  return (
    <Options legend={m.make_feedback()} fault={props.fault}>
      <Option name="feedback" value="each" chosen={props.chosen}>
        {m.make_feedback_each()}
      </Option>
      <Option name="feedback" value="end" chosen={props.chosen}>
        {m.make_feedback_end()}
      </Option>
    </Options>
  )
}

/** Whether several pupils share a device. */
export function DevicesChoice(props: ChoiceProps) {
  return (
    <Options legend={m.make_devices()} fault={props.fault}>
      <Option name="devices" value="own" chosen={props.chosen}>
        {m.make_devices_own()}
      </Option>
      <Option name="devices" value="shared" chosen={props.chosen}>
        {m.make_devices_shared()}
      </Option>
    </Options>
  )
}

/** Whether pupils say how sure they are. */
export function ConfidenceChoice(props: ChoiceProps) {
  return (
    <Options legend={m.make_confidence()} fault={props.fault}>
      <Option name="confidence" value="on" chosen={props.chosen}>
        {m.make_confidence_on()}
      </Option>
      <Option name="confidence" value="off" chosen={props.chosen}>
        {m.make_confidence_off()}
      </Option>
    </Options>
  )
}

/** For how many days all of a class is kept. */
export function KeepDays(props: { label: string; days: string; mostDays: number; fault?: string | undefined }) {
  return (
    <NumberField
      name="keepDays"
      label={props.label}
      hint={m.make_keep_hint({ most: props.mostDays })}
      value={props.days}
      least={1}
      most={props.mostDays}
      {...(props.fault && { fault: props.fault })}
    />
  )
}
