import type { Verdict } from '../../questions/terms.ts'
import type { Flow } from '../../worker/game/live/tally.ts'

export const WIDTH = 100
export const HEIGHT = 60
const GAP = 6

/** A band of the flow picture: where it begins and ends, and its outline as an SVG path. */
export interface Band {
  from: Verdict | 'late'
  to: Verdict
  path: string
}

const LEFT = ['baseless', 'supported', 'late'] as const
const RIGHT = ['baseless', 'supported'] as const

/** The bands from the first vote (left) to the second (right), stacked in the same order on both sides; none for nobody. */
export function bandsOf(flow: Flow): Band[] {
  const all = LEFT.reduce((sum, from) => sum + flow[from].baseless + flow[from].supported, 0)
  if (all === 0) return []
  const scale = (HEIGHT - GAP) / all
  const right = { baseless: 0, supported: columnOf(flow, 'baseless') * scale + GAP }
  let left = 0
  return LEFT.flatMap((from) => {
    const bands = RIGHT.map((to) => {
      const thick = flow[from][to] * scale
      const path = outline(left, right[to], thick)
      left += thick
      right[to] += thick
      return { from, to, path, thick }
    })
    left += from === 'baseless' ? GAP : 0
    return bands.filter(({ thick }) => thick > 0).map(({ thick: _thick, ...band }) => band)
  })
}

function columnOf(flow: Flow, to: Verdict): number {
  return LEFT.reduce((sum, from) => sum + flow[from][to], 0)
}

/** A band of one thickness that swings from one height on the left to another on the right. */
function outline(from: number, to: number, thick: number): string {
  const middle = WIDTH / 2
  const there = `M0 ${round(from)}C${middle} ${round(from)} ${middle} ${round(to)} ${WIDTH} ${round(to)}`
  const back = `V${round(to + thick)}C${middle} ${round(to + thick)} ${middle} ${round(from + thick)} 0 ${round(from + thick)}Z`
  return there + back
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
