import { dayOfSlug } from '../../worker/game/make/slug.ts'
import { grid, sureGrid } from '../../worker/game/play/squares.ts'
import type { Finished, RoundView } from '../../worker/game/play/view.ts'
import * as m from '../messages/index.ts'
import { ShareButton } from '../ui/ShareButton.tsx'
import { shareLine } from './result-words.ts'

/** What a player passes on: how it went, the squares, the link; it gives no answer away. */
export function ShareResult(props: { round: RoundView & { finished: Finished }; url: string }) {
  const isDaily = () => dayOfSlug(props.round.quiz.slug) !== undefined
  const text = () => {
    const answers = props.round.answers.map(({ answer }) => answer)
    const squares = isDaily() ? sureGrid(answers) : grid(answers)
    return `${m.brand()} · ${props.round.quiz.title}\n${shareLine(props.round.finished.result)}\n${squares}`
  }
  return (
    <section class="share">
      <h2 class="rule">{m.result_share_heading()}</h2>
      <pre>
        {text()}
        {'\n'}
        {props.url}
      </pre>
      <p class="actions">
        <ShareButton text={text()} url={props.url} />
      </p>
      <p class="hint">{isDaily() ? m.daily_share_hint() : m.result_share_hint()}</p>
    </section>
  )
}
