import { dayOfSlug } from '../../worker/game/make/slug.ts'
import { grid, sureGrid } from '../../worker/game/play/squares.ts'
import type { Finished, RoundView } from '../../worker/game/play/view.ts'
import * as m from '../messages/index.ts'
import { ShareButton } from '../ui/ShareButton.tsx'
import { CONFIDENCE_WORDS } from '../ui/words.ts'
import { shareLine } from './result-words.ts'

/** What a player passes on: how it went, a sign an answer, the link; it gives no answer away. */
export function ShareResult(props: { round: RoundView & { finished: Finished }; url: string }) {
  const isDaily = () => dayOfSlug(props.round.quiz.slug) !== undefined
  const answers = () => props.round.answers.map(({ answer }) => answer)
  const signs = () => (isDaily() ? sureGrid(answers()) : grid(answers()))
  const heading = () => `${m.brand()} · ${props.round.quiz.title}\n${shareLine(props.round.finished.result)}\n`
  /** The signs as they are read out. */
  const spoken = () =>
    answers().map(({ right, confidence }, position) => {
      const sure = isDaily() ? `, ${CONFIDENCE_WORDS[confidence]().toLowerCase()}` : ''
      return `${position + 1}: ${right ? m.tick_right() : m.tick_wrong()}${sure}`
    })
  return (
    <section class="share">
      <h2 class="rule">{m.result_share_heading()}</h2>
      <pre>
        {heading()}
        <span role="img" aria-label={spoken().join('; ')}>
          {signs()}
        </span>
        {'\n'}
        {props.url}
      </pre>
      <p class="actions">
        <ShareButton text={heading() + signs()} url={props.url} />
      </p>
      <p class="hint">{isDaily() ? m.daily_share_hint() : m.result_share_hint()}</p>
    </section>
  )
}
