import { STAKES } from '../../worker/game/play/marking.ts'
import type { Result, RoundView } from '../../worker/game/play/view.ts'
import * as m from '../messages/index.ts'
import { formatNumber, formatPoints } from '../ui/format.ts'

/** From this much between how often “supported” was said and how often it was so, of all questions, a play leans, and leans far. */
const LEANS = 0.2
const LEANS_FAR = 0.4
/** Of so few questions, a lean is chance. */
const FEW = 5
const GOOD = 0.75

/** How many were right of how many that were asked; of nothing, in words. */
export function resultHeading({ all }: Pick<Result, 'all'>, asked = all.of): string {
  return asked === 0 ? m.result_nothing() : m.right_of_all({ right: all.right, of: asked })
}

/** What is true of a play: both shares and what they come to; of a play that missed some of what was asked, how many, and no praise. */
export function resultSentence({ all, trusted, caught }: Result, asked = all.of): string {
  if (all.of === 0) return ''
  if (all.of < asked) {
    return [
      m.result_missed({ n: asked - all.of, of: asked }),
      ...(caught.of ? [m.result_part_caught(caught)] : []),
      ...(trusted.of ? [m.result_part_trusted(trusted)] : []),
    ].join(' ')
  }
  if (caught.of === 0) return m.result_only_trusted(trusted)
  if (trusted.of === 0) return m.result_only_caught(caught)
  const shares = { caught: caught.right, caughtOf: caught.of, trusted: trusted.right, trustedOf: trusted.of }
  return m.result_sentence({ ...shares, leaning: leaning({ all, trusted, caught }) })
}

function leaning({ all, trusted, caught }: Pick<Result, 'all' | 'trusted' | 'caught'>): string {
  if (all.right === all.of) return m.result_leaning_none()
  if (all.of - all.right === 1) return m.result_leaning_slip()
  const said = trusted.right + caught.of - caught.right
  const lean = (said - trusted.of) / all.of
  if (all.of > FEW && Math.abs(lean) >= LEANS) return leansTo(lean)
  return all.right / all.of >= GOOD ? m.result_leaning_good() : m.result_leaning_even()
}

function leansTo(lean: number): string {
  const isFar = Math.abs(lean) >= LEANS_FAR
  if (lean > 0) return isFar ? m.result_leaning_far_trusting() : m.result_leaning_trusting()
  return isFar ? m.result_leaning_far_careful() : m.result_leaning_careful()
}

/** The points, with what they could have been for all that was asked; a number below nothing is told with what would have avoided it. */
export function pointsSentence({ points, all }: Result, { confidence }: RoundView['rules'], asked = all.of): string {
  const most = asked * STAKES[confidence ? 3 : 1].right
  if (points < 0) return m.result_points_below()
  return m.result_points_of({ points: formatPoints(points), most: formatNumber(most) })
}

/** What a result comes to, to be passed on: right answers first, then points, never fewer than none. */
export function shareLine({ points, all }: Pick<Result, 'points' | 'all'>): string {
  const right = resultHeading({ all })
  return points > 0 ? m.result_share_score({ right, points: formatPoints(points) }) : right
}
