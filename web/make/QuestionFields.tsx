import { For, Show } from 'solid-js'
import type { PackSummary } from '../../questions/model/summary.ts'
import { LEVELS, TECHNIQUES } from '../../questions/model/terms.ts'
import * as m from '../messages/index.ts'
import { Check, NumberField, Option, Options } from '../ui/Fields.tsx'
import { classMinutes } from '../ui/minutes.ts'
import { TECHNIQUE_WORDS } from '../ui/trick-words.ts'
import { LEVEL_WORDS } from '../ui/words.ts'
import { Chosen } from './ChooseQuestions.tsx'
import type { FormPart, UsualSizes } from './make-form.ts'

/** Which questions of the articles are asked, and in which order. */
export function QuestionFields(props: FormPart & { packs: PackSummary[]; most: number; sizes: UsualSizes }) {
  const isChosen = () => props.form.questions.length > 0
  return (
    <div>
      <Show when={isChosen()} fallback={<HowMany {...props} />}>
        <Chosen form={props.form} />
      </Show>
      <Options legend={m.make_order()}>
        <Option name="order" value="written" chosen={props.form.order}>
          {m.make_order_written()}
        </Option>
        <Option name="order" value="shuffled" chosen={props.form.order}>
          {m.make_order_shuffled()}
        </Option>
        <div class="own-pace">
          <Option name="order" value="own" chosen={props.form.order}>
            {m.make_order_own()}
          </Option>
        </div>
      </Options>
      <details open={props.form.packs.length > 1}>
        <summary>{m.make_more_packs()}</summary>
        <For each={props.packs}>
          {(pack) => (
            <Check name="packs" value={pack.id} chosen={props.form.packs.slice(1)}>
              {pack.title} <small>{LEVEL_WORDS[pack.level]()}</small>
            </Check>
          )}
        </For>
      </details>
      <Show when={!isChosen()}>
        <Narrowing {...props} />
      </Show>
    </div>
  )
}

/** How many are asked, where they are not chosen one by one. */
function HowMany(props: FormPart & { most: number; sizes: UsualSizes }) {
  return (
    <>
      <NumberField
        name="size"
        label={m.make_size()}
        hint={m.make_size_hint({ live: props.sizes.live, own: props.sizes.class, max: props.most })}
        value={props.form.size}
        least={1}
        most={props.most}
        fault={props.faults.size}
      />
      <p class="hint for-live">{m.make_size_live({ n: classMinutes(1, true) })}</p>
      <p class="hint own-pace">{m.make_size_own()}</p>
      <p>
        <button class="button plain" name="step" value="choose" formnovalidate>
          {m.make_choose()}
        </button>
      </p>
    </>
  )
}

/** Only some levels or tricks. The hidden field tells a form in which no level is ticked from one that asks for none. */
function Narrowing(props: FormPart) {
  const isNarrowed = () => props.form.techniques.length > 0 || props.form.levels.length < LEVELS.length
  return (
    <details open={isNarrowed() || Boolean(props.faults.levels ?? props.faults.techniques)}>
      <summary>{m.make_narrow()}</summary>
      <input type="hidden" name="levels" value="" />
      <Options legend={m.make_levels()} fault={props.faults.levels}>
        <For each={LEVELS}>
          {(level) => (
            <Check name="levels" value={level} chosen={props.form.levels}>
              {LEVEL_WORDS[level]()}
            </Check>
          )}
        </For>
      </Options>
      <Options legend={m.make_techniques()} hint={m.make_techniques_hint()} fault={props.faults.techniques}>
        <For each={TECHNIQUES}>
          {(technique) => (
            <Check name="techniques" value={technique} chosen={props.form.techniques}>
              {TECHNIQUE_WORDS[technique].name()} <small>{TECHNIQUE_WORDS[technique].line()}</small>
            </Check>
          )}
        </For>
      </Options>
    </details>
  )
}
