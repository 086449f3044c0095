import { Show } from 'solid-js'
import type { NumberedPassage } from '../../questions/model.ts'
import * as m from '../messages/index.ts'
import { Passages } from './Passages.tsx'

/** Opens the article around a quote; a form, so that the server knows of it before the answer, with script or without. */
export function ReadAround(props: {
  round: string
  question: string
  passages: NumberedPassage[] | null
  open: boolean
  onToggle: () => void
}) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    props.onToggle()
  }
  return (
    <form class="around" method="post" action={`/r/${props.round}/opened`} onSubmit={submit}>
      <input type="hidden" name="question" value={props.question} />
      <button class="toggle" aria-expanded={props.open} classList={{ open: props.open }}>
        {props.open ? m.play_read_hide() : m.play_read_around()}{' '}
        <span>· {props.passages ? m.passages_count({ n: props.passages.length }) : m.play_read_hint()}</span>
      </button>
      <Show when={props.open && props.passages}>{(passages) => <Passages passages={passages()} />}</Show>
    </form>
  )
}
