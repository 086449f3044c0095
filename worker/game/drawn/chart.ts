import { scaleBand, scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import type { Chart } from '../../../questions/model/element.ts'
import { inFigures } from '../../../questions/model/element-text.ts'
import { escaped, short, tag } from './markup.ts'

const WIDTH = 320
const HEIGHT = 190
const PLOT = { left: 42, right: 310, top: 14, bottom: 160 }
const TICKS = 5
/** How wide a letter of a label is, about. */
const LETTER = 6.4

type Drawing = Pick<Chart, 'style' | 'unit' | 'series' | 'points' | 'axis'>
type Point = Chart['points'][number]
/** The figures of one series, one a point, and the class that tells it from the other. */
interface Series {
  values: number[]
  kind: string
}

/** A chart with its axes as they are given, for the eye: its figures stand in the text beside it. */
export function drawChart({ style, unit = '', series: names, points, axis }: Drawing): string {
  const upright = scaleLinear([axis.from, axis.to], [PLOT.bottom, PLOT.top])
  const rungs = upright.ticks(TICKS).map((value) => rung(upright(value), inFigures(value) + unit))
  const series = seriesOf(points, names !== undefined)
  const { drawn, across } = style === 'bars' ? bars(points, series, upright) : lines(points, series, upright)
  const svg = tag(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true', class: style },
    ...rungs,
    ...drawn,
    stroke(PLOT.left, PLOT.bottom, PLOT.right, PLOT.bottom, 'ground'),
    ...labels(points, across),
  )
  return (names ? legend(names) : '') + svg
}

/** Which of two series is which, for the eye. */
function legend(names: readonly string[]): string {
  const keys = names.map((name, index) => tag('span', { class: index === 0 ? 'first' : 'beside' }, escaped(name)))
  return tag('p', { class: 'series', 'aria-hidden': 'true' }, ...keys)
}

function seriesOf(points: readonly Point[], areTwo: boolean): Series[] {
  const first = { values: points.map(({ value }) => value), kind: '' }
  return areTwo ? [first, { values: points.map(({ beside }) => beside ?? 0), kind: ' beside' }] : [first]
}

type Upright = (value: number) => number
type Drawn = { drawn: string[]; across: (index: number) => number }

function bars(points: readonly Point[], series: readonly Series[], upright: Upright): Drawn {
  const band = scaleBand(keysOf(points), [PLOT.left, PLOT.right]).padding(0.3)
  const width = band.bandwidth() / series.length
  const drawn = series.flatMap(({ values, kind }, place) =>
    values.map((value, index) => bar(band(index)! + place * width, upright(value), width, kind)),
  )
  return { drawn, across: (index) => band(index)! + band.bandwidth() / 2 }
}

function lines(points: readonly Point[], series: readonly Series[], upright: Upright): Drawn {
  const point = scalePoint(keysOf(points), [PLOT.left, PLOT.right]).padding(0.5)
  const across = (index: number) => point(index)!
  return { drawn: series.flatMap((each) => path(each, across, upright)), across }
}

function keysOf(points: readonly Point[]): number[] {
  return points.map((_, index) => index)
}

function rung(y: number, label: string): string {
  const text = { class: 'rung', x: PLOT.left - 5, y: short(y + 3.5), 'text-anchor': 'end' }
  return stroke(PLOT.left, y, PLOT.right, y, 'grid') + tag('text', text, escaped(label))
}

function bar(x: number, y: number, width: number, kind: string): string {
  const height = Math.max(0, PLOT.bottom - y)
  const size = { x: short(x), y: short(y), width: short(width), height: short(height) }
  return tag('rect', { class: `column${kind}`, ...size })
}

function path({ values, kind }: Series, across: (index: number) => number, upright: Upright): string[] {
  const through = line<number>(
    (_, index) => short(across(index)),
    (value) => short(upright(value)),
  )
  const dots = values.map((value, index) => dot(across(index), upright(value), kind))
  return [tag('path', { class: `through${kind}`, d: through(values) ?? '' }), ...dots]
}

function dot(x: number, y: number, kind: string): string {
  return tag('circle', { class: `dot${kind}`, cx: short(x), cy: short(y), r: 3 })
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
