import * as m from '../../../web/messages/index.ts'
import { editionOf } from '../../game/make/quiz.ts'
import {
  BoardCursor,
  type BoardPage,
  type BoardQuery,
  type BoardRow,
  byStanding,
  rank,
  TOP,
} from '../../game/play/board.ts'
import type { Play } from '../../game/play/play.ts'
import type { RoundView } from '../../game/play/view.ts'
import { isForBoard } from '../../game/return/day-over.ts'
import { listScores, type ScorePage } from '../../store/scores.ts'
import { isClass } from '../class/plan.ts'
import { mayBeRound } from '../devices.ts'
import { packsOf } from '../library/packs.ts'
import { roundObject } from '../objects.ts'
import { Problem } from '../problem.ts'
import { closed, opened } from '../secrets.ts'
import { placeAmongAll } from './place.ts'
import { quizOr404 } from './quiz.ts'

type Ranked = Play & { rank: number }

const PAGE = 100

/**
 * A page of a quiz's leaderboard; `device` is the id in the cookie of whoever looks, and `remembered` whether their
 * browser remembers the round as theirs. Throws `no-quiz`, `no-board`, and
 * `invalid` for a cursor that KV does not know.
 */
export async function boardOf(
  env: Env,
  slug: string,
  { limit, cursor, round }: BoardQuery,
  device: string,
  remembered = false,
): Promise<BoardPage> {
  const quiz = await quizOr404(env, slug)
  // Names that pupils typed or that a teacher listed are likely their own: they are for the host's report alone.
  if (isClass(quiz) && quiz.rules.naming !== 'generated') throw new Problem('no-board')
  const from = cursor ? await readCursor(env, slug, cursor) : { kv: undefined, standing: TOP }
  const page = await pageOr422(env.KV, slug, limit, from.kv)
  const { id: own, play: mine } = round ? await ownPlay(env, { round, slug, device, remembered }) : {}
  const plays = !cursor && mine ? withMine(page, mine) : page.plays
  const { ranked, end } = rank(plays, from.standing)
  const place = isClass(quiz) || cursor ? null : await placeAmongAll(env, slug, mine?.points ?? 0)
  const edition = editionOf(quiz.questions, await packsOf(env, quiz))
  const entries = ranked.map((row) => entryOf(row, own, edition))
  const you =
    mine && place && !entries.some((entry) => entry.you) && entryOf({ ...mine, rank: place.rank }, own, edition)
  const next = page.cursor ? { cursor: await writeCursor(env, slug, { kv: page.cursor, standing: end }) } : {}
  return { entries, ...next, ...(place?.of && { plays: place.of }), ...(you && { you }) }
}

/** Where a finished round's own play stands; null where it stands nowhere, or KV has no board to give just now. */
export async function placeOf(
  env: Env,
  { round, quiz, rules, finished }: RoundView,
  device: string,
): Promise<{ rank: number; of?: number } | null> {
  if (!finished?.finishedAt || !isForBoard(quiz.slug, finished.finishedAt)) return null
  const place = rules.kind === 'solo' ? await placeAmongAll(env, quiz.slug, finished.result.points) : null
  if (place) return { rank: place.rank, of: Math.max(place.rank, place.of) }
  const { entries, you } = await boardOf(env, quiz.slug, { limit: PAGE, round }, device)
  const own = entries.find((entry) => entry.you) ?? you
  // A row's `of` counts questions; among how many plays it stands, nobody knows here.
  return own ? { rank: own.rank } : null
}

/** A round that somebody says is theirs. */
export interface ClaimedRound {
  round: string
  slug: string
  device: string
  /** whether their browser remembers it as theirs */
  remembered: boolean
}

/**
 * The play of a device's own round of a quiz, by its id: as its object has it, or by the id alone where the object has
 * forgotten a round that the browser remembers, which was one player's, whose play bore its id. Nothing of others' rounds.
 */
export async function ownPlay(
  env: Env,
  { round, slug, device, remembered }: ClaimedRound,
): Promise<{ id?: string; play?: Play }> {
  if (!device || !mayBeRound(round, device)) return {}
  const own = await roundObject(env, round).play(device)
  if ('refused' in own) return own.refused === 'no-round' && remembered ? { id: round } : {}
  if (own.slug !== slug || !own.play) return { id: round }
  return isForBoard(slug, own.play.finishedAt) ? { id: own.play.id, play: own.play } : {}
}

/** A cursor that nobody can read or write: KV's own names the plays where a page ends. */
function writeCursor(env: Env, slug: string, cursor: BoardCursor): Promise<string> {
  return closed(env, slug, JSON.stringify(cursor))
}

async function readCursor(env: Env, slug: string, text: string): Promise<BoardCursor> {
  try {
    return BoardCursor.parse(JSON.parse(await opened(env, slug, text)))
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

/** A page with the player's own play in its place, where KV's list does not have it yet. */
function withMine({ plays, cursor }: ScorePage, mine: Play): Play[] {
  if (plays.some(({ id }) => id === mine.id)) return plays
  const last = plays.at(-1)
  const belongs = !cursor || !last || byStanding(mine, last) < 0
  return belongs ? [...plays, mine].sort(byStanding) : plays
}

function entryOf({ id, answers: _, edition = 1, ...shown }: Ranked, own: string | undefined, now: number): BoardRow {
  return { ...shown, earlier: edition < now, you: id === own }
}
