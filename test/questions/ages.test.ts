import { expect, test } from 'vitest'
import { ageProblems, leastAge } from '../../questions/check/ages.ts'
import { PACKS, readFolder } from '../../questions/check/folder.ts'
import { problemLine } from '../../questions/check/parse.ts'
import { type Pack, scoredQuestions } from '../../questions/model/pack.ts'

const { packs } = readFolder(PACKS)
const packOf = (id: string): Pack => packs.find((pack) => pack.id === id)!
const easy = packOf('whistling-ban-joke')

const saying = (text: string): Pack => ({ ...easy, passages: easy.passages.map((passage) => ({ ...passage, text })) })

/** The easy pack with so many of its claims resting on two places. */
function resting(several: number): Pack {
  const scored = scoredQuestions(easy).map((question, index) => {
    const [one] = question.evidence
    return { ...question, evidence: index < several ? [one!, one!] : [one!] }
  })
  return { ...easy, questions: scored }
}

const LONG =
  'Notwithstanding considerable parliamentary disagreement, the governmental committee recommended immediate constitutional clarification.'

test('an easy article in short sentences is for 11 and up', () => {
  expect(leastAge(easy)).toEqual({ age: '11+', why: [] })
})

test('long sentences and words lift the age to 16, and the check says why', () => {
  expect(leastAge(saying(LONG)).age).toBe('16+')
  expect(ageProblems(saying(LONG)).map(problemLine)).toEqual([
    expect.stringMatching(
      /^whistling-ban-joke\.json › age: must be 16\+ or higher, as its passages read at grade \d+\.\d$/,
    ),
  ])
})

test('claims that rest on two places or more lift it: a third of them to 14, more than half to 16', () => {
  expect([3, 4, 6, 7].map((several) => leastAge(resting(several)).age)).toEqual(['11+', '14+', '14+', '16+'])
})

test('a hard article, war and death are for 14 and up; illness is not by itself', () => {
  expect(leastAge({ ...easy, level: 'hard' }).age).toBe('14+')
  expect(leastAge({ ...easy, sensitive: ['war'] }).age).toBe('14+')
  expect(leastAge({ ...easy, sensitive: ['death'] }).age).toBe('14+')
  expect(leastAge({ ...easy, sensitive: ['illness'] }).age).toBe('11+')
})

test('a higher age may be set than the rule asks for, none lower, and none may be left out', () => {
  expect(ageProblems({ ...easy, age: '16+' })).toEqual([])
  expect(ageProblems({ ...easy, level: 'hard' })).toHaveLength(1)
  expect(ageProblems({ ...easy, age: undefined })).toHaveLength(1)
})

test('what an article is about must be named, once its words stand there more than in passing', () => {
  const silent = { ...packOf('lukashenko-february-2023'), sensitive: undefined }
  expect(ageProblems(silent).map(problemLine)).toEqual([
    expect.stringMatching(/^lukashenko-february-2023\.json › sensitive: must name “war”: its words stand \d+ times \(/),
  ])
})

test('every built-in article is held to it', () => {
  expect(packs.flatMap(ageProblems).map(problemLine)).toEqual([])
})
