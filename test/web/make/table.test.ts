import { expect, test } from 'vitest'
import { figureOf, readTable } from '../../../web/make/article/elements/table.ts'

test('columns from a spreadsheet are read, with their names where there are two of figures', () => {
  expect(readTable('Year\tPassengers\n2018\t1,204\n2019\t92')).toEqual({
    points: [
      { label: '2018', value: 1204 },
      { label: '2019', value: 92 },
    ],
    ...{ series: undefined, unread: [] },
  })
  expect(readTable('\tFerry\tBus\n2018\t96\t3,5\n2019\t92\t4')).toEqual({
    points: [
      { label: '2018', value: 96, beside: 3.5 },
      { label: '2019', value: 92, beside: 4 },
    ],
    ...{ series: ['Ferry', 'Bus'], unread: [] },
  })
})

test('lines that are typed are read as well, and those that are none are told', () => {
  expect(readTable('2018; 96\n8 April: 71\nall 45%\n\nno figure').points).toEqual([
    { label: '2018', value: 96 },
    { label: '8 April', value: 71 },
    { label: 'all', value: 45 },
  ])
  expect(readTable('2018; 96\nno figure').unread).toEqual(['no figure'])
})

test('a figure is read as people write it', () => {
  const figures = ['1,204', '1 204', '3.5', '3,5', '−2', '45%', '1.204,5', '1,204,000', 'x', '', '1-2', '1e9']
  expect(figures.map((text) => figureOf(text))).toEqual([
    1204,
    1204,
    3.5,
    3.5,
    -2,
    45,
    1204.5,
    1204000,
    null,
    null,
    null,
    null,
  ])
})
