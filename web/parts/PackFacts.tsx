import type { PackSummary } from '../client.ts'
import { formatSource } from '../format.ts'
import { LEVEL_WORDS } from '../words.ts'

/** What there is to know of a pack before playing it: topic, level, and whether its article is real. */
export function PackFacts(props: { pack: PackSummary }) {
  return (
    <p class="kicker">
      <span>{props.pack.topic}</span> <span>{LEVEL_WORDS[props.pack.level]()}</span>
      <br />
      {formatSource(props.pack.source)}
    </p>
  )
}
