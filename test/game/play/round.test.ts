import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Submission } from '../../../worker/game/play/answer.ts'
import { decide, mayOpen } from '../../../worker/game/play/round.ts'
import { confidence, sealed, verdict } from '../samples.ts'

const QUESTIONS = [sealed('p/a', 'supported'), sealed('p/b', 'baseless'), sealed('p/c', 'supported')]
const SURE_A: Submission = { question: 'p/a', verdict: 'supported', confidence: 3 }
const STANDING: Answer = { ...SURE_A, opened: true, right: true, points: 3 }

test('judges the current question, and notes whether it was read around', () => {
  expect(decide(QUESTIONS, [], SURE_A, true)).toEqual({ kind: 'new', position: 0, answer: STANDING })
  expect(decide(QUESTIONS, [STANDING], { ...SURE_A, question: 'p/b' }, false)).toEqual({
    kind: 'new',
    position: 1,
    answer: { ...SURE_A, question: 'p/b', opened: false, right: false, points: -6 },
  })
})

test('takes the same answer again for a repeat of the one that stands', () => {
  expect(decide(QUESTIONS, [STANDING], SURE_A, false)).toEqual({ kind: 'repeat', position: 0, answer: STANDING })
})

test.each([
  ['verdict', { ...SURE_A, verdict: 'baseless' as const }],
  ['confidence', { ...SURE_A, confidence: 1 as const }],
])('refuses another %s and shows the answer that stands', (_what, submission) => {
  expect(decide(QUESTIONS, [STANDING], submission, false)).toEqual({
    kind: 'refused',
    why: 'already-answered',
    position: 0,
    answer: STANDING,
  })
})

test('refuses a question out of turn', () => {
  expect(decide(QUESTIONS, [], { ...SURE_A, question: 'p/b' }, false)).toEqual({ kind: 'refused', why: 'out-of-turn' })
})

test('refuses a question that is not in the round', () => {
  for (const question of ['p/z', '', 'a', 'toString', '0']) {
    expect(decide(QUESTIONS, [], { ...SURE_A, question }, false)).toEqual({ kind: 'refused', why: 'unknown-question' })
  }
})

test.each([
  ['the current question', 1, 'p/b', { position: 1 }],
  ['an answered one', 1, 'p/a', { position: 0 }],
  ['any when all are answered', 3, 'p/c', { position: 2 }],
  ['none to come', 1, 'p/c', { why: 'out-of-turn' }],
  ['none that is not in the round', 1, 'p/z', { why: 'unknown-question' }],
])('opens the passages of %s', (_what, answered, question, place) => {
  expect(mayOpen(QUESTIONS, answered, question)).toEqual(place)
})

test('whatever is submitted in whatever order, an answer that stands never changes and none is skipped', () => {
  const submission = fc.record({ question: fc.constantFrom('p/a', 'p/b', 'p/c', 'p/z'), verdict, confidence })
  fc.assert(
    fc.property(fc.array(submission, { maxLength: 20 }), (submissions) => {
      const answers: Answer[] = []
      for (const each of submissions) {
        const before = structuredClone(answers)
        const decision = decide(QUESTIONS, answers, each, false)
        if (decision.kind === 'new') answers.push(decision.answer)
        expect(answers.slice(0, before.length)).toEqual(before)
        expect(answers.map(({ question }) => question)).toEqual(['p/a', 'p/b', 'p/c'].slice(0, answers.length))
      }
    }),
  )
})
