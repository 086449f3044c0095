import type { Side } from '../../worker/game/return/versus.ts'
import * as m from '../messages/index.ts'
import { CONFIDENCE_WORDS } from '../ui/words.ts'

/** A play answer by answer: right or not by colour, hatching and word, how sure by height and word. */
export function Squares(props: { squares: Side['squares'] }) {
  return (
    <ol class="squares">
      {props.squares.map(({ right, confidence }, position) => (
        <li class={`${right ? 'right' : 'wrong'} sure-${confidence}`}>
          <span class="unseen">
            {position + 1}: {right ? m.tick_right() : m.tick_wrong()}, {CONFIDENCE_WORDS[confidence]().toLowerCase()}
          </span>
        </li>
      ))}
    </ol>
  )
}
