import { expect, test } from 'vitest'
import { HostMessage, PhoneMessage } from '../../../worker/game/live/protocol.ts'
import { readServerMessage } from '../../../worker/game/live/version.ts'

const ANSWER = { type: 'answer', at: 0, vote: 'first', verdict: 'supported', confidence: 3 }

test('what a phone may say is read as it is', () => {
  for (const message of [
    { type: 'hello', version: 1 },
    ANSWER,
    { type: 'open', at: 3 },
    { type: 'longer', at: 3, vote: 'second' },
  ]) {
    expect(PhoneMessage.parse(message)).toEqual(message)
  }
})

test.each([
  ['what only a host may say', { type: 'next', moment: 1 }],
  ['an answer for someone else', { ...ANSWER, player: 'bo' }],
  ['a verdict that there is not', { ...ANSWER, verdict: 'open' }],
  ['a confidence that there is not', { ...ANSWER, confidence: 4 }],
  ['a question at no place', { ...ANSWER, at: 0.5 }],
  ['an answer without its vote', { ...ANSWER, vote: undefined }],
  ['nothing', null],
  ['a list', [ANSWER]],
  ['a type that there is not', { type: 'win' }],
])('a phone may not say %s', (_, message) => {
  expect(PhoneMessage.safeParse(message).success).toBe(false)
})

test('a host does not answer', () => {
  expect(HostMessage.safeParse(ANSWER).success).toBe(false)
  expect(HostMessage.safeParse({ type: 'look', moment: 4, at: null }).success).toBe(true)
  expect(HostMessage.safeParse({ type: 'next' }).success).toBe(false)
})

test('a page takes messages of the protocol and ignores all else', () => {
  expect(readServerMessage('{"type":"bye","why":"gone"}')).toEqual({ type: 'bye', why: 'gone' })
  for (const text of ['', 'pong', '{', 'null', '[]', '{"type":"win"}', undefined]) {
    expect(readServerMessage(text)).toBeUndefined()
  }
})
