import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PACKS, readFolder } from '../../../questions/check/folder.ts'
import { type Pack, scoredQuestions } from '../../../questions/model/pack.ts'
import { chanceOf, shuffled } from '../../../worker/game/chance.ts'
import { type Apart, apartIn, BETWEEN, SHORT, setApart } from '../../../worker/game/make/apart.ts'
import { chooseQuestions } from '../../../worker/game/make/choice.ts'
import { quizOfPack } from '../../../worker/game/make/quiz.ts'
import { CLASS } from '../../../worker/game/make/rules.ts'
import { sheetOf, sittingOf } from '../../../worker/game/make/sitting.ts'
import { dailyDays, type Seed } from '../../../worker/game/return/daily.ts'
import { choosePractice } from '../../../worker/game/return/practice.ts'
import { packOf } from '../samples.ts'

const founding = readFolder(PACKS).packs.find(({ id }) => id === 'lukashenko-february-2023')!
const apart = apartIn([founding])
const seed = fc.integer()

/** The pairs that stand in the wrong order or with too few others between them. */
function tooClose(refs: readonly string[], pairs: Apart = apart, between = BETWEEN) {
  return pairs.filter(([first, then]) => {
    const [one, other] = [refs.indexOf(first), refs.indexOf(then)]
    return one >= 0 && other >= 0 && other - one <= between
  })
}

const together = (refs: readonly string[], pairs: Apart = apart) =>
  pairs.filter((pair) => pair.every((ref) => refs.includes(ref)))

test('the founding pack says what must not stand together, and keeps it', () => {
  expect(apart).toContainEqual([
    'lukashenko-february-2023/provide-territory',
    'lukashenko-february-2023/territory-again',
  ])
  expect(tooClose(quizOfPack(founding).questions)).toEqual([])
})

test('a shuffled quiz of all of a pack keeps each pair in the pack’s order, with others between them', () => {
  fc.assert(
    fc.property(seed, (from) => {
      const refs = chooseQuestions([founding], { shuffle: true, seed: from })
      expect(refs).toHaveLength(scoredQuestions(founding).length)
      expect(tooClose(refs)).toEqual([])
    }),
  )
})

test('so does an order of one’s own', () => {
  const sitting = sittingOf({ ...quizOfPack(founding), rules: { ...CLASS, order: 'own' } }, [founding])
  const orders = Array.from({ length: 100 }, (_, from) => sheetOf(sitting, from).map(({ shown }) => shown.id))
  expect(orders.flatMap((order) => tooClose(order))).toEqual([])
  expect(new Set(orders.map(String)).size).toBe(100)
})

test('a quiz of some of its questions keeps the order of a pair, and the others between them from ten on', () => {
  fc.assert(
    fc.property(seed, fc.integer({ min: SHORT + 1, max: 22 }), fc.boolean(), (from, size, shuffle) => {
      const refs = chooseQuestions([founding], { shuffle, seed: from, size })
      expect(refs).toHaveLength(size)
      expect(tooClose(refs, apart, 0)).toEqual([])
      if (size >= 10) expect(tooClose(refs)).toEqual([])
    }),
  )
})

test('of a few questions only one of a pair is chosen', () => {
  fc.assert(
    fc.property(seed, fc.integer({ min: 1, max: SHORT }), fc.boolean(), (from, size, shuffle) => {
      const refs = chooseQuestions([founding], { shuffle, seed: from, size })
      expect(refs).toHaveLength(size)
      expect(together(refs)).toEqual([])
    }),
  )
})

/** A pack of which each question stands apart from the third after it. */
function packApart(id: string): Pack {
  const pack = packOf(
    id,
    Array.from({ length: 12 }, (_, index) => (index % 2 ? 'supported' : 'baseless')),
  )
  return { ...pack, apart: Array.from({ length: 9 }, (_, index) => [`q${index}`, `q${index + 3}`] as [string, string]) }
}

const packs = ['a', 'b', 'c', 'd'].map(packApart)

test('a day never has both of a pair, nor has a round of practice', () => {
  const pairs = apartIn(packs)
  fc.assert(
    fc.property(seed, (from) => {
      const seeds = { order: [from, 1, 2, 3] as Seed, deal: [from, 4, 5, 6] as Seed }
      for (const day of dailyDays(packs, seeds)) expect(together(day, pairs)).toEqual([])
      const wish = { techniques: [], seen: [], rating: 1_500, seed: from }
      const refs = choosePractice(packs, wish, () => 1_500)
      expect(refs).toHaveLength(10)
      expect(together(refs, pairs)).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test('what has nothing to keep apart stays as it is, and nothing is lost where there is no room', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), seed, (length, from) => {
      const items = shuffled(
        Array.from({ length }, (_, index) => `q${index}`),
        chanceOf(from),
      )
      expect(setApart(items, String, [])).toEqual(items)
      const pairs: Apart = [
        ['q0', 'q1'],
        ['q1', 'q2'],
        ['q0', 'q3'],
      ]
      const kept = setApart(items, String, pairs)
      expect(kept.toSorted()).toEqual(items.toSorted())
      expect(tooClose(kept, pairs, 0)).toEqual([])
    }),
  )
})
