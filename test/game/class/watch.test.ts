import fc from 'fast-check'
import { expect, test } from 'vitest'
import { follow, type WatchChange } from '../../../worker/game/class/watch.ts'
import type { Pupil, Watch } from '../../../worker/game/class/wire.ts'
import { confidence } from '../samples.ts'

const CLAIMS = ['one', 'two']

const pupil = (id: string): Pupil => ({
  id,
  nickname: id,
  rejoin: 'CCCC',
  devices: 1,
  wrongCodes: 0,
  cells: [null, null],
  lastAt: 0,
  endsAt: null,
  finished: false,
  vote: null,
})
const empty: Watch = {
  doors: { opensAt: null, closesAt: null },
  feedback: 'each',
  confidence: true,
  claims: CLAIMS,
  pupils: [],
  roster: [],
  live: null,
}

/** A copy of a watch after a message, as a page that knew the one before has it. */
function after(watch: Watch, message: WatchChange): Watch {
  const changed = structuredClone(watch)
  follow(changed, structuredClone(message), (pupil) => changed.pupils.findIndex((each) => each.id === pupil))
  return changed
}

const id = fc.constantFrom('a', 'b', 'c')
const message: fc.Arbitrary<WatchChange> = fc.oneof(
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
      const watch = messages.reduce(after, empty)
      const ids = watch.pupils.map((each) => each.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const each of ['a', 'b', 'c']) {
        const last = messages.findLast((one) => one.kind !== 'answer' && 'pupil' in one && idOf(one.pupil) === each)
        expect(ids.includes(each)).toBe(last?.kind === 'pupil')
      }
    }),
  )
})

test('an answer changes its pupil’s cell, and nothing else is made anew', () => {
  const watch = structuredClone({ ...empty, pupils: [pupil('a'), pupil('b')] })
  const [a, b] = watch.pupils
  const cell = { right: false, confidence: 3 } as const
  follow(watch, { kind: 'answer', pupil: 'a', question: 1, cell, at: 9, finished: true }, () => 0)
  expect(watch.pupils[0]).toBe(a)
  expect(a).toEqual({ ...pupil('a'), cells: [null, cell], lastAt: 9, finished: true })
  expect(watch.pupils[1]).toBe(b)
  expect(b).toEqual(pupil('b'))
})

test('a vote shows until the next one begins, and stays while the room looks at the split', () => {
  const vote = { verdict: 'baseless', confidence: 2 } as const
  const first = { at: 0, vote: 'first', over: false } as const
  const begun = after({ ...empty, pupils: [pupil('a')] }, { kind: 'live', live: first })
  const voted = after(begun, { kind: 'vote', pupil: 'a', vote, at: 5 })
  expect(voted.pupils[0]).toMatchObject({ vote, lastAt: 5 })
  const split = after(voted, { kind: 'live', live: { ...first, vote: null } })
  expect(split.pupils[0]?.vote).toEqual(vote)
  expect(after(split, { kind: 'live', live: { ...first, vote: 'second' } }).pupils[0]?.vote).toBeNull()
})

test('who is called otherwise keeps their row; after the end nobody is left', () => {
  const two = { ...empty, pupils: [pupil('a'), pupil('b')] }
  const called = after(two, { kind: 'pupil', pupil: { ...pupil('a'), nickname: 'Ada' } })
  expect(called.pupils.map(({ nickname }) => nickname)).toEqual(['Ada', 'b'])
  expect(after(two, { kind: 'erased' }).pupils).toEqual([])
})

function idOf(named: string | Pupil): string {
  return typeof named === 'string' ? named : named.id
}
