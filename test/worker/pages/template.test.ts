import { expect, test } from 'vitest'
import { fill, templateOf } from '../../../worker/pages/template.ts'

const standIns = new Map([
  ['stand-in-1', 'round'],
  ['stand-in-2', 'nonce'],
])

const filled = (text: string, words: Record<string, string>) =>
  new TextDecoder().decode(fill(templateOf(text, standIns), words))

test('each word stands wherever its stand-in stood, among signs of any length', () => {
  const text = '<style nonce="stand-in-2">“é” 🐟 /r/stand-in-1</style>stand-in-1'
  expect(filled(text, { round: 'r1', nonce: 'n' })).toBe('<style nonce="n">“é” 🐟 /r/r1</style>r1')
})

test('a text without a stand-in stays as it is, and an empty one empty', () => {
  expect(filled('nothing of anybody’s', { round: 'r1', nonce: 'n' })).toBe('nothing of anybody’s')
  expect(filled('', { round: 'r1', nonce: 'n' })).toBe('')
})
