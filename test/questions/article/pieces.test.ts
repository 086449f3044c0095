import { expect, test } from 'vitest'
import { piecesOf } from '../../../questions/article/pieces.ts'

const textsOf = (text: string) => piecesOf(text).map(({ start, end }) => text.slice(start, end))

test('each line with something on it is a piece', () => {
  expect(textsOf('\n One. \n \n\nTwo.\n')).toEqual(['One.', 'Two.'])
})

// What takes the square of the length would take minutes, and hold up everybody meanwhile.
test.each([' ', '\n', '. ', '.”', 'a'])('a long text is cut at once where it repeats %j', (sign) => {
  expect(textsOf(`${sign.repeat(300_000 / sign.length)}\nEnd.`).at(-1)).toBe('End.')
})
