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

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { library: { type: 'boolean' }, explain: { type: 'boolean' } },
})
const packsFolder = resolve(positionals[0] ?? PACKS)
const asLibrary = values.library ?? positionals.length === 0

process.exitCode = check()

function check(): number {
  const { packs, problems } = readFolder(packsFolder)
  const tells = tellsOf(packs)
  if (packs.length > 0) printReport(packs, tells)
  for (const pack of packs.filter(hasArticle)) console.log(comparison(pack))
  return verdictOn([
    ...problems,
    ...packs.flatMap(problemsBesideArticle),
    ...packs.flatMap(readingProblems),
    ...packs.flatMap(lengthProblems),
    ...packs.flatMap(ageProblems),
    ...(problems.length === 0 ? problemsTogether(packs, tells) : []),
  ])
}

function verdictOn(problems: PackProblem[]): number {
  for (const problem of problems) {
    console.error(problemLine(problem))
    if (values.explain) console.error(`  → ${ADVICE[problem.rule]}`)
  }
  if (problems.length === 0) console.log('all sound')
  return problems.length === 0 ? 0 : 1
}

function problemsTogether(packs: Pack[], tells: Tell[]): PackProblem[] {
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
function hasArticle({ id, source }: Pack): boolean {
  return source.kind === 'real' || readArticle(ARTICLES, id) !== undefined
}

function comparison({ id }: Pack): string {
  return readArticle(ARTICLES, id) === undefined
    ? `${id}: not compared with its article, as ${join(ARTICLES, id)}.txt is not there`
    : `${id}: compared with its article`
}

function problemsBesideArticle(pack: Pack): PackProblem[] {
  const article = readArticle(ARTICLES, pack.id)
  return article === undefined ? [] : articleProblems(pack, article, readTable(ARTICLES, pack.id))
}
