import { env } from 'cloudflare:workers'
import type { BoardPage } from '../../../worker/game/play/board.ts'
import type { Play } from '../../../worker/game/play/play.ts'
import { Briefly } from '../../../worker/store/briefly.ts'
import { saveScore } from '../../../worker/store/scores.ts'
import { forgetBoard, PACK_QUIZ, Visitor } from '../helpers.ts'

export const BOARD = `/api/quizzes/${PACK_QUIZ}/board`
export const visitor = new Visitor()

/** Each test starts with an empty board, which has taken nothing over yet. */
export async function emptyBoards(): Promise<void> {
  for (const slug of [PACK_QUIZ, 'clever-hans-1904']) await forgetBoard(slug)
  const { keys } = await env.KV.list()
  for (const { name } of keys) await env.KV.delete(name)
  Briefly.forgetAll()
}

/** A finished play, right in 3 of 15 if nothing else is said. */
export function play(id: string, points: number, finishedAt = 1_700_000_000_000, right = 3): Play {
  return { id, nickname: `Player ${id}`, points, right, of: 15, finishedAt, answers: 'a'.repeat(15) }
}

/** Leaves scores as earlier builds did, of which no board was told. */
export async function fill(...plays: Play[]): Promise<void> {
  await Promise.all(plays.map((each) => saveScore(env.KV, PACK_QUIZ, each)))
}

/** The whole board, page after page; a page's entries in a list each. */
export async function pagesOf(query: string): Promise<BoardPage['entries'][]> {
  const pages: BoardPage['entries'][] = []
  for (let cursor: string | undefined = ''; cursor !== undefined && pages.length < 100; ) {
    const more: string = cursor && `&cursor=${encodeURIComponent(cursor)}`
    const { body } = await visitor.get<BoardPage>(`${BOARD}?${query}${more}`)
    pages.push(body.entries)
    cursor = body.cursor
  }
  return pages
}
