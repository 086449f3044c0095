import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ARTICLES } from '../../questions/check/articles.ts'
import { parseLibrary } from '../../questions/check/parse.ts'
import { plain } from '../../questions/check/plain.ts'
import { packSchema, SCHEMA_FILE } from '../../questions/check/schema.ts'
import { spoken } from '../../questions/check/spoken.ts'
import { readTable } from '../../questions/check/table.ts'
import { type Pack, scoredQuestions } from '../../questions/model/pack.ts'
import { articleOf } from './beside-article.ts'

const NAME = 'lukashenko-february-2023'

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

test('the founding pack scores 22 questions, 10 supported and 12 baseless, and leaves 14 open', () => {
  const count = (verdict: string) => pack.questions.filter((question) => question.verdict === verdict).length
  expect([scored.length, count('supported'), count('baseless'), count('open')]).toEqual([22, 10, 12, 14])
})

test('its order tells nothing: no verdict more than three times on end, and no steady change', () => {
  const lengths = runs(scored.map(({ verdict }) => verdict))
  expect(Math.max(...lengths)).toBeLessThanOrEqual(3)
  expect(Math.max(...runs(lengths.map((length) => length === 1)))).toBeLessThanOrEqual(3)
})

test('its verdicts are spread alike: neither stands early nor late', () => {
  expect(Math.abs(mean(placesOf('supported')) - mean(placesOf('baseless')))).toBeLessThan(1)
})

test('its reports and quotes are mixed: never more than two of a kind on end', () => {
  expect(Math.max(...runs(scored.map(({ kind }) => kind)))).toBeLessThanOrEqual(2)
})

test('neither its leader nor its reports give a verdict away', () => {
  const of = (who: (question: (typeof scored)[number]) => boolean) =>
    ['supported', 'baseless'].map(
      (verdict) => scored.filter((question) => who(question) && question.verdict === verdict).length,
    )
  expect(of(({ kind, speaker }) => kind === 'quote' && speaker === 'lukashenko')).toEqual([3, 7])
  expect(of(({ kind }) => kind === 'report')).toEqual([6, 5])
})

test('a report is asked before the questions that it would decide', () => {
  const places = scored.map(({ id }) => id)
  const earlier = (first: string, second: string) => places.indexOf(first) < places.indexOf(second)
  expect(earlier('keep-fighting', 'people-and-zelensky')).toBe(true)
  expect(earlier('keep-fighting', 'army-to-kyiv')).toBe(true)
  expect(earlier('new-members', 'security-guarantees')).toBe(true)
  expect(earlier('troops-at-the-border', 'needed-a-war')).toBe(true)
  expect(earlier('drills', 'two-sides-of-belarus')).toBe(true)
  expect(earlier('back-then', 'security-guarantees')).toBe(true)
  expect(earlier('belarusian-volunteers', 'leave-the-army')).toBe(true)
  expect(places.indexOf('territory-again') - places.indexOf('provide-territory')).toBeGreaterThan(10)
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

test('the table of its quotations holds all that the article has between quotation marks, and nothing else', (context) => {
  const article = articleOf(NAME, context)
  const { quotes, left_out } = readTable(ARTICLES, NAME)!
  const said = spoken(article.own)
  const bare = (words: string) => plain(words).replace(/[.,]$/, '')
  expect(quotes.map(({ words }) => bare(words))).toEqual(said.map(bare))
  expect(left_out).toEqual([])
})
