import { expect, test } from 'vitest'
import { MOST_ANSWERS, MOST_BYTES, readFile, writeFile } from '../../../web/record/file.ts'
import { recorded } from '../../game/records.ts'

test('a file of as many answers as it may have is read, and one more is refused', () => {
  const most = Array.from({ length: MOST_ANSWERS }, (_, at) => recorded({ question: `a-pack-of-ours/question-${at}` }))
  const text = writeFile(most)
  expect(text.length).toBeLessThan(MOST_BYTES / 2)
  expect(readFile(text)).toHaveProperty('answers')
  expect(readFile(writeFile([...most, recorded()]))).toEqual({ fault: { why: 'too-large' } })
})
