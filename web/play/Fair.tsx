import { Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { Shell } from '../ui/Shell.tsx'
import { FairForm } from './FairForm.tsx'

/** What a reader's form has said of a question: thanked for, or the form again with what was typed. */
export function Fair(props: {
  round: string
  number?: number
  again?: { question: string; why: string; fault: string }
}) {
  return (
    <Shell>
      <section class="lead">
        <h1>{props.again ? m.fair_heading() : m.fair_thanks()}</h1>
        <Show when={props.again} fallback={<p>{m.fair_thanks_text()}</p>}>
          {(again) => <FairForm round={props.round} {...again()} />}
        </Show>
        <p>
          <a class="button" href={props.number ? `/r/${props.round}?after=${props.number}` : `/r/${props.round}`}>
            {m.fair_back()}
          </a>
        </p>
      </section>
    </Shell>
  )
}
