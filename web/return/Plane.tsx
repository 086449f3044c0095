import { scaleLinear } from 'd3-scale'
import { curveLinearClosed, line } from 'd3-shape'
import type { JSX } from 'solid-js'
import type { Skills } from '../../worker/game/measure/insight.ts'
import * as m from '../messages/index.ts'
import { Picture, type Table } from './Picture.tsx'

const WIDTH = 340
const HEIGHT = 300
const EDGE = { left: 12, right: 12, top: 26, bottom: 30 }
const CORNERS = 48

const across = scaleLinear([-2.2, 2.2], [EDGE.left, WIDTH - EDGE.right]).clamp(true)
const up = scaleLinear([-1.2, 4.2], [HEIGHT - EDGE.bottom, EDGE.top]).clamp(true)

/** Trusting to sceptical across, telling apart upwards; where a player stands, and how far from there they may be. */
export function Plane(props: { skills: Skills; sentence: JSX.Element; table: Table }) {
  return (
    <Picture sentence={props.sentence} label={m.you_plane()} width={WIDTH} height={HEIGHT} table={props.table}>
      <rect class="ground" x={EDGE.left} y={EDGE.top} width={across(9) - EDGE.left} height={up(-9) - EDGE.top} />
      <line class="grid" x1={across(0)} x2={across(0)} y1={up(-9)} y2={up(9)} />
      <line class="grid" x1={across(-9)} x2={across(9)} y1={up(0)} y2={up(0)} />
      <path class="doubt" d={doubt(props.skills)} />
      <circle class="point" r="6" cx={across(props.skills.leaning.value)} cy={up(props.skills.discernment.value)} />
      <text x={EDGE.left} y={HEIGHT - 10}>
        ← {m.you_trusting()}
      </text>
      <text x={WIDTH - EDGE.right} y={HEIGHT - 10} text-anchor="end">
        {m.you_sceptical()} →
      </text>
      <text x={across(0)} y="16" text-anchor="middle">
        ↑ {m.you_apart()}
      </text>
      <text class="soft" x={EDGE.left + 6} y={up(0) + 16}>
        {m.you_chance()}
      </text>
    </Picture>
  )
}

/** The ellipse that spans both intervals of 95 percent. */
function doubt({ discernment, leaning }: Skills): string {
  const points = Array.from({ length: CORNERS }, (_, corner): [number, number] => {
    const turn = (2 * Math.PI * corner) / CORNERS
    return [
      across(leaning.value + ((leaning.high - leaning.low) / 2) * Math.cos(turn)),
      up(discernment.value + ((discernment.high - discernment.low) / 2) * Math.sin(turn)),
    ]
  })
  return line().curve(curveLinearClosed)(points) ?? ''
}
