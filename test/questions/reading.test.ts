import { expect, test } from 'vitest'
import { PACKS, readFolder } from '../../questions/check/folder.ts'
import { problemLine } from '../../questions/check/parse.ts'
import { gradeOf, gradesOf, readingNotes, readingProblems } from '../../questions/check/reading.ts'
import type { Pack } from '../../questions/model/pack.ts'
import { packOf } from '../game/samples.ts'

const EASY = 'The cat sat on the mat.'
const HARD =
  'Municipal representatives unanimously reconsidered the extraordinarily complicated infrastructure proposal.'

test.each([
  // 0.39 · words/sentences + 11.8 · syllables/words − 15.59
  ['six words of one syllable', EASY, 0.39 * 6 + 11.8 - 15.59],
  ['two sentences', `${EASY} It slept.`, 0.39 * 4 + 11.8 - 15.59],
  [
    '13 words of 26 syllables',
    'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.',
    0.39 * 13 + 11.8 * 2 - 15.59,
  ],
])('grades as Flesch and Kincaid do: %s', (_, text, grade) => {
  expect(gradeOf(text)).toBeCloseTo(grade)
})

test.each([
  ['a question and an exclamation', 'Who sat? He did! Yes.', ['Who sat.', 'He did.', 'Yes.']],
  ['a title and an initial', 'Dr. Jo T. Vane met Mr. Lee.', ['Dr Jo T Vane met Mr Lee.']],
  ['an abbreviation and a fraction', 'The U.S. team won 3.5 cups.', ['The solar team won six cups.']],
  ['an ellipsis in the middle', 'We sell… a lot.', ['We sell a lot.']],
  ['a quotation that ends', '“We sell.” They do.', ['We sell.', 'They do.']],
])('counts words and sentences with care: %s', (_, text, sentences) => {
  expect(gradeOf(text)).toBeCloseTo(gradeOf(...sentences))
})

test('measures texts together, sentence by sentence', () => {
  expect(gradeOf(EASY, EASY, EASY)).toBeCloseTo(gradeOf(EASY))
})

/** A pack in which every text is easy, but for what is changed. */
function easyPack(change: (pack: Pack) => void = () => {}): Pack {
  const pack = packOf('corner-shop', ['supported', 'baseless', 'supported', 'baseless'])
  change(pack)
  return pack
}

const linesOf = (pack: Pack) => readingProblems(pack).map(problemLine)

test('grades passages at the level of the pack, claims and explanations at their own', () => {
  const pack = easyPack(({ questions }) => Object.assign(questions[1]!, { level: 'hard' }))
  expect(gradesOf(pack).map(({ kind, levels, limit, texts }) => [kind, levels, limit, texts.length])).toEqual([
    ['passages', 'easy and medium', 8, 1],
    ['claims', 'easy and medium', 8, 3],
    ['claims', 'hard', 10, 1],
    ['explanations', 'easy and medium', 8, 3],
    ['explanations', 'hard', 10, 1],
  ])
})

test('finds nothing too hard in an easy pack', () => {
  expect([linesOf(easyPack()), readingNotes(easyPack())]).toEqual([[], []])
})

test('forgives one hard claim among easy ones', () => {
  const change = ({ questions }: Pack) => {
    for (const question of questions) Object.assign(question, { claim: `${EASY} ${EASY} ${EASY} ${EASY}` })
    Object.assign(questions[2]!, { claim: 'Ukrainians are turning against Zelensky for fighting on.' })
  }
  expect(linesOf(easyPack(change))).toEqual([])
})

test('says which claims are too hard together, at the hardest', () => {
  const change = ({ questions }: Pack) => {
    for (const question of questions) Object.assign(question, { claim: HARD })
    Object.assign(questions[2]!, { claim: HARD.replace('.', ' internationally.') })
  }
  expect(linesOf(easyPack(change))).toEqual([
    expect.stringMatching(
      /^corner-shop\.json › q1 › claim: the pack’s easy and medium claims together read at grade \d+\.\d, and 8 is the limit; this one is the hardest, at \d+\.\d$/,
    ),
  ])
})

test('says which passage is too hard, and makes a note of it', () => {
  const pack = easyPack(({ passages }) => Object.assign(passages[0]!, { text: HARD }))
  expect(linesOf(pack)).toEqual([
    expect.stringMatching(/^corner-shop\.json › passages\.till\.text: the pack’s passages /),
  ])
  expect(readingNotes(pack).map(problemLine)).toEqual([
    expect.stringMatching(/^corner-shop\.json › passages\.till\.text: reads at grade \d+\.\d: /),
  ])
})

test('every pack of the library reads easily enough', () => {
  expect(readFolder(PACKS).packs.flatMap(linesOf)).toEqual([])
})
