import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { MAX_QUESTIONS } from '../../../worker/game/make/choice.ts'
import { NICKNAME_LENGTH } from '../../../worker/game/names/length.ts'
import { CONFIDENCES } from '../../../worker/game/play/marking.ts'
import type { Play } from '../../../worker/game/play/play.ts'
import { listScores, saveScore } from '../../../worker/store/scores.ts'
import { play } from '../../game/samples.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const LARGEST: Play = {
  id: 'z'.repeat(16),
  nickname: '𠮷'.repeat(NICKNAME_LENGTH.max),
  points: -6 * MAX_QUESTIONS,
  right: MAX_QUESTIONS,
  of: MAX_QUESTIONS,
  finishedAt: 10 ** 15 - 1,
  answers: 'l'.repeat(MAX_QUESTIONS),
}

test('the largest play there can be fits into what KV keeps beside a key, and comes back whole', async () => {
  expect(CONFIDENCES.at(-1)).toBe(3)
  await saveScore(env.KV, 'a'.repeat(60), LARGEST)
  expect(await listScores(env.KV, 'a'.repeat(60))).toEqual({ plays: [LARGEST] })
  const { keys } = await env.KV.list({ prefix: 'score:' })
  expect(new TextEncoder().encode(JSON.stringify(keys[0]?.metadata)).length).toBeLessThanOrEqual(1_024 / 2)
})

test('a score written twice is one score', async () => {
  await saveScore(env.KV, 'twice', LARGEST)
  await saveScore(env.KV, 'twice', LARGEST)
  expect((await listScores(env.KV, 'twice')).plays).toHaveLength(1)
})

test('KV itself lists scores by their points', async () => {
  const points = [-360, -6, -1, 0, 1, 9, 10, 99, 100, 180]
  const plays = points.map((each, index) => ({ ...LARGEST, id: `p${index}`, points: each, finishedAt: index }))
  await Promise.all(plays.map((each) => saveScore(env.KV, 'order', each)))
  const listed = await listScores(env.KV, 'order')
  expect(listed.plays.map((each) => each.points)).toEqual(points.toReversed())
})

test('a list goes on from its cursor', async () => {
  const plays = fc.sample(play, { numRuns: 7, seed: 1 }).map((each, index) => ({ ...each, id: `p${index}` }))
  await Promise.all(plays.map((each) => saveScore(env.KV, 'cursor', each)))
  const real = env.KV.list.bind(env.KV)
  vi.spyOn(env.KV, 'list').mockImplementation((options) => real({ ...options, limit: 4 }))
  const first = await listScores(env.KV, 'cursor')
  const second = await listScores(env.KV, 'cursor', first.cursor)
  expect([first.plays.length, second.plays.length, second.cursor]).toEqual([4, 3, undefined])
  expect(new Set([...first.plays, ...second.plays].map(({ id }) => id)).size).toBe(7)
})
