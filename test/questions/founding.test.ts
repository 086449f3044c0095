import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Pack, scoredQuestions } from '../../questions/model.ts'
import { parseLibrary, problemLine } from '../../questions/parse.ts'
import { misquoted } from '../../questions/quotations.ts'
import { packSchema, SCHEMA_FILE } from '../../questions/schema.ts'

const NAME = 'lukashenko-february-2023'
const ARTICLE = join(process.env.ARTICLES_DIR ?? join(import.meta.dirname, '../../../shared/articles'), `${NAME}.txt`)

const [pack] = parseLibrary({
  [`${NAME}.json`]: readJson(join(import.meta.dirname, `../../questions/packs/${NAME}.json`)),
}) as [Pack]
const scored = scoredQuestions(pack)

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Lengths of the stretches in which a property stays the same. */
function runs(values: readonly unknown[]): number[] {
  const starts = values.flatMap((value, index) => (index > 0 && value === values[index - 1] ? [] : [index]))
  return starts.map((start, index) => (starts[index + 1] ?? values.length) - start)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function placesOf(verdict: string): number[] {
  return scored.flatMap((question, index) => (question.verdict === verdict ? [index] : []))
}

test('the founding pack scores 15 questions, 8 supported and 7 baseless, and leaves 10 open', () => {
  const count = (verdict: string) => pack.questions.filter((question) => question.verdict === verdict).length
  expect([scored.length, count('supported'), count('baseless'), count('open')]).toEqual([15, 8, 7, 10])
})

test('its order tells nothing: no verdict more than three times on end, and no steady change', () => {
  const lengths = runs(scored.map(({ verdict }) => verdict))
  expect(Math.max(...lengths)).toBeLessThanOrEqual(3)
  expect(Math.max(...runs(lengths.map((length) => length === 1)))).toBeLessThanOrEqual(3)
})

test('its verdicts are spread alike: neither stands early nor late', () => {
  expect(Math.abs(mean(placesOf('supported')) - mean(placesOf('baseless')))).toBeLessThan(1)
})

test('its reports never follow each other among the scored questions', () => {
  const reports = scored.map(({ kind }) => kind === 'report')
  expect(reports.some((report, index) => report && reports[index + 1])).toBe(false)
})

test('a report is asked before the questions that it would decide', () => {
  const places = scored.map(({ id }) => id)
  const earlier = (first: string, second: string) => places.indexOf(first) < places.indexOf(second)
  expect(earlier('keep-fighting', 'people-and-zelensky')).toBe(true)
  expect(earlier('keep-fighting', 'army-to-kyiv')).toBe(true)
  expect(earlier('new-members', 'security-guarantees')).toBe(true)
  expect(earlier('troops-at-the-border', 'needed-a-war')).toBe(true)
  expect(earlier('drills', 'two-sides-of-belarus')).toBe(true)
})

test('the length of the words tells little: on average, supported and baseless lie within 30 characters', () => {
  const lengths = (verdict: string) =>
    scored.filter((question) => question.verdict === verdict).map(({ words }) => words.length)
  expect(Math.abs(mean(lengths('supported')) - mean(lengths('baseless')))).toBeLessThan(30)
})

test('no passage is left over: each decides a question, or holds the words of one', () => {
  const used = new Set(scored.flatMap(({ evidence }) => evidence.map(({ passage }) => passage)))
  const held = (text: string) =>
    pack.questions.some(({ words }) => words.split('…').some((part) => text.includes(part)))
  expect(pack.passages.filter(({ id, text }) => !used.has(id) && !held(text)).map(({ id }) => id)).toEqual([])
})

test('the schema file is what the model makes (else run npm run questions:schema)', () => {
  expect(readJson(SCHEMA_FILE)).toEqual(JSON.parse(JSON.stringify(packSchema())))
})

test.skipIf(!existsSync(ARTICLE))('every quotation stands in the article to the letter', () => {
  expect(misquoted(pack, readFileSync(ARTICLE, 'utf8')).map(problemLine)).toEqual([])
})
