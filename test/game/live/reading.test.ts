import { describe, expect, test } from 'vitest'
import { answerAt } from '../../../worker/game/live/letters.ts'
import { type LiveState, newLive, readLiveState } from '../../../worker/game/live/state.ts'
import { replay, step } from '../../../worker/game/live/step.ts'
import { answeredAt } from '../../../worker/game/live/tally.ts'
import { join, lived, NEXT, RULES } from './samples.ts'

const vote = (player: string, at: number, which: 'first' | 'second') =>
  ({ type: 'answer', player, at, vote: which, verdict: 'supported', confidence: 2 }) as const
const open = (player: string, at: number) => ({ type: 'open', player, at }) as const
const opened = (state: LiveState, player: string, which: 'first' | 'second') =>
  answerAt(state.seats[player]![which], 0)?.opened

const asked = (...names: string[]) => lived(lived(newLive(RULES, 3), names.map(join)), [NEXT])

describe('to have read around', () => {
  test('counts for a second vote only of who opened the article', () => {
    let state = lived(asked('ada', 'bo', 'cy', 'dee'), [
      open('ada', 0),
      vote('ada', 0, 'first'),
      vote('bo', 0, 'first'),
    ])
    state = lived(state, [NEXT, open('bo', 0), NEXT, open('cy', 0)])
    state = lived(
      state,
      ['ada', 'bo', 'cy', 'dee'].map((name) => vote(name, 0, 'second')),
    )
    expect(['ada', 'bo', 'cy', 'dee'].map((name) => opened(state, name, 'second'))).toEqual([true, true, true, false])
    expect(['ada', 'bo'].map((name) => opened(state, name, 'first'))).toEqual([true, false])
  })

  test('does not count once the last vote is given, nor for the next question', () => {
    let state = lived(asked('ada'), [vote('ada', 0, 'first'), open('ada', 0)])
    expect(opened(state, 'ada', 'first')).toBe(false)
    state = lived(state, [NEXT, NEXT, vote('ada', 0, 'second'), open('ada', 0)])
    expect(opened(state, 'ada', 'second')).toBe(false)
    state = lived(state, [NEXT, NEXT, NEXT, NEXT, vote('ada', 1, 'second')])
    expect(answerAt(state.seats.ada!.second, 1)?.opened).toBe(false)
  })

  test('in a round that began by earlier rules counts as it did then, to its end', () => {
    const { version: _, askedAt: __, ...before } = newLive(RULES, 3)
    const state = lived(lived(readLiveState(before), [join('ada')]), [NEXT, NEXT, open('ada', 0), NEXT])
    expect(opened(lived(state, [vote('ada', 0, 'second')]), 'ada', 'second')).toBe(true)
    expect(state.seats.ada!.opened).toBe(-1)
  })
})

describe('when somebody answered', () => {
  const at = (state: LiveState, place: number) => answeredAt(state, state.seats.ada!, place)

  test('is the time of the vote that counts, whenever the question is over', () => {
    let state = lived(lived(newLive(RULES, 3), [join('ada')], 1_000), [NEXT], 2_000)
    state = lived(state, [vote('ada', 0, 'first')], 5_500)
    expect(at(state, 0)).toBe(5_500)
    state = lived(lived(state, [NEXT, NEXT], 9_000), [vote('ada', 0, 'second')], 12_345)
    expect(at(lived(state, [NEXT, NEXT], 99_000), 0)).toBe(12_345)
    expect(at(state, 1)).toBeUndefined()
  })

  test('is told by a log that an earlier build wrote, and not known where it left a snapshot', () => {
    const log = [
      { event: join('ada'), now: 1_000 },
      { event: { type: 'next', moment: 0 } as const, now: 2_000 },
      { event: vote('ada', 0, 'first'), now: 3_000 },
    ]
    const { version: _, askedAt: __, ...before } = newLive(RULES, 3)
    const state = replay(readLiveState(before), log)
    expect(at(state, 0)).toBe(3_000)
    const seats = { ada: { team: null, removed: false, first: 'b', second: '', opened: -1 } }
    const snapshot = { ...before, phase: 'reveal', at: 0, fates: ['revealed', 'to-come', 'to-come'], seats }
    const later = readLiveState(JSON.parse(JSON.stringify(snapshot)))
    expect(at(later, 0)).toBeUndefined()
    const next = step(later, { type: 'next', moment: later.moment }, 7_000).state
    const voted = step(next, vote('ada', 1, 'first'), 8_000).state
    expect(JSON.parse(JSON.stringify(voted))).toEqual(voted)
    expect(at(voted, 1)).toBe(8_000)
  })
})
