import fc from 'fast-check'
import { expect, test } from 'vitest'
import { follow, type Pupil, type Watch, type WatchMessage } from '../../worker/game/watch.ts'
import { confidence } from './samples.ts'

const CLAIMS = ['one', 'two']

const pupil = (id: string): Pupil => ({
  id,
  nickname: id,
  rejoin: 'CCCC',
  cells: [null, null],
  lastAt: 0,
  endsAt: null,
  finished: false,
})
const empty: Watch = { doors: { opensAt: null, closesAt: null }, claims: CLAIMS, pupils: [] }

const id = fc.constantFrom('a', 'b', 'c')
const message: fc.Arbitrary<WatchMessage> = fc.oneof(
  id.map((each) => ({ kind: 'pupil' as const, pupil: pupil(each) })),
  fc.record({
    kind: fc.constant('answer' as const),
    pupil: id,
    question: fc.nat(1),
    cell: fc.record({ right: fc.boolean(), confidence }),
    at: fc.nat(),
    finished: fc.boolean(),
  }),
  id.map((each) => ({ kind: 'removed' as const, pupil: each })),
  fc.nat().map((closesAt) => ({ kind: 'doors' as const, doors: { opensAt: null, closesAt } })),
)

test('a page that follows shows each pupil once, and nobody who was taken out', () => {
  fc.assert(
    fc.property(fc.array(message), (messages) => {
      const watch = messages.reduce(follow, empty)
      const ids = watch.pupils.map((each) => each.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const each of ['a', 'b', 'c']) {
        const last = messages.findLast((one) => one.kind !== 'answer' && 'pupil' in one && idOf(one.pupil) === each)
        expect(ids.includes(each)).toBe(last?.kind === 'pupil')
      }
    }),
  )
})

test('an answer lands in its pupil’s cell, and the watch before it stays as it was', () => {
  const before = follow(empty, { kind: 'pupil', pupil: pupil('a') })
  const cell = { right: false, confidence: 3 } as const
  const after = follow(before, { kind: 'answer', pupil: 'a', question: 1, cell, at: 9, finished: true })
  expect(after.pupils).toEqual([{ ...pupil('a'), cells: [null, cell], lastAt: 9, finished: true }])
  expect(before.pupils).toEqual([pupil('a')])
})

test('what comes on arrival replaces all, and after the end nobody is left', () => {
  const full = { ...empty, pupils: [pupil('a')] }
  expect(follow(empty, { kind: 'all', watch: full, now: 0 })).toEqual(full)
  expect(follow(full, { kind: 'erased' }).pupils).toEqual([])
})

function idOf(named: string | Pupil): string {
  return typeof named === 'string' ? named : named.id
}
