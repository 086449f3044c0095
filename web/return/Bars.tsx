import { scaleLinear } from 'd3-scale'
import { For } from 'solid-js'
import type { Measured } from '../../worker/game/measure/insight.ts'
import { formatShare } from '../ui/format.ts'
import { ofAll } from './shares.ts'

const WIDTH = 340
const ROW = 44
const EDGE = { left: 8, right: 14, bottom: 24 }
const TICKS = [0, 0.5, 1]

const across = scaleLinear([0, 1], [EDGE.left, WIDTH - EDGE.right])

export const BARS_WIDTH = WIDTH
export const barsHeight = (rows: number): number => rows * ROW + EDGE.bottom

/** Shares one under another: a bar each, with its name above it and the interval as a line through its end. */
export function Bars(props: { rows: (Measured & { name: string })[] }) {
  const foot = () => props.rows.length * ROW
  return (
    <>
      <For each={TICKS}>
        {(tick) => (
          <>
            <line class="grid" x1={across(tick)} x2={across(tick)} y1="0" y2={foot()} />
            <text
              class="soft"
              x={across(tick)}
              y={foot() + 16}
              text-anchor={tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle'}
            >
              {formatShare(tick)}
            </text>
          </>
        )}
      </For>
      <For each={props.rows}>
        {(row, index) => (
          <g transform={`translate(0 ${index() * ROW})`}>
            <text x={EDGE.left} y="16">
              {row.name}
            </text>
            <text class="soft" x={WIDTH - EDGE.right} y="16" text-anchor="end">
              {ofAll(row)}
            </text>
            <rect class="track" x={EDGE.left} y="24" width={across(1) - EDGE.left} height="10" rx="5" />
            <rect
              class="filled"
              x={EDGE.left}
              y="24"
              width={across(row.right / row.of) - EDGE.left}
              height="10"
              rx="5"
            />
            <line class="reach" x1={across(row.low)} x2={across(row.high)} y1="29" y2="29" />
            <line class="reach" x1={across(row.low)} x2={across(row.low)} y1="24" y2="34" />
            <line class="reach" x1={across(row.high)} x2={across(row.high)} y1="24" y2="34" />
          </g>
        )}
      </For>
    </>
  )
}
