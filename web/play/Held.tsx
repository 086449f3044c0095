import { onMount } from 'solid-js'
import type { Verdict } from '../../questions/model/terms.ts'
import * as m from '../messages/index.ts'
import { keepFocus } from '../ui/focus.ts'
import { VERDICT_SIGNS, VERDICT_WORDS } from '../ui/words.ts'
import { HOLD_SECONDS } from './hold.ts'

/** An answer that is certain, before it is sent: three seconds to take it back. */
export function Held(props: { verdict: Verdict; onBack: () => void; onSend: () => void }) {
  let back!: HTMLButtonElement
  onMount(() => back.focus({ preventScroll: true }))
  keepFocus(() => `.verdicts .${props.verdict}`)
  return (
    <div class="judge held">
      <p class="choices">
        <button ref={back} type="button" class="plain" onClick={props.onBack}>
          {m.play_take_back()}
        </button>
        <button type="button" onClick={props.onSend}>
          {m.play_send()}
        </button>
      </p>
      <p class="waiting" aria-hidden="true">
        <b class={props.verdict}>
          {VERDICT_SIGNS[props.verdict]} {VERDICT_WORDS[props.verdict]()}
        </b>{' '}
        {m.play_held()}
      </p>
    </div>
  )
}

/** The same in a sentence, for who cannot see it. */
export function heldWords(verdict: Verdict | null): string {
  return verdict ? m.play_held_spoken({ verdict: VERDICT_WORDS[verdict](), seconds: HOLD_SECONDS }) : ''
}
