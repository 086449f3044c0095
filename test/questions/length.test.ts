import { expect, test } from 'vitest'
import { ADVICE } from '../../questions/check/advice.ts'
import { PACKS, readFolder } from '../../questions/check/folder.ts'
import { lengthProblems } from '../../questions/check/length.ts'
import { problemLine } from '../../questions/check/parse.ts'
import type { Pack } from '../../questions/model/pack.ts'

const { packs } = readFolder(PACKS)
const easy = packs.find(({ id }) => id === 'whistling-ban-joke')!

/** The easy pack at a level, with so many words in its passages. */
function long(words: number, level: Pack['level']): Pack {
  const [first, second] = easy.passages
  const text = (count: number) => Array(count).fill('word').join(' ')
  return {
    ...easy,
    level,
    passages: [
      { ...first!, text: text(100) },
      { ...second!, text: text(words - 100) },
    ],
  }
}

test('an easy article keeps to its words, another may be a tenth over, and none has one word more', () => {
  const most = { easy: 450, medium: 715, hard: 880 } as const
  for (const level of ['easy', 'medium', 'hard'] as const) {
    expect(lengthProblems(long(most[level], level))).toEqual([])
    expect(lengthProblems(long(most[level] + 1, level))).toHaveLength(1)
  }
})

test('the finding says how many words there are and may be, and the advice what to do', () => {
  const [problem] = lengthProblems(long(508, 'easy'))
  expect(problemLine(problem!)).toBe(
    'whistling-ban-joke.json › passages: the pack’s passages have 508 words; 450 is the most for what is easy',
  )
  expect(lengthProblems(long(716, 'medium')).map(problemLine)).toEqual([
    'whistling-ban-joke.json › passages: the pack’s passages have 716 words; 650 is the length of what is medium, and 715 the most',
  ])
  expect(ADVICE[problem!.rule]).toMatch(/^Cut what neither decides/)
})

test('the founding article alone may be longer, also as a copy under another name', () => {
  const founding = packs.find(({ id }) => id === 'lukashenko-february-2023')!
  expect(lengthProblems({ ...founding, id: 'copy-one' })).toEqual([])
  expect(lengthProblems({ ...founding, source: easy.source })).toHaveLength(1)
})

test('every built-in article keeps to its level', () => {
  expect(packs.flatMap(lengthProblems).map(problemLine)).toEqual([])
})
