import { STAKES } from '../../worker/game/play/marking.ts'
import * as m from '../messages/index.ts'
import { formatNumber } from '../ui/format.ts'

/** How somebody is doing, in words: right answers first, then points. */
export interface Score {
  /** "4 of 5 right" */
  short: string
  /** "4 of 5 right · 7 of 15 points" */
  full: string
}

/** "4 of 5 right", of the questions that are over; nothing before the first. */
export function rightOf(marks: (boolean | null)[]): string {
  return marks.length ? m.right_of_all({ right: marks.filter(Boolean).length, of: marks.length }) : ''
}

/**
 * Null while verdicts wait for the end. Where nobody says how sure they are, the right answers are the points; fewer points
 * than none are not shown while somebody plays.
 */
export function scoreOf(marks: (boolean | null)[], points: number | null, asksHowSure: boolean): Score | null {
  if (points === null) return null
  const short = rightOf(marks)
  if (!asksHowSure || !short || points < 0) return { short, full: short }
  const best = marks.length * STAKES[3].right
  return { short, full: `${short} · ${m.score_points_of({ points: formatNumber(points), best })}` }
}
