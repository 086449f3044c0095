import type { PackSummary } from '../../questions/model/summary.ts'
import * as m from '../messages/index.ts'
import { minutesOf } from '../ui/minutes.ts'
import { Tile } from '../ui/Tile.tsx'
import { LEVEL_WORDS } from '../ui/words.ts'
import { TopicSign } from './TopicSign.tsx'

/** An article to choose at a glance: its topic's sign, how hard, how long; script adds how it went when it was played. */
export function PackTile(props: { pack: PackSummary }) {
  const { id, title, topic, source } = props.pack
  return (
    <Tile href={`/q/${id}`} sign={<TopicSign topic={topic} />} name={title}>
      <small>
        {LEVEL_WORDS[props.pack.level]()} ·{' '}
        {source.kind === 'real' ? m.source_real_short({ year: source.date.slice(0, 4) }) : m.source_invented_short()}
      </small>
      <small>{factsOf(props.pack)}</small>
      <Played pack={props.pack} />
    </Tile>
  )
}

/** How many questions an article has, and how long it takes. */
export function factsOf({ scored, words }: Pick<PackSummary, 'scored' | 'words'>): string {
  return `${m.questions_count({ n: scored })} · ${m.minutes_count({ n: minutesOf(words, scored) })}`
}

/** Where script says how an article went, from this browser's record. */
function Played(props: { pack: Pick<PackSummary, 'id' | 'scored'> }) {
  return <small class="played-before" data-quiz={props.pack.id} data-of={props.pack.scored} hidden />
}
