import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Paragraph, paragraphsOf, readArticle } from '../../questions/check/articles.ts'

const folder = mkdtempSync(join(tmpdir(), 'articles-'))
const keep = (file: string, text: string) => writeFileSync(join(folder, file), text)

const textsOf = (paragraphs: Paragraph[]) => paragraphs.map(({ text }) => text)

test('an article is read with its companions, paragraph by paragraph however its lines are wrapped', () => {
  keep('a-ship.txt', 'The ship\nwas late.\n\n  She  came\nin.\n')
  keep('a-ship.companion-log.txt', 'One line.\nAnother line.')
  keep('a-ship-two.txt', 'Another ship.')
  const { own, companions } = readArticle(folder, 'a-ship')!
  expect(textsOf(own)).toEqual(['The ship was late.', 'She came in.'])
  expect(textsOf(companions)).toEqual(['One line.', 'Another line.'])
})

test('what an old article sets apart without quotation marks is told from its own text', () => {
  const paragraphs = paragraphsOf(`It was as follows:

* * * * *

CAPTAIN, Titanic:

Bergs ahead.

* * * * *

The captain read it. He wrote:

     Thank you
     for this.

The reply came late. ((Ann)) was away.

((Ann)) I was away.`)
  expect(textsOf(paragraphs.filter(({ apart }) => apart))).toEqual([
    'CAPTAIN, Titanic:',
    'Bergs ahead.',
    'Thank you for this.',
    '((Ann)) I was away.',
  ])
})

test('there is no article where the folder has no text of that name', () => {
  expect(readArticle(folder, 'a-train')).toBeUndefined()
})
