import { For } from 'solid-js'
import type { MakeForm } from './make-form.ts'

/** What the form was sent with, for the step after it; `but`: the fields that the step asks for itself. */
export function Kept(props: { form: Partial<MakeForm>; but?: (keyof MakeForm)[] }) {
  const fields = () =>
    (Object.entries(props.form) as [keyof MakeForm, string | string[]][])
      .filter(([name]) => !props.but?.includes(name))
      .flatMap(([name, value]) => [value].flat().map((each) => [name, each]))
  return <For each={fields()}>{([name, value]) => <input type="hidden" name={name} value={value} />}</For>
}
