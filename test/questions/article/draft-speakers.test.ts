import { expect, test } from 'vitest'
import * as z from 'zod'
import { readArticle } from '../../../questions/article/article.ts'
import { draftSpeakers } from '../../../questions/article/draft-speakers.ts'
import { Pack } from '../../../questions/model/pack.ts'

const drafted = (text: string) => draftSpeakers(readArticle(text, { lang: 'en' }))

test('each speaker is drafted once, with a role and a kind where the article tells', () => {
  expect(
    drafted('“It is safe,” Mayor Jane Doe said.\n“Is it?” asked Al Roe.\n“It is,” Doe said. “I walked over it.”'),
  ).toEqual([
    { id: 'jane-doe', name: 'Jane Doe', role: 'Mayor', kind: 'politician' },
    { id: 'al-roe', name: 'Al Roe' },
  ])
})

test('names that look alike get ids of their own', () => {
  const ids = drafted('“A day,” Zoë Öst said.\n“A night,” Zoe Ost said.\n“一,” 山田 said.').map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(z.safeParse(Pack.shape.id, id).success).toBe(true)
})
