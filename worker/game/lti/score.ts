/** A grade as the Assignment and Grade Services of LTI carry it. */

/** What a score is sent as. */
export const SCORE_TYPE = 'application/vnd.ims.lis.v1.score+json'

/** What a play comes to. */
export interface Grade {
  right: number
  of: number
  /** milliseconds since 1970 */
  finishedAt: number
}

/** The score of a finished play of somebody, by what their platform knows them. The same play always makes the same score. */
export function scoreOf(user: string, { right, of, finishedAt }: Grade) {
  return {
    userId: user,
    scoreGiven: right,
    scoreMaximum: of,
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
    timestamp: new Date(finishedAt).toISOString(),
  }
}

/** Where a line item takes scores: its own address, what is asked by it kept. */
export function scoresUrl(lineItem: string): string {
  const url = new URL(lineItem)
  url.pathname = `${url.pathname.replace(/\/$/, '')}/scores`
  return url.href
}

/**
 * How sending a score has ended: `again` where it is to be tried later. A platform that takes too much at once, is down or does
 * not know our token any more will take it; what it refuses otherwise, it will refuse again.
 */
export function endOf(status: number): 'taken' | 'refused' | 'again' {
  if (status >= 200 && status < 300) return 'taken'
  return status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status) ? 'refused' : 'again'
}
