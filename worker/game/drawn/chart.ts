import { scaleBand, scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { type Chart, inFigures } from '../../../questions/model/element.ts'
import { escaped, short, tag } from './markup.ts'

const WIDTH = 320
const HEIGHT = 190
const PLOT = { left: 42, right: 310, top: 14, bottom: 160 }
const TICKS = 5
/** How wide a letter of a label is, about. */
const LETTER = 6.4

type Drawing = Pick<Chart, 'style' | 'unit' | 'points' | 'axis'>
type Point = Chart['points'][number]

/** A chart with its axes as they are given, for the eye: its figures stand in the text beside it. */
export function drawChart({ style, unit = '', points, axis }: Drawing): string {
  const upright = scaleLinear([axis.from, axis.to], [PLOT.bottom, PLOT.top])
  const band = scaleBand(keysOf(points), [PLOT.left, PLOT.right]).padding(0.3)
  const point = scalePoint(keysOf(points), [PLOT.left, PLOT.right]).padding(0.5)
  const across = (index: number) => (style === 'bars' ? band(index)! + band.bandwidth() / 2 : point(index)!)
  const rungs = upright.ticks(TICKS).map((value) => rung(upright(value), inFigures(value) + unit))
  const drawn =
    style === 'bars'
      ? points.map(({ value }, index) => bar(band(index)!, upright(value), band.bandwidth()))
      : path(points, across, upright)
  return tag(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true', class: style },
    ...rungs,
    ...drawn,
    stroke(PLOT.left, PLOT.bottom, PLOT.right, PLOT.bottom, 'ground'),
    ...labels(points, across),
  )
}

function keysOf(points: readonly Point[]): number[] {
  return points.map((_, index) => index)
}

function rung(y: number, label: string): string {
  const text = { class: 'rung', x: PLOT.left - 5, y: short(y + 3.5), 'text-anchor': 'end' }
  return stroke(PLOT.left, y, PLOT.right, y, 'grid') + tag('text', text, escaped(label))
}

function bar(x: number, y: number, width: number): string {
  const height = Math.max(0, PLOT.bottom - y)
  return tag('rect', { class: 'column', x: short(x), y: short(y), width: short(width), height: short(height) })
}

function path(points: readonly Point[], across: (index: number) => number, upright: (value: number) => number) {
  const through = line<Point>(
    (_, index) => short(across(index)),
    ({ value }) => short(upright(value)),
  )
  const dots = points.map(({ value }, index) => dot(across(index), upright(value)))
  return [tag('path', { class: 'through', d: through([...points]) ?? '' }), ...dots]
}

function dot(x: number, y: number): string {
  return tag('circle', { class: 'dot', cx: short(x), cy: short(y), r: 3 })
}

/** As many of the labels as have room beside each other, the last one always. */
function labels(points: readonly Point[], across: (index: number) => number): string[] {
  const longest = Math.max(...points.map(({ label }) => label.length)) * LETTER
  const every = Math.max(1, Math.ceil((longest * points.length) / (PLOT.right - PLOT.left)))
  const last = points.length - 1
  return points.flatMap(({ label }, index) =>
    (last - index) % every > 0
      ? []
      : tag('text', { x: short(across(index)), y: PLOT.bottom + 16, 'text-anchor': 'middle' }, escaped(label)),
  )
}

function stroke(x1: number, y1: number, x2: number, y2: number, kind: string): string {
  return tag('line', { class: kind, x1: short(x1), y1: short(y1), x2: short(x2), y2: short(y2) })
}
