import { For, type JSX, Show } from 'solid-js'
import { LEVELS, TECHNIQUES } from '../../questions/terms.ts'
import type { PackSummary } from '../client.ts'
import * as m from '../messages/index.ts'
import { Shell } from '../parts/Shell.tsx'
import { LEVEL_WORDS, TECHNIQUE_WORDS } from '../words.ts'

/** What a host has typed so far. */
export interface MakeForm {
  title: string
  packs: string[]
  size: string
  order: 'written' | 'shuffled'
  levels: string[]
  techniques: string[]
}

export interface MakeProps {
  packs: PackSummary[]
  most: number
  form: MakeForm
  fault?: string
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
        <fieldset>
          <legend>{m.make_packs()}</legend>
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
        </fieldset>
        <div class="field">
          <label for="size">{m.make_size()}</label>
          <input
            id="size"
            name="size"
            type="number"
            inputmode="numeric"
            min="1"
            max={props.most}
            required
            value={props.form.size}
            aria-describedby="size-hint"
          />
          <p class="hint" id="size-hint">
            {m.make_size_hint({ max: props.most })}
          </p>
        </div>
        <fieldset>
          <legend>{m.make_order()}</legend>
          <Order value="written" label={m.make_order_written()} chosen={props.form.order} />
          <Order value="shuffled" label={m.make_order_shuffled()} chosen={props.form.order} />
        </fieldset>
        <fieldset>
          <legend>{m.make_levels()}</legend>
          <For each={LEVELS}>
            {(level) => (
              <Check name="levels" value={level} chosen={props.form.levels}>
                {LEVEL_WORDS[level]()}
              </Check>
            )}
          </For>
        </fieldset>
        <details class="field" open={props.form.techniques.length > 0}>
          <summary>{m.make_techniques()}</summary>
          <fieldset>
            <legend class="hint">{m.make_techniques_hint()}</legend>
            <For each={TECHNIQUES}>
              {(technique) => (
                <Check name="techniques" value={technique} chosen={props.form.techniques}>
                  {TECHNIQUE_WORDS[technique].name()} <small>{TECHNIQUE_WORDS[technique].line()}</small>
                </Check>
              )}
            </For>
          </fieldset>
        </details>
        <div class="field">
          <label for="title">{m.make_name()}</label>
          <input id="title" name="title" maxlength="80" value={props.form.title} aria-describedby="title-hint" />
          <p class="hint" id="title-hint">
            {m.make_name_hint()}
          </p>
        </div>
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

function Order(props: { value: MakeForm['order']; label: string; chosen: MakeForm['order'] }) {
  return (
    <label class="choice">
      <input type="radio" name="order" value={props.value} checked={props.chosen === props.value} />
      <span>{props.label}</span>
    </label>
  )
}
