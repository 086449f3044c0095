/**
 * `npm run questions:check [folder of packs]`: says everything that is wrong with the packs, or what they hold.
 * Quotations are compared with `<ARTICLES_DIR>/<pack id>.txt`, where there is one.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { PACKS, readFolder } from './folder.ts'
import { type Pack, type Question, type ScoredQuestion, scoredQuestions } from './model.ts'
import { type PackProblem, problemLine } from './parse.ts'
import { misquoted } from './quotations.ts'
import { BASELESS_BASES, SUPPORT_BASES, TECHNIQUES } from './terms.ts'

const packsFolder = resolve(process.argv[2] ?? PACKS)
const articlesFolder = resolve(process.env.ARTICLES_DIR ?? join(import.meta.dirname, '../../shared/articles'))

process.exitCode = check()

function check(): number {
  const { packs, problems } = readFolder(packsFolder)
  return report(packs, [...problems, ...packs.flatMap(misquotedHere)])
}

function report(packs: Pack[], problems: PackProblem[]): number {
  for (const problem of problems) console.error(problemLine(problem))
  if (problems.length === 0) summary(packs)
  return problems.length === 0 ? 0 : 1
}

function summary(packs: Pack[]): void {
  const scored = packs.flatMap(scoredQuestions)
  console.table(Object.fromEntries(packs.map((pack) => [pack.id, figures(pack)])))
  console.log(`techniques: ${tally(TECHNIQUES, scored.map(techniqueOf))}`)
  console.log(
    `bases: ${tally(
      [...BASELESS_BASES, ...SUPPORT_BASES],
      scored.map(({ basis }) => basis),
    )}`,
  )
  console.log(packs.map(comparison).join('\n'))
}

function figures(pack: Pack): Record<'scored' | Question['verdict'], number> {
  const count = (verdict: string) => pack.questions.filter((question) => question.verdict === verdict).length
  const scored = scoredQuestions(pack).length
  return { scored, supported: count('supported'), baseless: count('baseless'), open: count('open') }
}

function techniqueOf(question: ScoredQuestion): string | undefined {
  return question.verdict === 'baseless' ? question.technique : undefined
}

function tally(names: readonly string[], found: readonly (string | undefined)[]): string {
  return names.map((name) => `${name} ${found.filter((one) => one === name).length}`).join(' · ')
}

function comparison({ id }: Pack): string {
  return existsSync(articleOf(id))
    ? `${id}: quotations compared with the article`
    : `${id}: quotations not compared, as ${articleOf(id)} is not there`
}

function misquotedHere(pack: Pack): PackProblem[] {
  return existsSync(articleOf(pack.id)) ? misquoted(pack, readFileSync(articleOf(pack.id), 'utf8')) : []
}

function articleOf(id: string): string {
  return join(articlesFolder, `${basename(id)}.txt`)
}
