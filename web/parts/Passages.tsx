import type { NumberedPassage } from '../../questions/model.ts'
import * as m from '../messages/index.ts'

/** The article as it may be read around a quote. */
export function Passages(props: { passages: NumberedPassage[] }) {
  return (
    <ol class="passages" aria-label={m.play_passages_label()}>
      {props.passages.map((passage) => (
        <li class="passage">
          <span class="number" aria-hidden="true">
            {passage.number}
          </span>
          <p>{passage.text}</p>
          <p class="behind">{m.play_behind({ behind: passage.behind })}</p>
        </li>
      ))}
    </ol>
  )
}
