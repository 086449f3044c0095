import * as m from '../../../web/messages/index.ts'
import { editionOf, type Quiz } from '../../game/make/quiz.ts'
import {
  BoardCursor,
  type BoardPage,
  type BoardPlay,
  type BoardQuery,
  type BoardRow,
  type Place,
  type Ranked,
  rank,
  TOP,
} from '../../game/play/board.ts'
import type { Play } from '../../game/play/play.ts'
import type { View } from '../../game/play/span.ts'
import type { RoundView } from '../../game/play/view.ts'
import { isForBoard } from '../../game/return/day-over.ts'
import { looks } from '../../store/looks.ts'
import type { StoredQuiz } from '../../store/quizzes.ts'
import { isClass } from '../class/plan.ts'
import { classRound } from '../class/rounds.ts'
import { mayBeRound } from '../devices.ts'
import { packsOf } from '../library/packs.ts'
import { admitted, boardObject, roundObject } from '../objects.ts'
import { Problem } from '../problem.ts'
import { closed, opened } from '../secrets.ts'
import { quizOr404 } from './quiz.ts'

/** A page of the leaderboard of the quiz with a slug, see `boardOfQuiz`. Throws `no-quiz` as well. */
export async function boardOf(
  env: Env,
  slug: string,
  query: BoardQuery,
  device: string,
  remembered?: boolean,
): Promise<BoardPage> {
  return boardOfQuiz(env, await quizOr404(env, slug), query, device, remembered)
}

/**
 * A page of a quiz's leaderboard; `device` is the id in the cookie of whoever looks, and `remembered` whether their
 * browser remembers the round as theirs. Throws `no-board`, `no-points`, and `invalid` for a cursor that is none of this board's.
 */
export async function boardOfQuiz(
  env: Env,
  quiz: Quiz | StoredQuiz,
  { view, limit, cursor, round }: BoardQuery,
  device: string,
  remembered = false,
): Promise<BoardPage> {
  const { slug } = quiz
  // Names that pupils typed or that a teacher listed are likely their own: they are for the host's report alone.
  if (isClass(quiz) && quiz.rules.calm && (await isCalmNow(env, slug))) throw new Problem('no-points')
  if (isClass(quiz) && quiz.rules.naming !== 'generated') throw new Problem('no-board')
  const from = cursor ? await readCursor(env, slug, view, cursor) : { after: undefined, standing: TOP }
  const [page, place] = await Promise.all([
    looks.readAlone(`${slug} ${view} ${limit} ${cursor ?? ''}`, () =>
      boardObject(env, slug).look(slug, { view, limit, after: from.after }),
    ),
    round ? ownPlace(env, { round, slug, device, remembered }, view) : null,
  ])
  const { ranked, end } = rank(page.plays, from.standing)
  const edition = editionOf(quiz.questions, await packsOf(env, quiz))
  const entries = ranked.map((row) => rowOf(row, place?.best.player, edition))
  const isShown = cursor !== undefined || entries.some(({ you }) => you)
  const you = place && !isShown && rowOf({ ...place.best, rank: place.rank }, place.best.player, edition)
  const last = page.more && page.plays.at(-1)
  const next = last ? { cursor: await writeCursor(env, slug, view, { after: lastRow(last), standing: end }) } : {}
  return { view, entries, ...next, players: Math.max(page.players, place?.of ?? 0), ...(you && { you }) }
}

/** Whether the latest round of a class is played without points: rounds to come may be, and this one not. */
async function isCalmNow(env: Env, slug: string): Promise<boolean> {
  const { id } = await classRound(env, slug)
  return admitted(await roundObject(env, id).settings()).rules.calm === true
}

/**
 * Where the best play of a finished round's player stands; null where it stands nowhere. `lately` is its place where the round
 * has just heard of it. The play of whoever played alone bears the round's id, and the board mostly knows it: its round is
 * asked only where the board has not heard of it yet.
 */
export async function placeOf(
  env: Env,
  { round, quiz, rules, finished }: RoundView,
  device: string,
  lately: Place | null = null,
): Promise<{ rank: number; of: number; best: boolean } | null> {
  if (!finished?.finishedAt || !isForBoard(quiz.slug, finished.finishedAt)) return null
  const asked = () => placeOfPlay(env, quiz.slug, { id: round }, 'all')
  const told = rules.kind === 'solo' ? (lately ?? (await asked())) : null
  if (told) return standing(told, round)
  const own = await ownPlay(env, { round, slug: quiz.slug, device, remembered: false })
  const place = await placeOfPlay(env, quiz.slug, own, 'all')
  return place && standing(place, own.id)
}

function standing({ rank, of, best }: Place, play: string | undefined) {
  return { rank, of, best: best.id === play }
}

async function ownPlace(env: Env, claim: ClaimedRound, view: View): Promise<Place | null> {
  return placeOfPlay(env, claim.slug, await ownPlay(env, claim), view)
}

/** The place of whoever played; as it would be where the board has not heard of the play yet. */
async function placeOfPlay(env: Env, slug: string, { id, play }: OwnPlay, view: View): Promise<Place | null> {
  if (id === undefined) return null
  const { answers: _, ...own } = play ?? { answers: '' }
  const seeker = { id, ...(play && { play: { ...own, player: id } as BoardPlay }) }
  return boardObject(env, slug).place(slug, { view, of: seeker })
}

/** A round that somebody says is theirs. */
export interface ClaimedRound {
  round: string
  slug: string
  device: string
  /** whether their browser remembers it as theirs */
  remembered: boolean
}

/** A play that is one's own, as far as it is known. */
interface OwnPlay {
  id?: string
  play?: Play
}

/**
 * The play of a device's own round of a quiz, by its id: as its object has it, or by the id alone where the object has
 * forgotten a round that the browser remembers, which was one player's, whose play bore its id. Nothing of others' rounds.
 * `playedOn`: the other quiz that a round of this one may have been played on.
 */
export async function ownPlay(
  env: Env,
  { round, slug, device, remembered }: ClaimedRound,
  playedOn = slug,
): Promise<OwnPlay> {
  if (!device || !mayBeRound(round, device)) return {}
  const own = await roundObject(env, round).play(device)
  if ('refused' in own) return own.refused === 'no-round' && remembered ? { id: round } : {}
  if (![slug, playedOn].includes(own.slug) || !own.play) return { id: round }
  return isForBoard(slug, own.play.finishedAt) ? { id: own.play.id, play: own.play } : {}
}

/** Where a board goes on: a text that nobody can read or write, and that is good for this view alone. */
function writeCursor(env: Env, slug: string, view: View, cursor: BoardCursor): Promise<string> {
  return closed(env, 'cursors', `${slug} ${view}`, JSON.stringify(cursor))
}

async function readCursor(env: Env, slug: string, view: View, text: string): Promise<BoardCursor> {
  try {
    return BoardCursor.parse(JSON.parse(await opened(env, 'cursors', `${slug} ${view}`, text)))
  } catch {
    throw Problem.fields([{ field: 'cursor', message: m.problem_cursor() }])
  }
}

function lastRow({ right, points, finishedAt, id }: BoardPlay): BoardCursor['after'] {
  return { right, points, finishedAt, id }
}

function rowOf(
  { id: _, player, edition = 1, ...shown }: Ranked<BoardPlay>,
  own: string | undefined,
  now: number,
): BoardRow {
  return { ...shown, earlier: edition < now, you: player === own }
}
