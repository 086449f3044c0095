import { expect, test } from 'vitest'
import { howItWent } from '../../../worker/game/return/played.ts'
import { recorded } from '../records.ts'

const round = (name: string, rights: boolean[], at = 0) =>
  rights.map((right, index) => recorded({ round: name, right, question: `${name}/${index}`, at: at + index }))

test('a quiz went as the best of its finished rounds did, and else is as far as the latest has come', () => {
  const [poor, good] = [round('a', [true, false, false]), round('b', [true, true, false], 10)]
  expect(howItWent([...good, ...poor, ...round('c', [true], 20)], 3)).toEqual({
    finished: true,
    best: { right: 2, of: 3 },
  })
  expect(howItWent([...round('d', [true, true], 30), ...round('c', [true], 20)], 3)).toEqual({
    finished: false,
    done: 2,
  })
  expect(howItWent([], 3)).toEqual({ finished: false, done: 0 })
})
