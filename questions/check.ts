/**
 * `npm run questions:check [folder of packs]`: says everything that is wrong with the packs, or what they hold.
 * Quotations are compared with `<ARTICLES_DIR>/<pack id>.txt`, where there is one.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type Pack, type Question, type ScoredQuestion, scoredQuestions } from './model.ts'
import { misquoted, type PackProblem, problemLine, readLibrary } from './parse.ts'
import { BASELESS_BASES, SUPPORT_BASES, TECHNIQUES } from './terms.ts'

const packsFolder = resolve(process.argv[2] ?? join(import.meta.dirname, 'packs'))
const articlesFolder = resolve(process.env.ARTICLES_DIR ?? join(import.meta.dirname, '../../shared/articles'))

process.exitCode = check()

function check(): number {
  const names = readdirSync(packsFolder).filter((name) => name.endsWith('.json'))
  const files = names.map((name) => readJson(name, readFileSync(join(packsFolder, name), 'utf8')))
  const broken = files.flatMap((file) => ('problem' in file ? [file.problem] : []))
  const whole = files.flatMap((file) => ('data' in file ? [[file.name, file.data] as const] : []))
  const { packs, problems } = readLibrary(Object.fromEntries(whole))
  return report(packs, [...broken, ...problems, ...packs.flatMap(misquotedHere)])
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

function readJson(name: string, text: string): { name: string; data: unknown } | { problem: PackProblem } {
  try {
    return { name, data: JSON.parse(text) }
  } catch (error) {
    const { message } = error as SyntaxError
    return {
      problem: { file: `${name}:${lineOf(message, text)}`, field: 'JSON', message: message.replace(/\s+/g, ' ') },
    }
  }
}

/** V8 names the line of some errors, quotes the neighbourhood of others, and else the text ended too soon. */
function lineOf(message: string, text: string): number {
  const [, line] = /\(line (\d+) column \d+\)/.exec(message) ?? []
  if (line !== undefined) return Number(line)
  const [, token = '', around = ''] =
    /^Unexpected token '(.)', (?:\.\.\.)?"(.*?)"(?:\.\.\.)? is not/s.exec(message) ?? []
  const start = around === '' ? -1 : text.indexOf(around)
  const end = start < 0 ? text.length : start + around.indexOf(token, Math.floor((around.length - 1) / 2))
  return text.slice(0, end).split('\n').length
}
