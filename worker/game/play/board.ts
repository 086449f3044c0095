import * as z from 'zod'
import { moment, playerName } from '../wire.ts'
import type { Play } from './play.ts'
import { VIEWS } from './span.ts'

/** One page of a board, from `cursor` on. */
export const BoardQuery = z.strictObject({
  view: z
    .enum(VIEWS)
    .default('all')
    .describe('plays that were finished today, this week (from Monday), or ever; in UTC'),
  limit: z.coerce.number().int().min(1).max(100).default(100),
  cursor: z.string().max(2_000).optional(),
  round: z.string().max(40).optional().describe('the round whose row is yours'),
})
export type BoardQuery = z.infer<typeof BoardQuery>

/** A player’s best play as everybody may see it: a rank and a result, and nothing of its answers. */
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
    view: z.enum(VIEWS),
    entries: z
      .array(BoardRow)
      .max(100)
      .describe('a row a player, their best play: most right first, then most points, then whoever finished first'),
    cursor: z.string().max(2_000).optional(),
    players: z.number().int().describe('how many are on the board in all'),
    you: BoardRow.optional().describe('your own row, where it is not among the entries'),
  })
  .meta({ id: 'Board' })
export type BoardPage = z.infer<typeof BoardPage>

/** What a place on a board is given by. */
export type Merit = Pick<Play, 'right' | 'points'>

/** A play on a board, and whose it is. */
export interface BoardPlay extends Omit<Play, 'answers'> {
  /** the same for all plays of one player, and nobody can tell by it who that is */
  player: string
}

/** A play with the place it has. */
export type Ranked<P> = P & { rank: number }

/** A player’s best play and its place. */
export interface Place {
  best: BoardPlay
  rank: number
  /** among how many players */
  of: number
}

/** Where a page of a board begins: how many rows came before it, and the rank and merit of the last of them. */
export const Standing = z.strictObject({
  seen: z.number().int(),
  rank: z.number().int(),
  right: z.number().int(),
  points: z.number().int(),
})
export type Standing = z.infer<typeof Standing>

/** The last row of a page, by what the order goes by. */
export const LastRow = z.strictObject({
  right: z.number().int(),
  points: z.number().int(),
  finishedAt: z.number().int(),
  id: z.string().max(100),
})
export type LastRow = z.infer<typeof LastRow>

/** Where a further page of a board begins, for its rows and for the ranks; players see it as a text of base 64. */
export const BoardCursor = z.strictObject({ after: LastRow, standing: Standing })
export type BoardCursor = z.infer<typeof BoardCursor>

/** Where a board begins: nobody has come before. */
export const TOP: Standing = { seen: 0, rank: 0, right: -1, points: 0 }

/** Ranks what is sorted, best first: equal right answers and points share a rank (1, 2, 2, 4). */
export function rank<Row extends Merit>(rows: readonly Row[], from = TOP) {
  let end: Standing = from
  const ranked: Ranked<Row>[] = rows.map((row) => {
    const { right, points } = row
    const seen = end.seen + 1
    end = { seen, rank: right === end.right && points === end.points ? end.rank : seen, right, points }
    return { ...row, rank: end.rank }
  })
  return { ranked, end }
}

/** Below nothing where `a` is the better: more right answers first, then more points. */
export function byMerit(a: Merit, b: Merit): number {
  return b.right - a.right || b.points - a.points
}

/** Board order: by merit; of equals, whoever finished first; then by id, so that an order always exists. */
export function byStanding(a: LastRow, b: LastRow): number {
  return byMerit(a, b) || a.finishedAt - b.finishedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
