import type { Verdict } from '../../questions/model/terms.ts'
import { VERDICT_SIGNS, VERDICT_WORDS } from '../ui/words.ts'

/** A verdict as a stamp, with a sign as well as a colour. */
export function Stamp(props: { verdict: Verdict; small?: boolean }) {
  return (
    <span class={`stamp ${props.verdict}`} classList={{ small: props.small }}>
      <span aria-hidden="true">{VERDICT_SIGNS[props.verdict]} </span>
      {VERDICT_WORDS[props.verdict]()}
    </span>
  )
}
