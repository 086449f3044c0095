import { describe, expect, test } from 'vitest'
import { placesOf, podiumOf } from '../../../worker/game/live/stage.ts'
import { ranking, roomScore, teamScores } from '../../../worker/game/live/standing.ts'
import { type LiveState, newLive } from '../../../worker/game/live/state.ts'
import { step } from '../../../worker/game/live/step.ts'
import { movementOf, splitOf, turnout } from '../../../worker/game/live/tally.ts'
import { join, lived, NEXT, RULES, room, SITTING, said, VERDICTS_OF } from './samples.ts'

const refusal = (state: LiveState, event: Parameters<typeof step>[1], now = 0) => step(state, event, now).refused

test('a question with two votes goes from first vote to split to second vote to reveal, and on to the next', () => {
  let state = room('ada')
  const seen = []
  for (let press = 0; press < 14; press++) {
    seen.push(`${state.phase} ${state.at}`)
    if (state.phase !== 'ended') state = lived(state, [NEXT])
  }
  expect(seen).toEqual([
    ...['lobby -1', 'first 0', 'split 0', 'second 0', 'reveal 0'],
    ...['first 1', 'split 1', 'second 1', 'reveal 1'],
    ...['first 2', 'split 2', 'second 2', 'reveal 2', 'ended 2'],
  ])
})

test('with one vote the reveal follows at once; the second of two can be left out', () => {
  expect(lived(newLive({ ...RULES, votes: 1 }, 3), [NEXT, NEXT]).phase).toBe('reveal')
  for (const presses of [[NEXT], [NEXT, NEXT], [NEXT, NEXT, NEXT]]) {
    const revealed = lived(newLive(RULES, 3), [...presses, { type: 'reveal', behind: 0 }])
    expect([revealed.phase, revealed.fates[0]]).toEqual(['reveal', 'revealed'])
  }
})

test('a skipped question brings nobody anything', () => {
  const state = lived(room('ada'), [
    NEXT,
    said('ada', 0, 'first', 'supported', 3),
    { type: 'skip', behind: 0 },
    { type: 'end', behind: 0 },
  ])
  expect(state.fates).toEqual(['skipped', 'skipped', 'to-come'])
  expect(ranking(state, VERDICTS_OF)).toEqual([{ player: 'ada', points: 0, right: 0, answered: 0, rank: 1 }])
})

test('points count the second vote, and the first of whoever did not vote again', () => {
  const state = lived(room('ada', 'bo'), [
    NEXT,
    said('ada', 0, 'first', 'baseless', 3),
    said('bo', 0, 'first', 'supported', 2),
    ...[NEXT, NEXT],
    said('ada', 0, 'second', 'supported', 3),
    NEXT,
  ])
  expect(ranking(state, VERDICTS_OF)).toEqual([
    { player: 'ada', points: 3, right: 1, answered: 1, rank: 1 },
    { player: 'bo', points: 2, right: 1, answered: 1, rank: 2 },
  ])
  expect(splitOf(state, 0, 'first')).toEqual({ supported: [0, 1, 0], baseless: [0, 0, 1] })
  expect(splitOf(state, 0, 'second')).toEqual({ supported: [0, 1, 1], baseless: [0, 0, 0] })
  expect(movementOf(state, 0)).toEqual({
    supported: { supported: 1, baseless: 0 },
    baseless: { supported: 1, baseless: 0 },
    late: { supported: 0, baseless: 0 },
  })
})

test('a question that was voted on once has no flow', () => {
  const state = lived(room('ada'), [NEXT, said('ada', 0, 'first', 'supported'), { type: 'reveal', behind: 0 }])
  expect(movementOf(state, 0)).toBeNull()
})

