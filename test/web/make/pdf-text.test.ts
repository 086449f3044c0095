import { describe, expect, test } from 'vitest'
import { linesOf, type Run } from '../../../web/make/article/reading/pdf-lines.ts'
import { paragraphsOf } from '../../../web/make/article/reading/pdf-paragraphs.ts'

const SIZE = 10
/** A sign is half as wide as it is high. */
const run = (text: string, x: number, y: number, size = SIZE): Run => ({
  ...{ text, x, y, size, font: 'a' },
  width: (text.length * size) / 2,
})
/** Lines of one column, `at` from the top. */
const lines = (texts: string[], { x = 40, y = 100, leading = 12 } = {}) =>
  texts.map((text, at) => run(text, x, y + at * leading))
const textOf = (...pages: Run[][]) => paragraphsOf(linesOf(pages.map((runs) => ({ height: 800, runs })))).text

const LEFT = ['The boat left on Sun', 'day, said the harbour', 'head. The council had', 'not counted anybody,']
const RIGHT = ['and nobody had been', 'warned of it before.', 'It has a second boat,', 'which lies at the pier.']
const READ =
  'The boat left on Sun day, said the harbour head. The council had not counted anybody, and nobody had been warned of it before. It has a second boat, which lies at the pier.'

describe('a page of two columns is read down the first and then the second', () => {
  test('where the file goes column by column', () => {
    expect(textOf([...lines(LEFT), ...lines(RIGHT, { x: 180 })])).toBe(READ)
  })

  test('where the file goes across both, line by line', () => {
    const rows = LEFT.flatMap((text, at) => [run(text, 40, 100 + at * 12), run(RIGHT[at]!, 180, 100 + at * 12)])
    expect(textOf(rows)).toBe(READ)
  })

  test('under a headline across both', () => {
    const headline = run('The last boat of Sandholm', 40, 60, 20)
    expect(textOf([headline, ...lines(RIGHT, { x: 180 }), ...lines(LEFT)])).toBe(`The last boat of Sandholm\n${READ}`)
  })
})

test.each([
  ['is healed', ['The munici-', 'pality waits.'], 'The municipality waits.'],
  ['is kept where the word has it elsewhere', ['A re-count, a re-', 'count again.'], 'A re-count, a re-count again.'],
  ['is kept before a capital', ['The Sandholm-', 'Nord ferry.'], 'The Sandholm-Nord ferry.'],
  ['is kept behind a word that takes one', ['A well-', 'known pier.'], 'A well-known pier.'],
])('a hyphen at the end of a line %s', (_, cut, whole) => {
  expect(textOf(lines(cut))).toBe(whole)
})

test('running heads and page numbers go, and a line of one page alone stays', () => {
  const page = (number: number, texts: string[]) => [
    run(`Sandholm Post, page ${number}`, 40, 30),
    ...lines(texts),
    run(`${number}`, 200, 780),
  ]
  const read = textOf(
    page(1, ['It rains on the pier of Sandholm, and the', 'boat is']),
    page(2, ['late again.', 'In 2019']),
  )
  expect(read).toBe('It rains on the pier of Sandholm, and the boat is late again. In 2019')
})

test('a paragraph begins where a line is further down, further in, or the one before had room for more', () => {
  const full = 'It rains on the pier of Sandholm.'
  expect(textOf([run(full, 40, 100), run(full, 40, 112), run(full, 40, 134)]).split('\n')).toHaveLength(2)
  expect(textOf([run(full, 40, 100), run(full, 40, 112), run(full, 52, 124)]).split('\n')).toHaveLength(2)
  expect(textOf([run(full, 40, 100), run('It rains.', 40, 112), run(full, 40, 124)]).split('\n')).toHaveLength(2)
})

test('what stands on a page twice as dense as any is read in time that grows with it', () => {
  const words = Array.from({ length: 4_000 }, (_, at) =>
    run('word', 40 + (at % 20) * 25, 20 + Math.floor(at / 20) * 12),
  )
  expect(textOf(words).split(' ')).toHaveLength(4_000)
})
