import { expect, test } from 'vitest'
import { blocksOf, figuresOf, isFolded, notInYet, orderOf } from '../../../web/class/watch-figures.ts'
import type { Pupil, Watch } from '../../../worker/game/class/wire.ts'

const NOW = 1_000_000_000
const MINUTE = 60_000
const RIGHT = { right: true, confidence: 1 } as const
const SURE_WRONG = { right: false, confidence: 3 } as const

function pupil(nickname: string, more: Partial<Pupil> = {}): Pupil {
  return {
    ...{ id: nickname, nickname, rejoin: 'CCCC', wrongCodes: 0, cells: [null, null], lastAt: NOW, endsAt: null },
    ...{ finished: false, vote: null, devices: 1 },
    ...more,
  }
}

function watch(pupils: Pupil[], more: Partial<Watch> = {}): Watch {
  const doors = { opensAt: null, closesAt: null }
  return { doors, feedback: 'each', confidence: true, claims: ['one', 'two'], pupils, roster: [], live: null, ...more }
}

test('a question’s total counts who was right of those who answered it', () => {
  const pupils = [pupil('a', { cells: [RIGHT, null] }), pupil('b', { cells: [SURE_WRONG, RIGHT], finished: true })]
  expect(figuresOf(watch(pupils), NOW)).toEqual({
    ...{ playing: 1, finished: 1, voted: 0 },
    questions: [
      { right: 1, of: 2 },
      { right: 1, of: 1 },
    ],
  })
})

test('who has gone quiet needs help first, then who is certain and wrong; equals stand as they came', () => {
  const pupils = [
    pupil('fine', { cells: [RIGHT, RIGHT] }),
    pupil('wrong', { cells: [SURE_WRONG, null] }),
    pupil('quiet', { lastAt: NOW - 3 * MINUTE }),
    pupil('also fine', { cells: [RIGHT, RIGHT] }),
  ]
  const named = (order: 'came' | 'name' | 'need', of = watch(pupils)) =>
    orderOf(of, order, NOW).map((place) => pupils[place]?.nickname)
  expect(named('need')).toEqual(['quiet', 'wrong', 'fine', 'also fine'])
  expect(named('came')).toEqual(['fine', 'wrong', 'quiet', 'also fine'])
  expect(named('name')).toEqual(['also fine', 'fine', 'quiet', 'wrong'])
})

test('in a live round, who has not voted comes first and nobody is called quiet', () => {
  const vote = { verdict: 'baseless', confidence: 1 } as const
  const pupils = [pupil('voted', { vote, lastAt: NOW - 9 * MINUTE }), pupil('missing')]
  const live = { at: 0, vote: 'first', over: false } as const
  expect(orderOf(watch(pupils, { live }), 'need', NOW)).toEqual([1, 0])
  expect(figuresOf(watch(pupils, { live }), NOW).voted).toBe(1)
})

test('who missed what others answered needs help first, in a live round, after its end and behind closed doors', () => {
  const pupils = [
    pupil('fine', { cells: [RIGHT, RIGHT] }),
    pupil('wrong', { cells: [SURE_WRONG, SURE_WRONG] }),
    pupil('left', { cells: [RIGHT, null] }),
    pupil('never', { cells: [null, null] }),
  ]
  const named = (more: Partial<Watch>) =>
    orderOf(watch(pupils, more), 'need', NOW).map((place) => pupils[place]?.nickname)
  const inNeed = ['never', 'left', 'wrong', 'fine']
  expect(named({ live: { at: 1, vote: null, over: false } })).toEqual(inNeed)
  expect(named({ live: { at: -1, vote: null, over: true } })).toEqual(inNeed)
  expect(named({ doors: { opensAt: null, closesAt: NOW } })).toEqual(inNeed)
  expect(named({})).toEqual(['wrong', 'never', 'left', 'fine'])
})

test('who of the list is not in yet is told by the list’s own order', () => {
  expect(notInYet(watch([pupil('Ben')], { roster: ['Cara', 'Ben', 'Ada'] }))).toEqual(['Cara', 'Ada'])
})

test('rows stand in one block, in two even ones for a class, and in more of the same height for a year', () => {
  const sizes = (n: number) => blocksOf(Array.from({ length: n }, (_, at) => at)).map((block) => block.length)
  expect([0, 8, 30, 31, 40].map(sizes)).toEqual([[], [8], [15, 15], [16, 15], [17, 17, 6]])
  expect(blocksOf([3, 1, 2])).toEqual([[3, 1, 2]])
  expect(isFolded(watch(Array.from({ length: 31 }, (_, at) => pupil(`${at}`))))).toBe(false)
  expect(isFolded(watch(Array.from({ length: 61 }, (_, at) => pupil(`${at}`))))).toBe(true)
})
