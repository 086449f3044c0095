import { expect, test } from 'vitest'
import { articleProblems } from '../../questions/check/article-rules.ts'
import { ARTICLES } from '../../questions/check/articles.ts'
import { PACKS, readFolder } from '../../questions/check/folder.ts'
import { problemLine } from '../../questions/check/parse.ts'
import { readTable } from '../../questions/check/table.ts'
import { articleOf } from './beside-article.ts'

const real = readFolder(PACKS).packs.filter(({ source }) => source.kind === 'real')

test.for(real)(
  '$id quotes what its article quotes, by who said it, and tells the rest in its own words',
  (pack, context) => {
    const article = articleOf(pack.id, context)
    expect(articleProblems(pack, article, readTable(ARTICLES, pack.id)).map(problemLine)).toEqual([])
  },
)

const NOWHERE = { folder: '/nowhere', env: {} }
const noSkip = {
  skip: () => {
    throw new Error('skipped')
  },
}

test('without the text the comparison fails, and says where the text is expected', () => {
  expect(() => articleOf('a-pack', noSkip, NOWHERE)).toThrow('is expected at /nowhere/a-pack.txt')
})

test('only the variable that is named for it lets the comparison be skipped', () => {
  const skipping = (env: NodeJS.ProcessEnv) => () => articleOf('a-pack', noSkip, { ...NOWHERE, env })
  expect(skipping({ BASELESS_WITHOUT_ARTICLES: '1' })).toThrow('skipped')
  expect(skipping({ CI: 'true', BASELESS_WITHOUT_ARTICLES: '' })).toThrow('is expected at')
})