describe('a step of the host’s', () => {
  const second = lived(room('ada', 'bo'), [NEXT, said('ada', 0, 'first', 'baseless'), NEXT, NEXT])
  const back = { type: 'back', behind: 0 } as const

  test('is taken back one after another while nobody has voted, and the votes before it stand', () => {
    const split = lived(second, [back])
    expect(split.phase).toBe('split')
    const first = lived(split, [back])
    expect([first.phase, turnout(first)]).toEqual(['first', { answered: 1, of: 2 }])
    expect(refusal(first, { type: 'back', moment: first.moment })).toBe('not-now')
  })

  test('stands once somebody has voted, and so does a reveal and an end', () => {
    const voted = lived(second, [said('bo', 0, 'second', 'baseless')])
    expect(refusal(voted, { type: 'back', moment: voted.moment })).toBe('not-now')
    const revealed = lived(second, [NEXT])
    expect(refusal(revealed, { type: 'back', moment: revealed.moment })).toBe('not-now')
    const over = lived(second, [{ type: 'end', behind: 0 }])
    expect(refusal(over, { type: 'back', moment: over.moment })).toBe('ended')
  })

  test('that left a question out, or went on from a reveal, is taken back as well', () => {
    const skipped = lived(second, [{ type: 'skip', behind: 0 }])
    const { moment: _now, ...there } = lived(skipped, [back])
    const { moment: _then, ...was } = second
    expect(there).toEqual(was)
    const next = lived(second, [NEXT, NEXT])
    expect(lived(next, [back])).toMatchObject({ phase: 'reveal', at: 0, fates: ['revealed', 'to-come', 'to-come'] })
    expect(lived(room('ada'), [NEXT, back])).toMatchObject({ phase: 'lobby', at: -1, askedAt: [] })
  })

  test('costs a vote no time: its countdown goes on where it stood', () => {
    const timed = lived(newLive({ ...RULES, seconds: 20 }, 3), [join('ada'), NEXT])
    const split = lived(timed, [NEXT], 5_000)
    expect(lived(split, [back], 65_000).deadline).toBe(80_000)
  })
})

describe('the podium', () => {
  const podium = (confidences: (1 | 2 | 3)[]) => {
    const names = confidences.map((_, index) => `player ${index}`)
    const answers = names.map((name, index) => said(name, 0, 'first', 'supported', confidences[index]))
    const state = lived(room(...names), [NEXT, ...answers, { type: 'reveal', behind: 0 }])
    const { top, more } = podiumOf(state, SITTING, (player) => player)
    return { ranks: top.map(({ rank }) => rank), more }
  }

  test('has the best three, and says how many share the last of their places', () => {
    expect(podium([3, 3, 2, 2, 2, 1])).toEqual({ ranks: [1, 1, 3], more: 2 })
    expect(podium([1, 3, 2, 2])).toEqual({ ranks: [1, 2, 2], more: 0 })
  })

  test('shows nobody who is last, unless all are equal', () => {
    expect(podium([3, 1])).toEqual({ ranks: [1], more: 0 })
    expect(podium([3, 2, 1])).toEqual({ ranks: [1, 2], more: 0 })
    expect(podium([])).toEqual({ ranks: [], more: 0 })
  })

  test('has all who share the first place where they are more than three, and no names where they are many', () => {
    expect(podium([2, 2, 2, 2])).toEqual({ ranks: [1, 1, 1, 1], more: 0 })
    expect(podium([3, 3, 3, 3, 3, 2, 1])).toEqual({ ranks: [1, 1, 1, 1, 1], more: 0 })
    expect(podium(Array(10).fill(2))).toEqual({ ranks: [], more: 10 })
  })

  test('is empty where nobody answered, and whoever answered nothing has no place beside those who did', () => {
    const OVER = [
      { type: 'reveal', behind: 0 },
      { type: 'end', behind: 0 },
    ] as const
    const silent = lived(room('ada', 'bo'), [NEXT, ...OVER])
    expect(podiumOf(silent, SITTING, (player) => player)).toMatchObject({ room: null, top: [], more: 0 })
    expect(placesOf(silent, SITTING)).toEqual(new Map())
    const one = lived(room('ada', 'bo'), [NEXT, said('ada', 0, 'first', 'baseless'), ...OVER])
    expect(placesOf(one, SITTING)).toEqual(new Map([['ada', { rank: 1, of: 2, shared: false }]]))
  })

  test('tells how the room moved, on what it voted on twice; else how much of it was right', () => {
    const moved = lived(room('ada', 'bo', 'cy'), [
      ...[NEXT, said('ada', 0, 'first', 'baseless'), said('bo', 0, 'first', 'supported')],
      ...[NEXT, NEXT, said('ada', 0, 'second', 'supported'), said('cy', 0, 'second', 'supported'), NEXT],
    ])
    expect(roomScore(moved, VERDICTS_OF)).toEqual({ of: 2, before: 1, after: 2, gained: 1, lost: 0 })
    const once = lived(room('ada', 'bo'), [NEXT, said('ada', 0, 'first', 'baseless'), { type: 'reveal', behind: 0 }])
    expect(roomScore(once, VERDICTS_OF)).toEqual({ of: 1, before: null, after: 0, gained: 0, lost: 0 })
    expect(roomScore(room('ada'), VERDICTS_OF)).toBeNull()
  })
})

