/**
 * `npm run questions:check [folder of packs] [-- --library]`: says what packs hold, and everything that is wrong with
 * them. The built-in packs are held to the rules for a whole library; those in a folder that is named are not, so that
 * one pack can be checked by itself, unless `--library` asks for it.
 * `--explain` says what to do about each finding.
 * Packs are laid beside `<ARTICLES_DIR>/<pack id>.txt` and its companions, where they are.
 */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { PackProblem } from '../model/fault.ts'
import type { Pack } from '../model/pack.ts'
import { ADVICE } from './advice.ts'
import { ageProblems } from './ages.ts'
import { articleProblems } from './article-rules.ts'
import { ARTICLES, readArticle } from './articles.ts'
import { PACKS, readFolder } from './folder.ts'
import { lengthProblems } from './length.ts'
import { libraryProblems } from './library-rules.ts'
import { problemLine } from './parse.ts'
import { readingProblems } from './reading.ts'
import { givenAway, printReport } from './report.ts'
import { readTable } from './table.ts'
import { FEWEST_PACKS, isTelling, type Tell, tellsOf } from './tells.ts'

if (import.meta.main) process.exitCode = check(process.argv.slice(2), ARTICLES)

/** Checks packs as the command does with these arguments, beside the articles of a folder; 0 where all is sound, else 1. */
export function check(args: string[], articles: string): number {
  const { positionals, values } = parseArgs({
    ...{ args, allowPositionals: true },
    options: { library: { type: 'boolean' }, explain: { type: 'boolean' } },
  })
  const { packs, problems } = readFolder(resolve(positionals[0] ?? PACKS))
  const asLibrary = values.library ?? positionals.length === 0
  const tells = tellsOf(packs)
  if (packs.length > 0) printReport(packs, tells)
  for (const pack of packs.filter((each) => hasArticle(each, articles))) console.log(comparison(pack, articles))
  const found = [
    ...problems,
    ...packs.flatMap((pack) => problemsBesideArticle(pack, articles)),
    ...packs.flatMap(readingProblems),
    ...packs.flatMap(lengthProblems),
    ...packs.flatMap(ageProblems),
    ...(problems.length === 0 ? problemsTogether(packs, tells, asLibrary) : []),
  ]
  return verdictOn(found, values.explain ?? false)
}

function verdictOn(problems: PackProblem[], explain: boolean): number {
  for (const problem of problems) {
    console.error(problemLine(problem))
    if (explain) console.error(`  → ${ADVICE[problem.rule]}`)
  }
  if (problems.length === 0) console.log('all sound')
  return problems.length === 0 ? 0 : 1
}

function problemsTogether(packs: Pack[], tells: Tell[], asLibrary: boolean): PackProblem[] {
  if (tells.some(isTelling)) {
    console.log(`guessed in every way:\n  ${givenAway(packs, tells).join('\n  ')}`)
  }
  if (asLibrary && packs.length >= FEWEST_PACKS) return libraryProblems(packs, tells)
  const why = asLibrary
    ? `there are fewer than ${FEWEST_PACKS} packs`
    : 'the folder was named; add --library to hold it to them'
  console.log(`the rules for a whole library were left out, as ${why}`)
  return []
}

/** An invented article may be kept nowhere but in its passages. */
function hasArticle({ id, source }: Pack, articles: string): boolean {
  return source.kind === 'real' || readArticle(articles, id) !== undefined
}

function comparison({ id }: Pack, articles: string): string {
  return readArticle(articles, id) === undefined
    ? `${id}: not compared with its article, as ${join(articles, id)}.txt is not there`
    : `${id}: compared with its article`
}

function problemsBesideArticle(pack: Pack, articles: string): PackProblem[] {
  const article = readArticle(articles, pack.id)
  return article === undefined ? [] : articleProblems(pack, article, readTable(articles, pack.id))
}
