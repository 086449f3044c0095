import { expect, test } from 'vitest'
import { readNews, readScheme } from '../../../web/play/embed/frame-news.ts'

test.each([
  [{ baseless: { height: 800.2 } }, { height: 801, turned: false }],
  [{ baseless: { height: 700, turned: true } }, { height: 700, turned: true }],
  [{ baseless: { height: 3 } }, { height: 490, turned: false }],
  [{ baseless: { height: 1e12, turned: 'yes' } }, { height: 20_000, turned: false }],
])('a frame is as high as it asks for, within bounds: %o', (message, news) => {
  expect(readNews(message)).toEqual(news)
})

test.each([
  undefined,
  null,
  0,
  '',
  'baseless',
  [],
  {},
  { baseless: 3 },
  { baseless: { height: '9' } },
  { baseless: { height: Number.NaN } },
])('%o is no news of a frame', (message) => {
  expect(readNews(message)).toBeUndefined()
})

test.each([
  [{ baseless: 'host', scheme: 'dark' }, 'dark'],
  [{ baseless: 'host', scheme: 'light' }, 'light'],
  [{ baseless: 'host', scheme: 'normal' }, undefined],
  [{ baseless: 'host', scheme: 'light dark' }, undefined],
  [{ scheme: 'dark' }, undefined],
  [null, undefined],
  ['dark', undefined],
])('of the page around %o, the scheme is %s', (message, scheme) => {
  expect(readScheme(message)).toBe(scheme)
})
