import { Show } from 'solid-js'
import { type Reading as Found, type Insight, SKILLS_FROM } from '../../worker/game/insight.ts'
import { formatShare } from '../format.ts'
import * as m from '../messages/index.ts'
import { BARS_WIDTH, Bars, barsHeight } from './Bars.tsx'
import { Picture, Waiting } from './Picture.tsx'
import { between, ofAll } from './shares.ts'

/** What reading around the quote is worth to a player. */
export function Reading(props: { insight: Insight }) {
  const waiting = () => {
    const missing = SKILLS_FROM - props.insight.answers
    return missing > 0 ? m.you_reading_wait({ n: missing }) : m.you_reading_one_kind()
  }
  return (
    <Show when={props.insight.reading} fallback={<Waiting heading={m.you_reading_heading()} text={waiting()} />}>
      {(found) => (
        <section>
          <h2 class="rule">{m.you_reading_heading()}</h2>
          <Picture
            sentence={sentenceOf(found())}
            label={m.you_reading()}
            width={BARS_WIDTH}
            height={barsHeight(2)}
            table={{
              columns: [m.you_how(), m.you_was_right(), m.you_uncertain()],
              rows: rowsOf(found()).map((row) => [row.name, ofAll(row), between(row)]),
            }}
          >
            <Bars rows={rowsOf(found())} />
          </Picture>
          <p class="hint">{m.you_reading_hint()}</p>
        </section>
      )}
    </Show>
  )
}

function rowsOf({ first, straight }: Found) {
  return [
    { ...first, name: m.you_read_first() },
    { ...straight, name: m.you_straight() },
  ]
}

function sentenceOf({ difference, pays }: Found): string {
  const reach = { low: points(difference.low), high: points(difference.high) }
  if (pays === 'more') return m.you_reading_pays(reach)
  return pays === 'less' ? m.you_reading_costs(reach) : m.you_reading_open(reach)
}

/** A difference of shares, in percentage points. */
function points(difference: number): string {
  const sign = difference < 0 ? '−' : '+'
  return `${sign}${formatShare(Math.abs(difference)).replace(/\s?%/, '')}`
}
