import type { ScaleLinear } from 'd3-scale'
import { For } from 'solid-js'
import { formatShare } from '../ui/format.ts'

/** The lines and words of a picture's upright axis of shares, from `left` to `width` pixels. */
export function ShareAxis(props: { ticks: number[]; scale: ScaleLinear<number, number>; left: number; width: number }) {
  return (
    <For each={props.ticks}>
      {(tick) => (
        <>
          <line class="grid" x1={props.left} x2={props.width} y1={props.scale(tick)} y2={props.scale(tick)} />
          <text class="soft" x={props.left - 6} y={props.scale(tick) + 4} text-anchor="end">
            {formatShare(tick)}
          </text>
        </>
      )}
    </For>
  )
}
