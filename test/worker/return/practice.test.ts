import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ProblemBody } from '../../../worker/api/problem.ts'
import { expectProblem, KEYS, type Reply, Visitor, watchPuts } from '../helpers.ts'

const WISH = { techniques: ['cherry-pick', 'crowd-says-so'], seen: [], rating: 1_500 }
const REFS = [...KEYS.keys()]

afterEach(() => {
  vi.restoreAllMocks()
})

async function practise(visitor: Visitor, wish: object = WISH) {
  const reply = await visitor.post<{ round: string; of: number }>('/api/practice', wish)
  expect(reply.status).toBe(201)
  return reply.body
}

/** Plays a round of practice to its end; what was asked, and everything that was heard before each answer. */
async function play(visitor: Visitor, round: string) {
  const asked: string[] = []
  const heard: string[] = []
  for (;;) {
    const view = await visitor.fetch(`/api/rounds/${round}`)
    const text = await view.text()
    const { current } = JSON.parse(text)
    if (!current) return { asked, heard }
    asked.push(current.id)
    heard.push(text, await (await visitor.fetch(`/r/${round}`)).text())
    await visitor.post(`/api/rounds/${round}/answers`, { question: current.id, verdict: 'baseless', confidence: 1 })
  }
}

test('a round of practice asks ten questions not seen, half of either verdict, the baseless ones by the wish', async () => {
  const visitor = new Visitor()
  const seen = REFS.filter((_, index) => index % 3 === 0)
  const { round, of } = await practise(visitor, { ...WISH, seen })
  const { asked } = await play(visitor, round)
  expect([of, asked.length]).toEqual([10, 10])
  expect(asked.filter((ref) => seen.includes(ref))).toEqual([])
  const techniques = asked.flatMap((ref) => KEYS.get(ref)?.technique ?? [])
  expect(techniques).toHaveLength(5)
  for (const technique of techniques) expect(WISH.techniques).toContain(technique)
})

test('nothing tells beforehand which trick a question is about, or whether there is one', async () => {
  const visitor = new Visitor()
  const { round } = await practise(visitor)
  const { asked, heard } = await play(visitor, round)
  for (const [index, text] of heard.entries()) {
    const at = Math.floor(index / 2)
    for (const ref of asked.slice(at)) expect(text).not.toContain(KEYS.get(ref)?.explanation)
    const current = /"current":(\{.*?\}\})/.exec(text)?.[1] ?? text
    expect(current).not.toMatch(/cherry-pick|crowd-says-so|"verdict"|"technique"|"level"/)
  }
})

test('practice writes nothing to KV, and its result has no board to go to', async () => {
  const put = watchPuts()
  const visitor = new Visitor()
  const { round } = await practise(visitor)
  await play(visitor, round)
  expect(put).not.toHaveBeenCalled()
  const { finished } = (await visitor.get<{ finished: { saved: boolean } }>(`/api/rounds/${round}`)).body
  expect(finished.saved).toBe(true)
  const page = await (await visitor.fetch(`/r/${round}`)).text()
  expect(page).not.toContain('/q/practice')
  expect((await visitor.fetch('/q/practice')).status).toBe(404)
})

test('whoever has met everything practises all the same', async () => {
  expect((await practise(new Visitor(), { ...WISH, seen: REFS })).of).toBe(10)
})

describe('a wish is refused, and starts nothing, with', () => {
  test.each([
    ['no techniques', { techniques: undefined }, 'techniques'],
    ['an unknown technique', { techniques: ['magic'] }, 'techniques.0'],
    ['questions that are no list', { seen: 'all' }, 'seen'],
    ['too long an id', { seen: ['x'.repeat(131)] }, 'seen.0'],
    ['too many ids', { seen: Array(1_001).fill('a/b') }, 'seen'],
    ['a rating as text', { rating: '1500' }, 'rating'],
    ['a rating out of bounds', { rating: 4_001 }, 'rating'],
    ['a seed', { seed: 1 }, 'seed'],
  ])('%s', async (_, change, field) => {
    const visitor = new Visitor()
    const reply: Reply<ProblemBody> = await visitor.post('/api/practice', { ...WISH, ...change })
    expect(expectProblem(reply, 422, 'invalid').fields?.map((fault) => fault.field)).toEqual([field])
    expect(visitor.cookies.size).toBe(0)
  })

  test('more than 16 KB', async () => {
    const seen = Array(1_000).fill('x'.repeat(100))
    expectProblem(await new Visitor().post('/api/practice', { ...WISH, seen }), 413, 'too-large')
  })
})
