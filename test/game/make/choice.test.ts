import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ScoredQuestion, scoredQuestions } from '../../../questions/model/pack.ts'
import { LEVELS } from '../../../questions/model/terms.ts'
import { chooseQuestions, MAX_QUESTIONS } from '../../../worker/game/make/choice.ts'
import { packOf, verdict } from '../samples.ts'

type Packs = ReturnType<typeof packOf>[]

const packs = fc
  .array(fc.array(verdict, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 3 })
  .map((all): Packs => all.map((verdicts, index) => packOf(`pack-${index}`, verdicts)))
const wish = fc.record({
  size: fc.option(fc.integer({ min: 1, max: MAX_QUESTIONS }), { nil: undefined }),
  shuffle: fc.boolean(),
  seed: fc.integer(),
})

/** The scored questions of packs as written, by ref. */
function written(from: Packs): Map<string, ScoredQuestion> {
  return new Map(
    from.flatMap((pack) => scoredQuestions(pack).map((question) => [`${pack.id}/${question.id}`, question])),
  )
}

function countOf(refs: Iterable<string>, from: Packs) {
  const verdicts = [...refs].map((ref) => written(from).get(ref)?.verdict)
  const count = (wanted: string) => verdicts.filter((each) => each === wanted).length
  return { supported: count('supported'), baseless: count('baseless') }
}

/** Whether both verdicts have 35 percent of what there is. */
function isEven(from: Packs): boolean {
  const { supported, baseless } = countOf(written(from).keys(), from)
  return Math.min(supported, baseless) >= 0.35 * (supported + baseless)
}

test('a choice has as many questions as were asked for and can be balanced, none twice, none open or unknown', () => {
  fc.assert(
    fc.property(packs, wish, (from, how) => {
      const known = written(from)
      const { supported, baseless } = countOf(known.keys(), from)
      const fewer = Math.min(supported, baseless)
      const size = how.size ?? MAX_QUESTIONS
      const most = fewer && (isEven(from) ? known.size : Math.min(2 * fewer + 1, known.size))
      const chosen = chooseQuestions(from, how)
      expect(chosen).toHaveLength(Math.min(size, MAX_QUESTIONS, known.size <= size ? most : fewer && 2 * fewer + 1))
      expect(new Set(chosen).size).toBe(chosen.length)
      for (const ref of chosen) expect(known.has(ref)).toBe(true)
    }),
  )
})

test('a choice that leaves something out has at most one more of either verdict', () => {
  fc.assert(
    fc.property(packs, wish, (from, how) => {
      const chosen = chooseQuestions(from, how)
      const { supported, baseless } = countOf(chosen, from)
      if (chosen.length < written(from).size) expect(Math.abs(supported - baseless)).toBeLessThanOrEqual(1)
    }),
  )
})

test('a choice of everything keeps a pack whole whose verdicts are not half and half', () => {
  const pack = packOf('pack', ['supported', 'baseless', 'baseless', 'supported', 'baseless', 'baseless', 'supported'])
  const uneven = packOf('pack', ['baseless', 'baseless', 'supported', 'baseless', 'baseless'])
  expect(chooseQuestions([pack], { shuffle: false, seed: 1 })).toHaveLength(7)
  expect(chooseQuestions([pack], { shuffle: false, seed: 1, size: 6 })).toHaveLength(6)
  expect(chooseQuestions([uneven], { shuffle: false, seed: 1 })).toHaveLength(3)
})

test('the same seed gives the same choice', () => {
  fc.assert(
    fc.property(packs, wish, (from, how) => {
      expect(chooseQuestions(from, how)).toEqual(chooseQuestions(structuredClone(from), how))
    }),
  )
})

test('as written keeps the packs’ own order', () => {
  fc.assert(
    fc.property(packs, wish, (from, how) => {
      const order = [...written(from).keys()]
      const places = chooseQuestions(from, { ...how, shuffle: false }).map((ref) => order.indexOf(ref))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
})

test('shuffled, the seed decides choice and order, and an odd question goes to either verdict', () => {
  const pack = packOf('pack', ['supported', 'baseless', 'supported', 'baseless', 'supported', 'baseless'])
  const choices = Array.from({ length: 60 }, (_, seed) => chooseQuestions([pack], { size: 3, shuffle: true, seed }))
  expect(new Set(choices.map((refs) => refs.join())).size).toBeGreaterThan(40)
  expect(new Set(choices.map((refs) => countOf(refs, [pack]).supported))).toEqual(new Set([1, 2]))
})

test('every question comes first about as often as any other', () => {
  const pack = packOf('pack', ['supported', 'baseless', 'supported', 'baseless'])
  const firsts = Array.from({ length: 2_000 }, (_, seed) => chooseQuestions([pack], { shuffle: true, seed })[0])
  for (const ref of written([pack]).keys()) {
    expect(firsts.filter((first) => first === ref).length).toBeGreaterThan(400)
  }
})

test('as written, every pack gives its share', () => {
  const from = ['a', 'b', 'c'].map((id) => packOf(id, ['supported', 'baseless', 'supported', 'baseless']))
  const chosen = chooseQuestions(from, { size: 6, shuffle: false, seed: 1 })
  expect(chosen).toEqual(['a/q0', 'a/q1', 'b/q0', 'b/q1', 'c/q0', 'c/q1'])
})

test('there is no choice where one verdict has no question', () => {
  for (const only of ['supported', 'baseless'] as const) {
    expect(chooseQuestions([packOf('pack', [only, only])], { shuffle: false, seed: 1 })).toEqual([])
  }
})

test('levels and techniques narrow a choice; a technique leaves supported questions in', () => {
  const pack = packOf('pack', ['supported', 'baseless', 'supported', 'baseless'])
  const choose = (how: object) => chooseQuestions([pack], { shuffle: false, seed: 1, ...how })
  expect(choose({ levels: ['easy'], techniques: ['no-receipts'] })).toHaveLength(4)
  expect(choose({ levels: [], techniques: [] })).toHaveLength(4)
  expect(choose({ levels: LEVELS.filter((level) => level !== 'easy') })).toEqual([])
  expect(choose({ techniques: ['cherry-pick'] })).toEqual([])
})
