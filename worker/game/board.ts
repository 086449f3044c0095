import type { Play } from './play.ts'

/** Where a page of a board begins: how many plays came before it, and the rank and points of the last of them. */
export interface Standing {
  seen: number
  rank: number
  points: number | null
}

export const TOP: Standing = { seen: 0, rank: 0, points: null }

export interface Ranked {
  rank: number
  play: Play
}

/** Ranks plays that are sorted by points, best first: equal points share a rank (1, 2, 2, 4). */
export function rank(plays: readonly Play[], from: Standing = TOP): { ranked: Ranked[]; end: Standing } {
  let end = from
  const ranked = plays.map((play) => {
    const seen = end.seen + 1
    end = { seen, rank: play.points === end.points ? end.rank : seen, points: play.points }
    return { rank: end.rank, play }
  })
  return { ranked, end }
}

/** Board order: more points first; of equals, whoever finished first; then by id, so that an order always exists. */
export function byStanding(a: Play, b: Play): number {
  return b.points - a.points || a.finishedAt - b.finishedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
