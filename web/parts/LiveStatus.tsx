import { createMemo, Show } from 'solid-js'
import * as m from '../messages/index.ts'
import type { PhoneState } from '../pages/live-phone.ts'
import { CONFIDENCE_WORDS, VERDICT_WORDS } from '../words.ts'
import { total } from './split-total.ts'

/** What the room waits for, in a sentence or two; heard by who cannot see it. */
export function LiveStatus(props: { phone: PhoneState }) {
  const phone = () => props.phone
  const own = createMemo(() => phone().given() ?? phone().pending())
  const lines = createMemo(() => {
    const { phase, back, at, locked, first } = phone().stage()
    if (back) return [m.live_back({ n: at + 1 })]
    if (phase === 'split' && first) return [m.live_split_heading(), counts(first), m.live_split_text()]
    if (phone().vote() && own()) return [kept(), m.live_kept_wait()]
    if (phone().vote() && locked) return [m.live_locked()]
    return phase === 'second' ? [m.live_again_heading(), m.live_again_text()] : []
  })

  function kept(): string {
    const { verdict, confidence } = own()!
    const words = { verdict: VERDICT_WORDS[verdict](), confidence: CONFIDENCE_WORDS[confidence]().toLowerCase() }
    if (!phone().given()) return m.live_sending(words)
    return phone().confidence() === null ? m.live_kept_plain(words) : m.live_kept(words)
  }

  function counts(first: { supported: number[]; baseless: number[] }): string {
    return m.live_split_counts({ supported: total(first.supported), baseless: total(first.baseless) })
  }

  return (
    <div class="live-status">
      <div role="status">
        <Show when={lines().length}>
          <p>
            <b>{lines()[0]}</b> {lines().slice(1).join(' ')}
          </p>
        </Show>
      </div>
      <p class="fault" role="alert" hidden={phone().reachable()}>
        {phone().reachable() ? '' : m.live_offline()}
      </p>
    </div>
  )
}
