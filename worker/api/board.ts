import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import * as m from '../../web/messages/index.ts'
import { byStanding, type Ranked, rank, type Standing, TOP } from '../game/board.ts'
import type { Play } from '../game/play.ts'
import { LIST_LIMIT, listScores, type ScorePage } from '../store/scores.ts'
import { type AppEnv, resource } from './app.ts'
import { isClass } from './classes.ts'
import { quizOr404, ROUND_ID_LENGTH, roundObject } from './lookup.ts'
import { currentPlayer } from './player.ts'
import { Problem, problems } from './problem.ts'
import { Board, BoardQuery } from './schemas.ts'

/** How many lists of 1,000 the search for a player's own row may cost: a play that nobody remembers is looked for in one. */
const MOST_LISTS = { known: 3, unknown: 1 }

const get = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/board',
  summary: 'The leaderboard of a quiz, a page at a time',
  request: { params: z.object({ slug: z.string() }), query: BoardQuery },
  responses: {
    200: { description: 'The board', content: { 'application/json': { schema: Board } } },
    ...problems(403, 404, 422),
  },
})

export const board = resource().openapi(get, async (c) => {
  const quiz = await quizOr404(c.env, c.req.valid('param').slug)
  // Names that pupils typed or that a teacher listed are likely their own: they are for the host's report alone.
  if (isClass(quiz) && quiz.rules.naming !== 'generated') throw new Problem('no-board')
  const { slug } = quiz
  const { limit, cursor, round } = c.req.valid('query')
  const from = cursor ? readCursor(cursor) : { kv: undefined, standing: TOP }
  const page = await pageOr422(c.env.KV, slug, limit, from.kv)
  const mine = round ? await finishedPlay(c, round, slug) : undefined
  const plays = !cursor && mine ? withMine(page, mine) : page.plays
  const { ranked, end } = rank(plays, from.standing)
  // A round that its object has forgotten was one player's, whose play bore its id.
  const own = mine?.id ?? round
  const entries = ranked.map((row) => entryOf(row, own))
  const shown = !own || entries.some((entry) => entry.you)
  const you = shown ? undefined : await ownRow(c.env.KV, slug, own, mine)
  const next = page.cursor ? { cursor: writeCursor({ kv: page.cursor, standing: end }) } : {}
  return c.json({ entries, ...next, ...(you && { you: entryOf(you, own) }) }, 200)
})

const Cursor = z.strictObject({
  kv: z.string(),
  standing: z.strictObject({ seen: z.number().int(), rank: z.number().int(), points: z.number().int().nullable() }),
})

function writeCursor(cursor: { kv: string; standing: Standing }): string {
  return btoa(JSON.stringify(cursor))
}

function readCursor(text: string): z.infer<typeof Cursor> {
  try {
    return Cursor.parse(JSON.parse(atob(text)))
  } catch {
    throw unknownCursor()
  }
}

function unknownCursor(): Problem {
  return Problem.fields([{ field: 'cursor', message: m.problem_cursor() }])
}

async function pageOr422(kv: KVNamespace, slug: string, limit: number, cursor?: string): Promise<ScorePage> {
  try {
    return await listScores(kv, slug, { limit, cursor })
  } catch (error) {
    if (cursor) throw unknownCursor()
    throw error
  }
}

/** The play of the player's own round of this quiz, as long as its object remembers it. */
export async function finishedPlay(c: Context<AppEnv>, round: string, slug: string): Promise<Play | undefined> {
  const player = await currentPlayer(c)
  if (!player || round.length !== ROUND_ID_LENGTH) return undefined
  const view = await roundObject(c.env, round).view(player)
  return 'refused' in view || view.quiz.slug !== slug ? undefined : (view.finished?.play ?? undefined)
}

/** A page with the player's own play in its place, where KV's list does not have it yet. */
function withMine({ plays, cursor }: ScorePage, mine: Play): Play[] {
  if (plays.some(({ id }) => id === mine.id)) return plays
  const last = plays.at(-1)
  const belongs = !cursor || !last || byStanding(mine, last) < 0
  return belongs ? [...plays, mine].sort(byStanding) : plays
}

/** The player's own row further down: looked for in the list, or placed where its points belong. */
async function ownRow(kv: KVNamespace, slug: string, id: string, mine?: Play): Promise<Ranked | undefined> {
  let from: { cursor?: string; standing: Standing } = { standing: TOP }
  for (let lists = 0; lists < (mine ? MOST_LISTS.known : MOST_LISTS.unknown); lists++) {
    const page = await listScores(kv, slug, { limit: LIST_LIMIT, cursor: from.cursor })
    const { ranked, end } = rank(mine ? withMine(page, mine) : page.plays, from.standing)
    const own = ranked.find(({ play }) => play.id === id)
    if (own || !page.cursor) return own
    from = { cursor: page.cursor, standing: end }
  }
  return undefined
}

function entryOf({ rank: place, play }: Ranked, own: string | undefined) {
  const { nickname, points, right, of, finishedAt } = play
  return { rank: place, nickname, points, right, of, finishedAt, you: play.id === own }
}
