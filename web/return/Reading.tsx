import type { Reading as Found } from '../../worker/game/measure/insight.ts'
import * as m from '../messages/index.ts'
import { BARS_WIDTH, Bars, barsHeight } from './Bars.tsx'
import { Picture } from './Picture.tsx'
import { between, ofAll } from './shares.ts'

/** What reading around the quote is worth to a player. */
export function Reading(props: { found: Found }) {
  return (
    <section>
      <h3>{m.you_reading_heading()}</h3>
      <Picture
        sentence={SENTENCES[props.found.pays ?? 'open']()}
        label={m.you_reading()}
        width={BARS_WIDTH}
        height={barsHeight(2)}
        table={{
          columns: [m.you_how(), m.you_was_right(), m.you_uncertain()],
          rows: rowsOf(props.found).map((row) => [row.name, ofAll(row), between(row)]),
        }}
      >
        <Bars rows={rowsOf(props.found)} />
      </Picture>
      <p class="hint">{m.you_reading_hint()}</p>
    </section>
  )
}

const SENTENCES = { more: m.you_reading_pays, less: m.you_reading_costs, open: m.you_reading_open }

function rowsOf({ first, straight }: Found) {
  return [
    { ...first, name: m.you_read_first() },
    { ...straight, name: m.you_straight() },
  ]
}
