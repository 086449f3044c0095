import { Show } from 'solid-js'
import type { Progress } from '../../worker/game/class/settings.ts'
import { ConfidenceChoice, DevicesChoice, FeedbackChoice, KeepDays } from '../make/ClassChoices.tsx'
import * as m from '../messages/index.ts'
import { Check, Field, NumberField, Option, Options } from '../ui/Fields.tsx'
import { Shell } from '../ui/Shell.tsx'

/** The form's fields as texts. */
export interface SettingsForm {
  title: string
  devices: string
  closesAt: string
  keepDays: string
  feedback: string
  order: string
  confidence: string
  minutes: string
  naming: string
  /** 'on', or empty */
  calm: string
  /** 'on', or empty */
  short: string
}

/** What is wrong with a form, by its field; what is about none of them stands at `form`. */
export type SettingsFaults = Partial<Record<keyof SettingsForm | 'form', string>>

interface SettingsProps {
  slug: string
  live: boolean
  /** how many rounds the class has had */
  rounds: number
  /** how far its latest round has come */
  progress: Progress
  /** what the latest round is played with, which may be none of what the form says of those to come */
  latest: { calm: boolean; short: boolean }
  form: SettingsForm
  faults: SettingsFaults
  zone: string
  mostDays: number
}

/** What may still be changed of a class: each part says until when. */
export function ClassSettingsForm(props: SettingsProps) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.settings_heading()}</h1>
        <Show when={props.rounds > 1}>
          <p>{m.settings_round({ n: props.rounds })}</p>
        </Show>
      </div>
      <form class="card make settings" method="post" action={`/t/${props.slug}/settings`}>
        <Show when={props.faults.form}>
          <p class="fault" role="alert">
            {props.faults.form}
          </p>
        </Show>
        <AnyTime {...props} />
        <Show when={!props.live}>
          <h2>{m.settings_before_answer()}</h2>
          <Show when={props.progress !== 'answered'} fallback={<p>{m.settings_answered()}</p>}>
            <BeforeAnswer {...props} />
          </Show>
        </Show>
        <Easier {...props} />
        <Show when={props.form.naming !== 'roster'}>
          <h2>{m.settings_before_joining()}</h2>
          <Show when={props.progress === 'empty'} fallback={<p>{m.settings_joined()}</p>}>
            <Options legend={m.make_naming()} fault={props.faults.naming}>
              <Option name="naming" value="generated" chosen={props.form.naming}>
                {m.make_naming_generated()}
              </Option>
              <Option name="naming" value="free" chosen={props.form.naming}>
                {m.make_naming_free()}
              </Option>
            </Options>
          </Show>
        </Show>
        <p class="actions">
          <button class="button">{m.settings_save()}</button>
          <a href={`/t/${props.slug}`}>{m.ask_back()}</a>
        </p>
        <p class="hint">
          {m.settings_fixed()} <a href={`/t/${props.slug}/again`}>{m.classes_like()}</a>
        </p>
      </form>
      <p class="actions">
        <a href={`/t/${props.slug}/webhook`}>{m.webhook_heading()}</a>
      </p>
    </Shell>
  )
}

function AnyTime(props: SettingsProps) {
  return (
    <>
      <h2>{m.settings_any_time()}</h2>
      <Field name="title" label={m.settings_name()} fault={props.faults.title}>
        {(attributes) => <input {...attributes} value={props.form.title} autocomplete="off" />}
      </Field>
      <DevicesChoice chosen={props.form.devices} />
      <Show when={!props.live}>
        <Field
          name="closesAt"
          label={m.make_closes()}
          hint={m.settings_closes_hint({ zone: props.zone })}
          fault={props.faults.closesAt}
        >
          {(attributes) => <input {...attributes} type="datetime-local" value={props.form.closesAt} />}
        </Field>
      </Show>
      <KeepDays
        label={m.settings_keep()}
        days={props.form.keepDays}
        mostDays={props.mostDays}
        fault={props.faults.keepDays}
      />
    </>
  )
}

/** Without points, and short: of rounds to come; of the latest as well, where nobody is in it. */
function Easier(props: SettingsProps) {
  const isEmpty = () => props.progress === 'empty'
  return (
    <>
      <h2>{isEmpty() ? m.settings_easier_now() : m.settings_easier_next()}</h2>
      <Show when={!isEmpty()}>
        <p>{m.settings_easier_running({ how: easeWords(props.latest) })}</p>
      </Show>
      <Options legend={m.make_easier()} fault={props.faults.calm ?? props.faults.short}>
        <Show when={!props.live}>
          <input type="hidden" name="calm" value="" />
          <Check name="calm" value="on" chosen={[props.form.calm]}>
            {m.make_calm()} <small>{m.make_calm_hint()}</small>
          </Check>
        </Show>
        <input type="hidden" name="short" value="" />
        <Check name="short" value="on" chosen={[props.form.short]}>
          {m.make_short()} <small>{m.make_short_hint()}</small>
        </Check>
      </Options>
    </>
  )
}

/** What a round is played with: "without points, with the whole article". */
function easeWords({ calm, short }: SettingsProps['latest']): string {
  return [
    calm ? m.settings_without_points() : m.settings_with_points(),
    short ? m.settings_short() : m.settings_whole(),
  ].join(', ')
}

function BeforeAnswer(props: SettingsProps) {
  return (
    <>
      <FeedbackChoice chosen={props.form.feedback} fault={props.faults.feedback} />
      <Show when={!props.latest.calm} fallback={<p>{m.settings_calm()}</p>}>
        <HowSureAndMinutes {...props} />
      </Show>
      <Options legend={m.make_order()} fault={props.faults.order}>
        <Option name="order" value="same" chosen={props.form.order}>
          {m.settings_order_same()}
        </Option>
        <Option name="order" value="own" chosen={props.form.order}>
          {m.make_order_own()}
        </Option>
      </Options>
    </>
  )
}

/** What a class without points has none of. */
function HowSureAndMinutes(props: SettingsProps) {
  return (
    <>
      <ConfidenceChoice chosen={props.form.confidence} fault={props.faults.confidence} />
      <NumberField
        name="minutes"
        label={m.make_minutes()}
        hint={m.make_minutes_hint()}
        value={props.form.minutes}
        least={1}
        most={600}
        fault={props.faults.minutes}
      />
    </>
  )
}
