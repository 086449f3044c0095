import { STAKES } from '../../worker/game/play/marking.ts'
import * as m from '../messages/index.ts'
import { formatNumber, formatPoints } from '../ui/format.ts'

/** How somebody is doing, in words: right answers first, then points. */
export interface Score {
  /** "4 right · 7 points" */
  short: string
  /** "4 of 5 right · 7 of 15 points" */
  full: string
}

/** Null while verdicts wait for the end. Where nobody says how sure they are, the right answers are the points. */
export function scoreOf(marks: (boolean | null)[], points: number | null, asksHowSure: boolean): Score | null {
  if (points === null) return null
  const done = marks.length
  const right = marks.filter(Boolean).length
  const rightOf = m.score_right_of({ right, of: done })
  if (!asksHowSure) return { short: m.score_right({ right }), full: rightOf }
  const best = done * STAKES[3].right
  const pointsOf = points < 0 ? formatPoints(points) : m.score_points_of({ points: formatNumber(points), best })
  return {
    short: `${m.score_right({ right })} · ${formatPoints(points)}`,
    full: done ? `${rightOf} · ${pointsOf}` : '',
  }
}
