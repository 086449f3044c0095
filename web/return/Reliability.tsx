import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { For } from 'solid-js'
import type { Reliability as Found } from '../../worker/game/measure/insight.ts'
import * as m from '../messages/index.ts'
import { formatShare } from '../ui/format.ts'
import { CONFIDENCE_WORDS } from '../ui/words.ts'
import { Picture } from './Picture.tsx'
import { ShareAxis } from './ShareAxis.tsx'
import { between, ofAll } from './shares.ts'

const WIDTH = 340
const HEIGHT = 300
const EDGE = { left: 44, right: 14, top: 14, bottom: 46 }
const TICKS = [0, 0.25, 0.5, 0.75, 1]

const stated = scaleLinear([0.4, 1], [EDGE.left, WIDTH - EDGE.right])
const right = scaleLinear([0, 1], [HEIGHT - EDGE.bottom, EDGE.top])

/** How sure a player says they are against how often they are right: on the line, one is exactly as sure as one may be. */
export function Reliability(props: { found: Found }) {
  return (
    <section>
      <h3>{m.you_reliability_heading()}</h3>
      <Picture
        sentence={sentenceOf(props.found)}
        label={m.you_reliability()}
        width={WIDTH}
        height={HEIGHT}
        table={tableOf(props.found)}
      >
        <Axes />
        <For each={props.found.levels.filter(({ of }) => of > 0)}>
          {(level) => (
            <>
              <line
                class="bar"
                x1={stated(level.stated)}
                x2={stated(level.stated)}
                y1={right(level.low)}
                y2={right(level.high)}
              />
              <circle class="point" r="6" cx={stated(level.stated)} cy={right(level.right / level.of)} />
            </>
          )}
        </For>
      </Picture>
    </section>
  )
}

function Axes() {
  const diagonal = line()([
    [stated(0.4), right(0.4)],
    [stated(1), right(1)],
  ])
  return (
    <>
      <ShareAxis ticks={TICKS} scale={right} left={EDGE.left} width={WIDTH - EDGE.right} />
      <path class="ideal" d={diagonal ?? ''} />
      <For each={[1, 2, 3] as const}>
        {(confidence) => (
          <text x={stated([0.5, 0.75, 0.95][confidence - 1]!)} y={HEIGHT - 26} text-anchor="middle">
            {CONFIDENCE_WORDS[confidence]()}
          </text>
        )}
      </For>
      <text class="soft" x={(EDGE.left + WIDTH) / 2} y={HEIGHT - 8} text-anchor="middle">
        {m.you_reliability_axis()}
      </text>
    </>
  )
}

function sentenceOf({ stated: said, right: share, tends }: Found): string {
  const shares = { stated: formatShare(said), right: formatShare(share.right / share.of) }
  if (tends === 'over') return m.you_over(shares)
  return tends === 'under' ? m.you_under(shares) : m.you_calibrated(shares)
}

function tableOf({ levels }: Found) {
  return {
    columns: [m.quiz_stakes_sure(), m.you_stated(), m.you_was_right(), m.you_uncertain()],
    rows: levels
      .filter(({ of }) => of > 0)
      .map((level) => [CONFIDENCE_WORDS[level.confidence](), formatShare(level.stated), ofAll(level), between(level)]),
  }
}
