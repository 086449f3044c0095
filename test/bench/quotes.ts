/**
 * `npm run bench:quotes`: how well quotations and their speakers are found in the labelled articles, beside a plain
 * regular expression in the same run. `-- --misses` lists what is missed in the articles that may be looked at.
 */
import { readArticle } from '../../questions/article/article.ts'
import type { Range } from '../../questions/article/types.ts'
import { expectedOf, type Labelled, labelled, textOf } from '../questions/article/labelled/labelled.ts'
import { type Finder, figures, isSameSpeaker, keyOf, sum, tally } from '../questions/article/measure.ts'
import { byPlainExpression } from '../questions/article/plain-expression.ts'
import { recalled } from '../questions/article/real.ts'

const ours: Finder = (text, lang) =>
  readArticle(text, { lang }).quotations.map(({ pieces, speaker }) => ({ pieces, speaker: speaker?.name ?? null }))

function measured(articles: readonly Labelled[], finder: Finder): string[] {
  const all = figures(
    sum(articles.map((article) => tally(textOf(article), finder(textOf(article), article.lang), expectedOf(article)))),
  )
  return Object.values(all).map((figure) => figure.toFixed(3).padStart(9))
}

console.log(' '.repeat(26), 'precision   recall       f1 speakers    wrong  unknown')
for (const part of ['seen', 'held-out'] as const) {
  const articles = labelled(part)
  console.log(`${part} (${articles.length}), ours`.padEnd(26), ...measured(articles, ours))
  console.log(`${part} (${articles.length}), plain`.padEnd(26), ...measured(articles, byPlainExpression))
}

const real = recalled()
if (real.length > 0) console.table(Object.fromEntries(real.map(({ id, ...figures }) => [id, figures])))
else console.log('The real articles are not at hand: ARTICLES_DIR names their folder.')

if (process.argv.includes('--misses')) labelled('seen').forEach(listMisses)

function listMisses(article: Labelled): void {
  const text = textOf(article)
  const show = (start: number, end: number) => JSON.stringify(text.slice(start, end))
  const key = (piece: Range) => keyOf(text, piece)
  const expected = new Map(
    expectedOf(article).flatMap(({ pieces, speaker }) => pieces.map((piece) => [key(piece), { piece, speaker }])),
  )
  const found = new Map(
    ours(text, article.lang).flatMap(({ pieces, speaker }) => pieces.map((piece) => [key(piece), { piece, speaker }])),
  )
  const lines = [
    ...[...expected].filter(([at]) => !found.has(at)).map(([, { piece }]) => `missed ${show(piece.start, piece.end)}`),
    ...[...found].filter(([at]) => !expected.has(at)).map(([, { piece }]) => `none   ${show(piece.start, piece.end)}`),
    ...[...expected]
      .filter(([at, { speaker }]) => speaker && found.has(at) && !isSameSpeaker(found.get(at)!.speaker, speaker))
      .map(
        ([at, { piece, speaker }]) =>
          `whose  ${show(piece.start, piece.end)}: ${speaker}, not ${found.get(at)!.speaker}`,
      ),
  ]
  if (lines.length > 0) console.log(`\n${article.style}\n  ${lines.join('\n  ')}`)
}
