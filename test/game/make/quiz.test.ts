import { expect, test } from 'vitest'
import { quizOfPack } from '../../../worker/game/make/quiz.ts'
import { sittingOf } from '../../../worker/game/make/sitting.ts'
import { packOf } from '../samples.ts'

test('a pack’s own quiz has its scored questions as written, under its id', () => {
  const pack = packOf('pack', ['supported', 'baseless'])
  const { slug, questions, shuffled } = quizOfPack(pack)
  expect({ slug, questions, shuffled }).toEqual({ slug: 'pack', questions: ['pack/q0', 'pack/q1'], shuffled: false })
})

test('a question that its pack no longer has is left out of a round', () => {
  const pack = packOf('pack', ['supported', 'baseless'])
  const quiz = { ...quizOfPack(pack), questions: ['pack/q1', 'pack/gone', 'gone/q0', 'pack/soon', 'pack/q0'] }
  expect(sittingOf(quiz, [pack]).questions.map(({ shown }) => shown.id)).toEqual(['pack/q1', 'pack/q0'])
})

test('a round keeps what is shown apart from its key', () => {
  const [question] = sittingOf(quizOfPack(packOf('pack', ['baseless'])), [packOf('pack', ['baseless'])]).questions
  expect(JSON.stringify(question?.shown)).not.toMatch(/baseless|no-receipts|decides|next door|evidence/)
  expect(question?.key).toMatchObject({ verdict: 'baseless', technique: 'no-receipts' })
})