test('teams fill evenly and compare by mean points, so that their size does not matter', () => {
  const teams = ['Herons', 'Otters', 'Nobody']
  const state = lived(lived(newLive({ ...RULES, teams }, 1), ['a', 'b', 'c', 'd', 'e'].map(join)), [
    { type: 'remove', player: 'c' },
    NEXT,
    said('a', 0, 'first', 'supported', 1),
    said('d', 0, 'first', 'supported', 1),
    said('b', 0, 'first', 'supported', 3),
    said('e', 0, 'first', 'baseless', 1),
    { type: 'reveal', behind: 0 },
  ])
  expect(teamScores(state, VERDICTS_OF)).toEqual([
    { name: 'Otters', players: 2, mean: 1.5 },
    { name: 'Herons', players: 2, mean: 1 },
  ])
})

test('the host looks back at what was revealed, while nothing is asked, and comes back where the room was', () => {
  const revealed = lived(room('ada'), [NEXT, { type: 'reveal', behind: 0 }, NEXT, { type: 'reveal', behind: 0 }])
  const back = lived(revealed, [{ type: 'look', behind: 0, at: 0 }])
  expect(back.looking).toBe(0)
  const { moment: _moment, ...there } = lived(back, [NEXT])
  const { moment: _before, ...was } = revealed
  expect(there).toEqual(was)
  expect(refusal(revealed, { type: 'look', moment: revealed.moment, at: 2 })).toBe('not-now')
  const asking = lived(revealed, [NEXT])
  expect(refusal(asking, { type: 'look', moment: asking.moment, at: 0 })).toBe('not-now')
})

test('who was removed does not count, does not vote, and does not come back', () => {
  const asked = lived(room('ada', 'bo'), [
    NEXT,
    said('ada', 0, 'first', 'supported'),
    { type: 'remove', player: 'ada' },
  ])
  expect(turnout(asked)).toEqual({ answered: 0, of: 1 })
  expect(splitOf(asked, 0, 'first').supported).toEqual([0, 0, 0])
  expect(refusal(asked, said('ada', 0, 'first', 'supported'))).toBe('removed')
  expect(refusal(asked, join('ada'))).toBe('removed')
})

test('reading around counts until the first vote is given', () => {
  const open = { type: 'open', player: 'ada', at: 0 } as const
  const first = said('ada', 0, 'first', 'supported', 2)
  const asked = lived(room('ada'), [NEXT])
  expect(lived(asked, [open, first]).seats.ada?.first).toBe('e')
  expect(lived(asked, [first, open]).seats.ada?.first).toBe('b')
  expect(lived(asked, [first, open]).seats.ada?.opened).toBe(-1)
})
