import * as z from 'zod'
import { moment, playerName } from '../wire.ts'
import type { Play } from './play.ts'

/** One page of a board, from `cursor` on. */
export const BoardQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(100),
  cursor: z.string().max(2_000).optional(),
  round: z.string().max(40).optional().describe('the round whose row is yours'),
})
export type BoardQuery = z.infer<typeof BoardQuery>

/** A play as everybody may see it: a rank and a result, and nothing of its answers. */
export const BoardRow = z.object({
  rank: z.number().int(),
  nickname: playerName,
  points: z.number().int(),
  right: z.number().int(),
  of: z.number().int(),
  finishedAt: moment,
  earlier: z.boolean().describe('played on an earlier edition of the quiz, with other questions'),
  you: z.boolean(),
})
export type BoardRow = z.infer<typeof BoardRow>

/** A page of a quiz's leaderboard; `cursor` where there is more. */
export const BoardPage = z
  .object({
    entries: z.array(BoardRow).max(101),
    cursor: z.string().max(2_000).optional(),
    plays: z.number().int().optional().describe('how many plays there are in all'),
    you: BoardRow.optional().describe('your own row, where it is not among the entries'),
  })
  .meta({ id: 'Board' })
export type BoardPage = z.infer<typeof BoardPage>

/** Where a page of a board begins: how many plays came before it, and the rank and points of the last of them. */
export const Standing = z.strictObject({
  seen: z.number().int(),
  rank: z.number().int(),
  points: z.number().int().nullable(),
})
export type Standing = z.infer<typeof Standing>

/** Where a further page of a board begins, for KV's list and for the ranks; players see it as a text of base 64. */
export const BoardCursor = z.strictObject({ kv: z.string().max(2_000), standing: Standing })
export type BoardCursor = z.infer<typeof BoardCursor>

/** Where a board begins. */
export const TOP: Standing = { seen: 0, rank: 0, points: null }

/** Ranks what is sorted by points, best first: equal points share a rank (1, 2, 2, 4). */
export function rank<Row extends { points: number }>(rows: readonly Row[], from = TOP) {
  let end: Standing = from
  const ranked = rows.map((row) => {
    const seen = end.seen + 1
    end = { seen, rank: row.points === end.points ? end.rank : seen, points: row.points }
    return { ...row, rank: end.rank }
  })
  return { ranked, end }
}

/** Board order: more points first; of equals, whoever finished first; then by id, so that an order always exists. */
export function byStanding(a: Play, b: Play): number {
  return b.points - a.points || a.finishedAt - b.finishedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
