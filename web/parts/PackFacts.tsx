import type { PackSummary } from '../client.ts'
import { formatDay } from '../format.ts'
import * as m from '../messages/index.ts'
import { LEVEL_WORDS } from '../words.ts'

/** What there is to know of a pack before playing it: topic, level, and whether its article is real. */
export function PackFacts(props: { pack: PackSummary }) {
  const source = () => {
    const { kind, outlet, date } = props.pack.source
    const facts = { outlet, date: formatDay(date) }
    return kind === 'real' ? m.source_real(facts) : m.source_invented(facts)
  }
  return (
    <p class="kicker">
      <span>{props.pack.topic}</span> <span>{LEVEL_WORDS[props.pack.level]()}</span> <span>{source()}</span>
    </p>
  )
}
