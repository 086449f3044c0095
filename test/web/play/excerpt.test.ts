import { describe, expect, test } from 'vitest'
import { PACKS, readFolder } from '../../../questions/check/folder.ts'
import { scoredQuestions } from '../../../questions/model/pack.ts'
import { answerKey } from '../../../questions/model/question.ts'
import { excerpt, passagesOf, retell, sentencesOf, whole } from '../../../web/play/excerpt.ts'

const KEYS = readFolder(PACKS).packs.flatMap((pack) => scoredQuestions(pack).map((one) => answerKey(pack, one)))

const passage = {
  id: 'p',
  number: 1,
  behind: 'a list',
  text: 'One is here. Two says “yes!” Dr. Three left. Four stays.',
}
const textOf = (parts: { text: string }[]) => parts.map(({ text }) => text).join('')

describe('an excerpt of a passage', () => {
  test('has the sentences with a mark in them, and tells what is left out', () => {
    const parts = excerpt({ passage, marks: ['Three'] })
    expect(parts).toEqual([
      { text: '… ', marked: false },
      { text: 'Dr. ', marked: false },
      { text: 'Three', marked: true },
      { text: ' left. ', marked: false },
      { text: '…', marked: false },
    ])
  })

  test('has a mark over two sentences in one piece, and marks that overlap as one', () => {
    const parts = excerpt({ passage, marks: ['here. Two', 'Two says', 'is'] })
    expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['is', 'here. Two says'])
  })

  test('of the library shows every mark, and every passage once', () => {
    for (const key of KEYS) {
      const found = passagesOf(key.evidence)
      expect(new Set(found.map((each) => each.passage.id)).size).toBe(found.length)
      for (const each of found) {
        expect(textOf(whole(each))).toBe(each.passage.text)
        for (const mark of each.marks) expect(textOf(excerpt(each))).toContain(mark)
      }
    }
  })
})

test('sentences are all of a text, and end at no abbreviation', () => {
  expect(sentencesOf(passage.text)).toEqual(['One is here. ', 'Two says “yes!” ', 'Dr. Three left. ', 'Four stays.'])
})

test('an explanation is told whole: why, at most three lines of it, what is folded, and last the habit', () => {
  for (const { explanation } of KEYS) {
    const { why, more, habit } = retell(explanation)
    expect([why, more, habit].filter(Boolean).join(' ')).toBe(explanation)
  }
  expect(retell('Because. Look twice.')).toEqual({ why: 'Because.', more: '', habit: 'Look twice.' })
})
