import { join } from 'node:path'
import type { TestContext } from 'vitest'
import { ARTICLES, type Article, readArticle } from '../../questions/check/articles.ts'

/** Set to 1 where the articles are not at hand and the comparison with them is to be left out. */
const WITHOUT = 'BASELESS_WITHOUT_ARTICLES'

/**
 * The article of a pack. Where it is missing the test fails and says where it is expected; it is skipped only where the
 * environment says so by name.
 */
export function articleOf(
  id: string,
  { skip }: Pick<TestContext, 'skip'>,
  { folder = ARTICLES, env = process.env }: { folder?: string; env?: NodeJS.ProcessEnv } = {},
): Article {
  const article = readArticle(folder, id)
  if (article) return article
  if (env[WITHOUT] === '1') skip(`${WITHOUT} is set`)
  throw new Error(
    `The article of this pack is expected at ${join(folder, `${id}.txt`)}: put it there, name another folder in ` +
      `ARTICLES_DIR, or set ${WITHOUT}=1 to test without it.`,
  )
}
