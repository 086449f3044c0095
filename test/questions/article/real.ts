import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readArticle } from '../../../questions/article/article.ts'
import { ARTICLES } from '../../../questions/check/articles.ts'
import { readTable } from '../../../questions/check/table.ts'

/** How many of a real article's marked quotations, as its table lists them, are found, and how many of those are whose it says. */
export interface Recalled {
  id: string
  expected: number
  found: number
  named: number
  unknown: number
}

/** What is found in the real articles; empty where they are not at hand. A table lists some of an article's quotations, not all. */
export function recalled(): Recalled[] {
  if (!existsSync(ARTICLES)) return []
  const ids = globSync('*.txt', { cwd: ARTICLES }).map((file) => basename(file, '.txt'))
  return ids
    .filter((id) => !id.includes('.companion-'))
    .sort()
    .flatMap((id) => {
      const table = readTable(ARTICLES, id)
      return table ? [inArticle(id, table.quotes)] : []
    })
}

function inArticle(id: string, rows: readonly { words: string; speaker: string }[]): Recalled {
  const text = readFileSync(join(ARTICLES, `${id}.txt`), 'utf8')
  const found = readArticle(text).quotations.map(({ words, speaker }) => ({ words: even(words), speaker }))
  const whole = even(text)
  const marked = rows.filter(({ words }) => whole.includes(`"${even(words)}`))
  const hits = marked.flatMap((row) => {
    const hit =
      found.find(({ words }) => words === even(row.words)) ?? found.find(({ words }) => words.includes(even(row.words)))
    return hit ? [{ row, name: hit.speaker?.name ?? null }] : []
  })
  return {
    id,
    expected: marked.length,
    found: hits.length,
    named: hits.filter(({ row, name }) => name !== null && isNamed(row.speaker, name)).length,
    unknown: hits.filter(({ name }) => name === null).length,
  }
}

/** In one spelling of marks and spaces, without the comma or full stop at its end. */
function even(text: string): string {
  return text
    .replace(/[“”„]|(?<=\s)''|``/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.,]+$/, '')
}

/** The table's name has the last word of the one that is found, or the other way round. */
function isNamed(expected: string, name: string): boolean {
  const [own, theirs] = [expected, name].map((each) => each.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, ' '))
  const last = (words: string) => words.trim().split(/[ -]+/).at(-1)!
  return own!.includes(last(theirs!)) || theirs!.includes(last(own!.split(/ of | on | in /)[0]!))
}
