import { createMemo, Show } from 'solid-js'
import type { OwnAnswer } from '../../worker/game/live/protocol.ts'
import * as m from '../messages/index.ts'
import { Fresh } from '../ui/Fresh.tsx'
import { sureAfter, VERDICT_WORDS } from '../ui/words.ts'
import type { PhoneState } from './live-phone.ts'
import { total } from './split-total.ts'

/** What the room waits for, in a sentence or two; heard by who cannot see it. */
export function LiveStatus(props: { phone: PhoneState }) {
  const phone = () => props.phone
  const own = createMemo(() => phone().given() ?? phone().pending())
  const offline = () => (phone().reachable() ? '' : m.live_offline())
  const lines = createMemo(() => {
    const { phase, back, at, locked, first } = phone().stage()
    if (back) return [m.live_back({ n: at + 1 })]
    if (phase === 'split' && first) {
      const counts = { supported: total(first.supported), baseless: total(first.baseless) }
      return [m.live_split_heading(), m.live_split_counts(counts), said(), m.live_split_text()]
    }
    if (phone().vote() && own()) return kept()
    if (phone().vote() && locked) return [m.live_locked()]
    return phase === 'second'
      ? [m.live_again_heading(), said(), m.live_again_text()]
      : phase === 'reveal'
        ? [m.live_look_up()]
        : []
  })

  /** What the room has, or is yet to get: only then is nobody but the others waited for. */
  function kept(): string[] {
    const words = { verdict: VERDICT_WORDS[own()!.verdict](), confidence: sure(own()!) }
    return phone().given() ? [m.live_kept(words), m.live_kept_wait()] : [m.live_sending(words)]
  }

  function sure({ confidence }: OwnAnswer): string {
    return sureAfter(confidence, phone().confidence() !== null)
  }

  /** What the first vote was. */
  function said(): string {
    const first = phone().you().first
    if (!first) return ''
    return m.live_said({ verdict: VERDICT_WORDS[first.verdict]().toLowerCase(), confidence: sure(first) })
  }

  return (
    <div class="live-status">
      <div role="status">
        <Show when={lines().join('\n')} keyed>
          {(text) => {
            const [heading, ...rest] = text.split('\n')
            return (
              <p>
                <b>{heading}</b> {rest.join(' ')}
              </p>
            )
          }}
        </Show>
      </div>
      <p class="fault" role="alert" hidden={!offline()}>
        <Fresh text={offline()} />
      </p>
    </div>
  )
}
