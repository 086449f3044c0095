import { expect, test } from 'vitest'
import { library } from '../../../questions/library.ts'
import { type Pack, scoredQuestions } from '../../../questions/model/pack.ts'
import { answerKey, numberedPassages, publicQuestion } from '../../../questions/model/question.ts'
import { questionRef } from '../../../questions/model/ref.ts'
import { chooseQuestions } from '../../../worker/game/make/choice.ts'
import { shortVersion } from '../../../worker/game/play/short.ts'

/** The short version of an article for so many of its questions, and what of it they ask about. */
function shortened(pack: Pack, size: number) {
  const chosen = chooseQuestions([pack], { size, shuffle: false, seed: 1 })
  const questions = scoredQuestions(pack)
    .filter((question) => chosen.includes(questionRef(pack, question)))
    .map((question) => ({ shown: publicQuestion(pack, question), key: answerKey(pack, question) }))
  return { questions, passages: shortVersion(numberedPassages(pack), questions) }
}

const wordsIn = (passages: readonly { text: string }[]) =>
  passages.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)

test.each([
  [5, 0.7],
  [10, 0.9],
])('with %i questions an article of the library is shorter by a good part', (size, most) => {
  const whole = library.reduce((sum, pack) => sum + wordsIn(pack.passages), 0)
  const short = library.reduce((sum, pack) => sum + wordsIn(shortened(pack, size).passages), 0)
  expect(short / whole).toBeLessThan(most)
})

test('what decides a question is never left out', () => {
  for (const pack of library) {
    const { questions, passages } = shortened(pack, 5)
    const kept = new Set(passages.map(({ id }) => id))
    for (const { key } of questions) expect(key.evidence.filter(({ passage }) => !kept.has(passage.id))).toEqual([])
  }
})
