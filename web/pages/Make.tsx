import { For, type JSX, Show } from 'solid-js'
import { LEVELS, TECHNIQUES } from '../../questions/terms.ts'
import type { PackSummary } from '../client.ts'
import * as m from '../messages/index.ts'
import { ClassFields } from '../parts/ClassFields.tsx'
import { Field, NumberField, Option, Options } from '../parts/Fields.tsx'
import { LiveFields } from '../parts/LiveFields.tsx'
import { Shell } from '../parts/Shell.tsx'
import { LEVEL_WORDS, TECHNIQUE_WORDS } from '../words.ts'

/** What a host has typed and ticked so far, as the form's fields have it. */
export interface MakeForm {
  kind: string
  title: string
  packs: string[]
  size: string
  order: string
  levels: string[]
  techniques: string[]
  naming: string
  roster: string
  feedback: string
  confidence: string
  opensAt: string
  closesAt: string
  zone: string
  minutes: string
  keepDays: string
  votes: string
  seconds: string
  teams: string
}

export interface MakeProps {
  packs: PackSummary[]
  /** the most that can be asked for */
  most: { questions: number; days: number }
  form: MakeForm
  fault?: string
  /** the fields that the fault is about */
  faulty?: string[]
}

export function Make(props: MakeProps) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.make_heading()}</h1>
        <p>{m.make_lead()}</p>
      </div>
      <form class="card make" method="post" action="/make">
        <Show when={props.fault}>
          <p class="fault" role="alert">
            {props.fault}
          </p>
        </Show>
        <Options legend={m.make_kind()}>
          <Option name="kind" value="class" chosen={props.form.kind}>
            {m.make_kind_class()} <small>{m.make_kind_class_hint()}</small>
          </Option>
          <Option name="kind" value="live" chosen={props.form.kind}>
            {m.make_kind_live()} <small>{m.make_kind_live_hint()}</small>
          </Option>
          <Option name="kind" value="solo" chosen={props.form.kind}>
            {m.make_kind_solo()} <small>{m.make_kind_solo_hint()}</small>
          </Option>
        </Options>
        <p class="make-now">
          <button class="button">{m.make_now()}</button> <span class="hint">{m.make_now_hint()}</span>
        </p>
        <Options legend={m.make_packs()}>
          <For each={props.packs}>
            {(pack) => (
              <Check name="packs" value={pack.id} chosen={props.form.packs}>
                {pack.title}{' '}
                <small>
                  {pack.topic} · {LEVEL_WORDS[pack.level]()} · {m.questions_count({ n: pack.scored })}
                </small>
              </Check>
            )}
          </For>
        </Options>
        <NumberField
          name="size"
          label={m.make_size()}
          hint={m.make_size_hint({ max: props.most.questions })}
          value={props.form.size}
          least={1}
          most={props.most.questions}
          required
          faulty={props.faulty?.includes('size')}
        />
        <Options legend={m.make_order()}>
          <Option name="order" value="written" chosen={props.form.order}>
            {m.make_order_written()}
          </Option>
          <Option name="order" value="shuffled" chosen={props.form.order}>
            {m.make_order_shuffled()}
          </Option>
          <div class="for-class own-pace">
            <Option name="order" value="own" chosen={props.form.order}>
              {m.make_order_own()}
            </Option>
          </div>
        </Options>
        <LiveFields form={props.form} faulty={props.faulty ?? []} />
        <ClassFields form={props.form} mostDays={props.most.days} faulty={props.faulty ?? []} />
        <details class="field" open={props.form.techniques.length > 0 || props.form.levels.length < LEVELS.length}>
          <summary>{m.make_narrow()}</summary>
          <Options legend={m.make_levels()}>
            <For each={LEVELS}>
              {(level) => (
                <Check name="levels" value={level} chosen={props.form.levels}>
                  {LEVEL_WORDS[level]()}
                </Check>
              )}
            </For>
          </Options>
          <Options legend={m.make_techniques()} hint={m.make_techniques_hint()}>
            <For each={TECHNIQUES}>
              {(technique) => (
                <Check name="techniques" value={technique} chosen={props.form.techniques}>
                  {TECHNIQUE_WORDS[technique].name()} <small>{TECHNIQUE_WORDS[technique].line()}</small>
                </Check>
              )}
            </For>
          </Options>
        </details>
        <Field name="title" label={m.make_name()} hint={m.make_name_hint()}>
          {(attributes) => <input {...attributes} maxlength="80" value={props.form.title} />}
        </Field>
        <button class="button">{m.make_go()}</button>
      </form>
    </Shell>
  )
}

function Check(props: { name: keyof MakeForm; value: string; chosen: string[]; children: JSX.Element }) {
  return (
    <label class="choice">
      <input type="checkbox" name={props.name} value={props.value} checked={props.chosen.includes(props.value)} />
      <span>{props.children}</span>
    </label>
  )
}
