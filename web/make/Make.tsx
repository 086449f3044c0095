import { Show } from 'solid-js'
import type { Audience } from '../../questions/model/audience.ts'
import type { PackSummary } from '../../questions/model/summary.ts'
import * as m from '../messages/index.ts'
import { Field, Option, Options } from '../ui/Fields.tsx'
import { classMinutes, soloMinutes } from '../ui/minutes.ts'
import { Shell } from '../ui/Shell.tsx'
import { ArticleField } from './ArticleField.tsx'
import { FilterForm } from './ArticleFilter.tsx'
import { ClassFields, TimeFields } from './ClassFields.tsx'
import { LiveFields } from './LiveFields.tsx'
import type { FormPart, UsualSizes } from './make-form.ts'
import { NameFields } from './NameFields.tsx'
import { QuestionFields } from './QuestionFields.tsx'
import { Step } from './Step.tsx'

export interface MakeProps extends FormPart {
  packs: PackSummary[]
  /** whom the articles are for, of which one can be chosen */
  audience: Audience
  /** the most that can be asked for */
  most: { questions: number; days: number; title: number }
  /** what is made unless something is changed */
  usual: { sizes: UsualSizes; keepDays: string }
  /** whether more than the three choices is to be seen at once */
  unfolded: boolean
  /** the title of the class that this one is to be like */
  like?: string
}

/** The form that makes a class, or a quiz for anyone: three choices, and the rest folded. */
export function Make(props: MakeProps) {
  return (
    <Shell wide>
      <div class="lead make-lead">
        <h1>{m.make_heading()}</h1>
        <p>{props.like ? m.make_like({ title: props.like }) : m.make_lead()}</p>
        <p class="make-other">
          {m.make_own_lead()} <a href="/make/article">{m.make_own()}</a>
          <a href="/make/import">{m.make_import()}</a>
        </p>
      </div>
      <form class="card make" method="post" action="/make">
        <Show when={props.faults.form}>
          <p class="fault" role="alert">
            {props.faults.form}
          </p>
        </Show>
        <div class="make-choices">
          <ArticleField {...props} />
          <KindField {...props} />
          <NameFields form={props.form} faults={props.faults} />
        </div>
        <div class="make-go">
          <button class="button">{m.make_go()}</button>
          <Defaults {...props.usual} />
        </div>
        <details class="make-rest" open={props.unfolded}>
          <summary>{m.make_rest()}</summary>
          <div class="make-choices">
            <QuestionFields {...props} most={props.most.questions} sizes={props.usual.sizes} />
            <div>
              <LiveFields form={props.form} faults={props.faults} />
              <ClassFields form={props.form} faults={props.faults} />
            </div>
            <div>
              <TitleField {...props} />
              <TimeFields {...props} mostDays={props.most.days} />
            </div>
          </div>
          <button class="button">{m.make_go()}</button>
        </details>
      </form>
      <FilterForm kind={props.form.kind} />
    </Shell>
  )
}

function KindField(props: FormPart) {
  return (
    <Options legend={<Step number={2}>{m.make_kind()}</Step>}>
      <Option name="kind" value="live" chosen={props.form.kind}>
        {m.make_kind_live()} <small>{m.make_kind_live_hint()}</small>
      </Option>
      <Option name="kind" value="class" chosen={props.form.kind}>
        {m.make_kind_class()} <small>{m.make_kind_class_hint()}</small>
      </Option>
      <Option name="kind" value="solo" chosen={props.form.kind}>
        {m.make_kind_solo()} <small>{m.make_kind_solo_hint()}</small>
      </Option>
    </Options>
  )
}

/** What holds unless somebody unfolds the rest and changes it. */
function Defaults(props: MakeProps['usual']) {
  const facts = (n: number, live = false) => ({ n, minutes: classMinutes(n, live), days: Number(props.keepDays) })
  const alone = () => ({ n: props.sizes.solo, minutes: soloMinutes(props.sizes.solo) })
  return (
    <p class="hint">
      <span class="for-live">{m.make_usual_live(facts(props.sizes.live, true))}</span>
      <span class="own-pace">{m.make_usual_class(facts(props.sizes.class))}</span>
      <span class="for-solo">{m.make_usual_solo(alone())}</span>
    </p>
  )
}

function TitleField(props: MakeProps) {
  return (
    <Field name="title" label={m.make_name()} hint={m.make_name_hint()} fault={props.faults.title}>
      {(attributes) => (
        <>
          <input {...attributes} data-most={props.most.title} value={props.form.title} />
          <p class="hint" role="status" data-left-of="title" />
        </>
      )}
    </Field>
  )
}
