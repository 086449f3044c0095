import { For } from 'solid-js'
import type { Audience } from '../../questions/model/audience.ts'
import { AGES, SENSITIVE } from '../../questions/model/terms.ts'
import * as m from '../messages/index.ts'
import { SENSITIVE_WORDS, yearsOf } from './words.ts'

interface AudienceProps {
  audience: Audience
  /** the id of the form that they belong to, where they stand within another */
  form?: string
}

/** Asks how old the youngest reader is. */
export function AgeField(props: AudienceProps) {
  return (
    <div>
      <label for="age">{m.audience_age()}</label>
      <select id="age" name="age" form={props.form}>
        <option value="">{m.packs_any()}</option>
        <For each={AGES}>
          {(age) => (
            <option value={yearsOf(age)} selected={age === props.audience.age}>
              {m.audience_from({ age: yearsOf(age) })}
            </option>
          )}
        </For>
      </select>
    </div>
  )
}

/** Asks what the articles are not to be about. */
export function WithoutField(props: AudienceProps) {
  return (
    <fieldset class="without">
      <legend>{m.audience_without()}</legend>
      <For each={SENSITIVE}>
        {(topic) => (
          <label class="choice">
            <input
              type="checkbox"
              name="without"
              value={topic}
              form={props.form}
              checked={props.audience.without.includes(topic)}
            />
            <span>{SENSITIVE_WORDS[topic]()}</span>
          </label>
        )}
      </For>
    </fieldset>
  )
}
