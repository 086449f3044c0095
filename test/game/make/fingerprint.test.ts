import { expect, test } from 'vitest'
import { library } from '../../../questions/library.ts'
import { scoredQuestions } from '../../../questions/model/pack.ts'
import { publicQuestion } from '../../../questions/model/question.ts'
import { FINGERPRINT_LENGTH, fingerprintOf, splitFingerprints } from '../../../worker/game/make/fingerprint.ts'

const all = library.flatMap((pack) =>
  scoredQuestions(pack).map((question) => ({ shown: publicQuestion(pack, question), key: question })),
)

test('every question of the library has a fingerprint of its own, of signs that need no escape', () => {
  const fingerprints = all.map(fingerprintOf)
  expect(new Set(fingerprints).size).toBe(all.length)
  for (const each of fingerprints) expect(each).toMatch(/^[\w-]{6}$/)
  expect(splitFingerprints(fingerprints.join(''))).toEqual(fingerprints)
  expect(FINGERPRINT_LENGTH).toBe(6)
})

test('a question whose claim, words or verdict is changed has another, and one that is only shown elsewhere has not', () => {
  const [first] = all as [(typeof all)[number]]
  const before = fingerprintOf(first)
  const { shown, key } = first
  expect(fingerprintOf({ shown: { ...shown, claim: `${shown.claim} ` }, key })).not.toBe(before)
  expect(fingerprintOf({ shown: { ...shown, words: 'Others.' }, key })).not.toBe(before)
  const verdict = key.verdict === 'supported' ? 'baseless' : 'supported'
  expect(fingerprintOf({ shown, key: { verdict } })).not.toBe(before)
  expect(fingerprintOf({ shown: { ...shown, occasion: 'elsewhere' } as typeof shown, key })).toBe(before)
})
