import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { For, Show } from 'solid-js'
import type { Insight } from '../../worker/game/measure/insight.ts'
import * as m from '../messages/index.ts'
import { formatDay } from '../ui/format.ts'
import { Picture } from './Picture.tsx'
import { ShareAxis } from './ShareAxis.tsx'
import { between, ofAll } from './shares.ts'

const WIDTH = 340
const HEIGHT = 220
const EDGE = { left: 44, right: 14, top: 14, bottom: 30 }
const TICKS = [0, 0.5, 1]
/** How many weeks the picture shows; the table has them all. */
const SHOWN = 12

const right = scaleLinear([0, 1], [HEIGHT - EDGE.bottom, EDGE.top])

type Week = Insight['weeks'][number]

/** The share of right answers, week by week. */
export function Progress(props: { weeks: Week[] }) {
  return (
    <Show when={props.weeks.length > 1}>
      <section>
        <h3>{m.you_weeks_heading()}</h3>
        <Picture
          sentence={sentenceOf(props.weeks)}
          label={m.you_weeks()}
          width={WIDTH}
          height={HEIGHT}
          table={{
            columns: [m.you_week(), m.you_was_right(), m.you_uncertain()],
            rows: props.weeks.map((week) => [formatDay(week.start), ofAll(week), between(week)]),
          }}
        >
          <Weeks weeks={props.weeks.slice(-SHOWN)} />
        </Picture>
      </section>
    </Show>
  )
}

function Weeks(props: { weeks: Week[] }) {
  const at = () => scaleLinear([0, props.weeks.length - 1], [EDGE.left + 14, WIDTH - EDGE.right - 14])
  const path = () =>
    line<Week>(
      (_, index) => at()(index),
      (week) => right(week.right / week.of),
    )(props.weeks) ?? ''
  return (
    <>
      <ShareAxis ticks={TICKS} scale={right} left={EDGE.left} width={WIDTH - EDGE.right} />
      <path class="ideal" d={path()} />
      <For each={props.weeks}>
        {(week, index) => (
          <>
            <line class="bar" x1={at()(index())} x2={at()(index())} y1={right(week.low)} y2={right(week.high)} />
            <circle class="point" r="5" cx={at()(index())} cy={right(week.right / week.of)} />
          </>
        )}
      </For>
      <text class="soft" x={EDGE.left} y={HEIGHT - 8}>
        {formatDay(props.weeks[0]!.start)}
      </text>
      <text class="soft" x={WIDTH - EDGE.right} y={HEIGHT - 8} text-anchor="end">
        {formatDay(props.weeks.at(-1)!.start)}
      </text>
    </>
  )
}

function sentenceOf(weeks: Week[]): string {
  const [before, last] = weeks.slice(-2)
  return m.you_weeks_last({ last: ofAll(last!), before: ofAll(before!) })
}
