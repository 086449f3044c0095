import type { RoundView } from '../../worker/game/play/view.ts'
import * as m from '../messages/index.ts'
import { Shell } from '../ui/Shell.tsx'

/** A class that is closed for a while and tells its verdicts at the end: what was answered is kept, and told later. */
export function Paused(props: { round: RoundView }) {
  return (
    <Shell>
      <section class="lead">
        <p class="kicker">
          <span>{props.round.quiz.title}</span> <span>{props.round.nickname}</span>
        </p>
        <h1>{m.paused_heading()}</h1>
        <p>
          {m.result_answered({ done: props.round.answered, of: props.round.of })} {m.paused_text()}
        </p>
        <p>
          <a class="button" href={`/r/${props.round.round}`}>
            {m.paused_again()}
          </a>
        </p>
      </section>
    </Shell>
  )
}
