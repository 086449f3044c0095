import { Show } from 'solid-js'
import type { Insight } from '../../worker/game/measure/insight.ts'
import * as m from '../messages/index.ts'
import { TECHNIQUE_WORDS } from '../ui/trick-words.ts'
import { BARS_WIDTH, Bars, barsHeight } from './Bars.tsx'
import { Picture } from './Picture.tsx'
import { between, ofAll } from './shares.ts'

/** The tricks that a player has met, the one that took them in most first. */
export function Techniques(props: { techniques: Insight['techniques'] }) {
  const rows = () => props.techniques.map((found) => ({ ...found, name: TECHNIQUE_WORDS[found.technique].name() }))
  const sentence = () => {
    const [first] = rows()
    if (!first || first.right === first.of) return m.you_techniques_all()
    return m.you_techniques_first({ name: first.name, caught: ofAll(first) })
  }
  return (
    <Show when={rows().length}>
      <section>
        <h3>{m.you_techniques_heading()}</h3>
        <Picture
          sentence={sentence()}
          label={m.you_techniques()}
          width={BARS_WIDTH}
          height={barsHeight(rows().length)}
          table={{
            columns: [m.packs_technique(), m.you_caught(), m.you_uncertain()],
            rows: rows().map((row) => [row.name, ofAll(row), between(row)]),
          }}
        >
          <Bars rows={rows()} />
        </Picture>
        <p class="actions">
          <a href="/techniques">{m.you_techniques_more()}</a>
        </p>
      </section>
    </Show>
  )
}
