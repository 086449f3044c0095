import type { Verdict } from '../../questions/model/terms.ts'
import type { Movement } from '../../worker/game/class/report-wire.ts'

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
export function bandsOf(flow: Movement): Band[] {
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

/** One end of the picture: whose, how many, and where its bands begin, in the picture's units. */
export interface End {
  of: Verdict | 'late'
  n: number
  top: number
  thick: number
}

/** The ends of the picture on either side, from above: those of the verdicts always, of latecomers where there are some. */
export function endsOf(flow: Movement): { left: End[]; right: End[] } {
  const lefts = LEFT.map((of) => ({ of, n: flow[of].baseless + flow[of].supported }))
  const rights = RIGHT.map((of) => ({ of, n: columnOf(flow, of) }))
  return { left: placed(lefts.filter(({ of, n }) => of !== 'late' || n > 0)), right: placed(rights) }
}

function placed(ends: Pick<End, 'of' | 'n'>[]): End[] {
  const all = ends.reduce((sum, { n }) => sum + n, 0)
  const scale = (HEIGHT - GAP) / Math.max(1, all)
  let below = 0
  return ends.map((end) => {
    const [top, thick] = [below, end.n * scale]
    below += thick + (end.of === 'baseless' ? GAP : 0)
    return { ...end, top: round(top), thick: round(thick) }
  })
}

function columnOf(flow: Movement, to: Verdict): number {
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
