import { createEffect, createSignal, onMount, Show } from 'solid-js'
import { NoHydration } from 'solid-js/web'
import type { Verdict } from '../../questions/model/terms.ts'
import type { Vote } from '../../worker/game/live/state.ts'
import { CONFIDENCES, type Confidence, STAKES } from '../../worker/game/play/marking.ts'
import * as m from '../messages/index.ts'
import { Fresh } from '../ui/Fresh.tsx'
import { formatGain } from '../ui/format.ts'
import { CONFIDENCE_WORDS, VERDICT_SIGNS, VERDICT_WORDS } from '../ui/words.ts'
import { certainNote } from './certain-note.ts'

const BUTTONS: Verdict[] = ['baseless', 'supported']
const ARROWS: Record<Verdict, string> = { baseless: '←', supported: '→' }

/** How sure, then supported or baseless: a plain form, which script takes over where there is script. */
export function Judge(props: {
  round: string
  /** where no round has begun: the page whose form begins it */
  entry?: string
  question: string
  /** in a live round: the vote that the answer is for */
  vote?: Vote
  /** null where nobody is asked how sure they are */
  confidence: Confidence | null
  busy: boolean
  fault: string | null
  onConfidence: (confidence: Confidence) => void
  onJudge: (verdict: Verdict) => void
}) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const { value } = event.submitter as HTMLButtonElement
    if (value) props.onJudge(value as Verdict)
  }
  let form!: HTMLFormElement
  /** What was chosen before this script came stays chosen. */
  onMount(() => {
    const chosen = form.querySelector<HTMLInputElement>('.sure :checked')
    if (chosen) props.onConfidence(Number(chosen.value) as Confidence)
  })
  return (
    <form
      ref={form}
      class="judge"
      method="post"
      action={props.entry ?? `/r/${props.round}/answers`}
      onSubmit={submit}
      aria-busy={props.busy}
    >
      {/* Enter on a choice presses a form's first button: this one, which asks for the page again and judges nothing. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: it cannot be reached, by Tab or otherwise */}
      <button
        class="unseen"
        tabindex="-1"
        aria-hidden="true"
        formmethod="get"
        formaction={props.entry ?? `/r/${props.round}`}
      />
      <input type="hidden" name="question" value={props.question} />
      <Show when={props.vote}>{(vote) => <input type="hidden" name="vote" value={vote()} />}</Show>
      <Show when={props.confidence} fallback={<input type="hidden" name="confidence" value="1" />}>
        <fieldset class="sure">
          <legend class="unseen">{m.play_how_sure()}</legend>
          {CONFIDENCES.map((confidence) => (
            <label>
              <input
                type="radio"
                name="confidence"
                value={confidence}
                checked={props.confidence === confidence}
                onChange={() => props.onConfidence(confidence)}
                onClick={(event) => event.detail > 0 && event.currentTarget.blur()}
              />
              <span>
                {CONFIDENCE_WORDS[confidence]()}
                <NoHydration>
                  <Stakes confidence={confidence} />
                </NoHydration>
              </span>
            </label>
          ))}
        </fieldset>
      </Show>
      <fieldset class="verdicts">
        <legend class="unseen">{m.play_question()}</legend>
        {BUTTONS.map((verdict) => (
          <button class={verdict} name="verdict" value={verdict} aria-disabled={props.busy}>
            <span aria-hidden="true">{VERDICT_SIGNS[verdict]}</span> {VERDICT_WORDS[verdict]()}{' '}
            <span aria-hidden="true">
              <kbd>{ARROWS[verdict]}</kbd>
            </span>
          </button>
        ))}
      </fieldset>
      <Show when={props.fault} keyed>
        {(fault) => (
          <p class="fault" role="alert">
            {fault}
          </p>
        )}
      </Show>
      <Show when={props.confidence}>
        <CertainNote confidence={props.confidence} />
      </Show>
    </form>
  )
}

function CertainNote(props: { confidence: Confidence | null }) {
  const [note, setNote] = createSignal('')
  createEffect(() => setNote(certainNote(props.confidence)))
  return (
    <p class="note" role="status">
      <Fresh text={note()} />
    </p>
  )
}

function Stakes(props: { confidence: Confidence }) {
  const stakes = () => {
    const { right, wrong } = STAKES[props.confidence]
    return { right: formatGain(right), wrong: formatGain(wrong) }
  }
  return (
    <>
      <small aria-hidden="true">{m.play_stakes(stakes())}</small>
      <span class="unseen">({m.play_stakes_spoken(stakes())})</span>
    </>
  )
}
