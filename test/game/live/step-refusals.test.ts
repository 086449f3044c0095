import { describe, expect, test } from 'vitest'
import { EXTENSION } from '../../../worker/game/live/host-step.ts'
import { GRACE, MOST_LONGER } from '../../../worker/game/live/player-step.ts'
import { type LiveState, newLive } from '../../../worker/game/live/state.ts'
import { step } from '../../../worker/game/live/step.ts'
import { MOST_PLAYERS } from '../../../worker/game/make/rules.ts'
import { join, lived, NEXT, RULES, room, said } from './samples.ts'

const refusal = (state: LiveState, event: Parameters<typeof step>[1], now = 0) => step(state, event, now).refused

describe('it is refused', () => {
  const asked = lived(room('ada'), [NEXT])
  const answered = lived(asked, [said('ada', 0, 'first', 'supported', 2)])

  test('to press on twice for the same moment', () => {
    expect(refusal(lived(asked, [NEXT]), { type: 'next', moment: asked.moment })).toBe('stale')
  })

  test('to answer another question, the other vote, or while none is held', () => {
    expect(refusal(asked, said('ada', 1, 'first', 'supported'))).toBe('not-now')
    expect(refusal(asked, said('ada', 0, 'second', 'supported'))).toBe('not-now')
    expect(refusal(lived(asked, [NEXT]), said('ada', 0, 'first', 'supported'))).toBe('not-now')
    expect(refusal(room('ada'), said('ada', 0, 'first', 'supported'))).toBe('not-now')
  })

  test('to answer twice; the same again is no second answer', () => {
    expect(refusal(answered, said('ada', 0, 'first', 'baseless', 2))).toBe('already-answered')
    expect(refusal(answered, said('ada', 0, 'first', 'supported', 3))).toBe('already-answered')
    expect(step(answered, said('ada', 0, 'first', 'supported', 2), 0)).toEqual({ state: answered })
  })

  test('to answer what is locked, until it is open again', () => {
    const locked = lived(asked, [{ type: 'lock', behind: 0, locked: true }])
    expect(refusal(locked, said('ada', 0, 'first', 'supported'))).toBe('locked')
    const open = lived(locked, [{ type: 'lock', behind: 0, locked: false }])
    expect(refusal(open, said('ada', 0, 'first', 'supported'))).toBeUndefined()
  })

  test('to be sure where nobody is asked how sure', () => {
    const plain = lived(newLive({ ...RULES, confidence: false }, 3), [join('ada'), NEXT])
    expect(refusal(plain, said('ada', 0, 'first', 'supported', 2))).toBe('no-confidence')
    expect(refusal(plain, said('ada', 0, 'first', 'supported', 1))).toBeUndefined()
  })

  test('to answer without a seat, or to come when it is over', () => {
    expect(refusal(asked, said('bo', 0, 'first', 'supported'))).toBe('no-seat')
    const over = lived(asked, [{ type: 'end', behind: 0 }])
    expect(refusal(over, join('bo'))).toBe('ended')
    expect(refusal(over, { type: 'next', moment: over.moment })).toBe('ended')
  })

  test('to come as the 1,001st; a place that was given up is free again', () => {
    const full = lived(
      newLive(RULES, 3),
      Array.from({ length: MOST_PLAYERS }, (_, index) => join(`p${index}`)),
    )
    expect(refusal(full, join('one more'))).toBe('full')
    expect(refusal(full, join('p0'))).toBeUndefined()
    expect(refusal(lived(full, [{ type: 'remove', player: 'p7' }]), join('one more'))).toBeUndefined()
  })
})

describe('with a countdown', () => {
  const seconds = 20
  const asked = lived(newLive({ ...RULES, seconds }, 3), [join('ada'), join('bo'), NEXT])
  const end = seconds * 1_000
  const longer = (player: string) => ({ type: 'longer', player, at: 0, vote: 'first' }) as const
  const answer = (player: string) => said(player, 0, 'first', 'supported')

  test('an answer counts until the end and a breath longer', () => {
    expect(refusal(asked, answer('ada'), end + GRACE)).toBeUndefined()
    expect(refusal(asked, answer('ada'), end + GRACE + 1)).toBe('too-late')
  })

  test('the host gives everyone more, even when time has run out', () => {
    const late = end + 60_000
    const extended = lived(asked, [{ type: 'extend', behind: 0 }], late)
    expect(extended.deadline).toBe(late + EXTENSION)
    expect(refusal(extended, answer('ada'), late + EXTENSION)).toBeUndefined()
  })

  test('who asks for more has it alone, ten times a vote', () => {
    const more = lived(asked, [longer('ada')], end - 1)
    expect(refusal(more, answer('ada'), end + EXTENSION)).toBeUndefined()
    expect(refusal(more, answer('bo'), end + EXTENSION)).toBe('too-late')
    const most = lived(
      asked,
      Array.from({ length: MOST_LONGER }, () => longer('ada')),
    )
    expect(refusal(most, longer('ada'))).toBe('enough')
    expect(refusal(asked, longer('ada'), end + GRACE + 1)).toBe('too-late')
    expect(lived(most, [NEXT, NEXT]).longer).toEqual({})
  })

  test('without one there is nothing to extend', () => {
    const plain = lived(room('ada'), [NEXT])
    expect(refusal(plain, { type: 'extend', moment: plain.moment })).toBe('not-now')
    expect(refusal(plain, longer('ada'))).toBe('not-now')
  })
})
