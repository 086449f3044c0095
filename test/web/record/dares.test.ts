import { beforeEach, expect, test, vi } from 'vitest'
import { keepDare, newsOfDares, type Told } from '../../../web/record/dares.ts'

const ADA: Told = { nickname: 'Ada', right: 10, points: 12, you: true }
const MIA: Told = { nickname: 'Mia', right: 11, points: 9, you: false }
const BOB: Told = { nickname: 'Bob', right: 8, points: 3, you: false }
const DARE = { slug: 'vs-abcdefghij', round: 'r1' }
const MINUTE = 60_000
const NOW = 1_800_000_000_000

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
  })
  return () => vi.unstubAllGlobals()
})

test('who has finished a challenge since its page was looked at is news, until it is looked at again', async () => {
  keepDare(DARE, [ADA, BOB], NOW)
  const news = [{ slug: DARE.slug, other: 'Mia', theirs: 11, yours: 10, more: 0 }]
  expect(await newsOfDares(NOW, async () => [MIA, ADA, BOB])).toEqual(news)
  expect(await newsOfDares(NOW + MINUTE, () => Promise.reject(new Error('not asked again')))).toEqual(news)
  keepDare(DARE, [MIA, ADA, BOB], NOW + MINUTE)
  expect(await newsOfDares(NOW + 20 * MINUTE, async () => [MIA, ADA, BOB])).toEqual([])
})

test('news is asked for once in ten minutes, of the three latest challenges, and of none that is gone or a month old', async () => {
  for (const n of [1, 2, 3, 4]) keepDare({ slug: `vs-${n}`, round: `r${n}` }, [ADA], NOW)
  const asked: string[] = []
  const ask = async (slug: string) => {
    asked.push(slug)
    return slug === 'vs-3' ? null : [ADA]
  }
  for (const minutes of [0, 5, 9, 11]) await newsOfDares(NOW + minutes * MINUTE, ask)
  expect(asked).toEqual(['vs-4', 'vs-3', 'vs-2', 'vs-4', 'vs-2'])
  await newsOfDares(NOW + 31 * 24 * 60 * MINUTE, ask)
  expect(asked).toHaveLength(5)
})

test('where nobody can tell, what was known stays', async () => {
  keepDare(DARE, [ADA], NOW)
  await newsOfDares(NOW, async () => [ADA, MIA, BOB])
  const told = await newsOfDares(NOW + 20 * MINUTE, () => Promise.reject(new TypeError('offline')))
  expect(told).toEqual([{ slug: DARE.slug, other: 'Mia', theirs: 11, yours: 10, more: 1 }])
})

test('a browser that keeps nothing, or something else, has no news', async () => {
  expect(await newsOfDares(NOW, async () => [MIA, ADA])).toEqual([])
  localStorage.setItem('own-challenges', '{"version":2}')
  expect(await newsOfDares(NOW, async () => [MIA, ADA])).toEqual([])
})
