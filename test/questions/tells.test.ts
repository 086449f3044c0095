import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { expect, test, vi } from 'vitest'
import { coverageProblems } from '../../questions/check/coverage.ts'
import { PACKS } from '../../questions/check/folder.ts'
import { orderOf, orderProblems } from '../../questions/check/order.ts'
import { problemLine } from '../../questions/check/parse.ts'
import { spreadOf, spreadProblems } from '../../questions/check/spread.ts'
import { type Tell, tellProblems, tellsOf, type WayName } from '../../questions/check/tells.ts'
import type { Pack, ScoredQuestion } from '../../questions/model/pack.ts'
import { LEVELS, SPEAKER_KINDS, SUPPORT_BASES, TECHNIQUES, type Verdict } from '../../questions/model/terms.ts'
import { checked } from './checked.ts'

vi.setConfig({ testTimeout: 120_000 })

const WORDS = `river bridge council mayor ticket summer window garden people never about because paper three good bad
  letter survey bus money town night says will was every maybe we shop report song team goal price phone rain`.split(
  /\s+/,
)

/** The places of a passage with a source of its own, and of one that is drawn. */
const [LEAFLET, HEADLINE] = [4, 5]

/** What a tell does to a question of a verdict; the others stay as they are. */
type Plant = (question: ScoredQuestion) => Partial<Pick<ScoredQuestion, 'words' | 'claim' | 'evidence'>>

/** A library in which nothing but what is planted goes with the verdict: the coin falls after the cards are written. */
function library(plant: Plant = () => ({}), packs = 10): Pack[] {
  const random = xoroshiro128plus(2026)
  const below = (count: number) => uniformInt(random, 0, count - 1)
  return Array.from({ length: packs }, (_, index) => packOf(`pack-${index}`, below, plant))
}

function packOf(id: string, below: (count: number) => number, plant: Plant): Pack {
  const passages = Array.from({ length: 9 }, (_, index) => ({
    id: `p${index}`,
    text: 'Rain fell.',
    behind: index === LEAFLET ? 'a leaflet without a name' : 'The Paper',
    ...(index === HEADLINE && { element: { kind: 'headline' as const, title: 'Rain fell.' } }),
  }))
  const questions = Array.from({ length: 14 }, (_, index) => {
    const question = questionOf(index, below)
    return { ...question, ...plant(question) }
  })
  return {
    ...{ id, title: id, summary: 'An invented town.', topic: 'Towns', level: 'easy', lang: 'en', licence: 'CC BY 4.0' },
    source: { kind: 'invented', outlet: 'The Paper', date: '2026-01-02' },
    speakers: SPEAKER_KINDS.map((kind) => ({ id: kind, name: kind, role: kind, kind })),
    passages,
    questions,
  }
}

function questionOf(index: number, below: (count: number) => number): ScoredQuestion {
  const oneOf = <T>(items: readonly T[]) => items[below(items.length)]!
  const text = (least: number) => Array.from({ length: least + below(8) }, () => oneOf(WORDS)).join(' ')
  const shared = {
    ...{ id: `q${index}`, kind: oneOf(['quote', 'report'] as const), words: `${text(8)}.`, claim: `${text(7)}.` },
    ...{ speaker: oneOf(SPEAKER_KINDS), occasion: 'at a meeting', date: oneOf([null, '2026-01-02']) },
    ...{ evidence: [{ passage: `p${below(9)}`, mark: 'Rain' }], explanation: 'Rain falls.', level: oneOf(LEVELS) },
  }
  return below(2) === 0
    ? { ...shared, verdict: 'supported', basis: oneOf(SUPPORT_BASES) }
    : { ...shared, verdict: 'baseless', basis: 'no-receipts', technique: oneOf(TECHNIQUES), missing: 'All.' }
}

const only =
  (verdict: Verdict, change: Plant): Plant =>
  (question) =>
    question.verdict === verdict ? change(question) : {}

/** How a library is guessed in each of these ways. */
function guessed<Way extends WayName>(packs: readonly Pack[], ...ways: Way[]): Record<Way, Tell> {
  const tells = tellsOf(packs, ways)
  return Object.fromEntries(ways.map((way, index) => [way, tells[index]!])) as Record<Way, Tell>
}

/** The tells of a library in which a coin decides the verdicts. */
const tells = tellsOf(library())

test('finds no tell where a coin decides the verdicts', () => {
  expect(tells.map(({ accuracy }) => accuracy).filter((accuracy) => accuracy < 0.4 || accuracy > 0.6)).toEqual([])
  expect(tellProblems(tells)).toEqual([])
})

test('says the same each time', () => {
  expect(tellsOf(library())).toEqual(tells)
})

test('catches an exclamation mark at the end of every baseless quote, and names it', () => {
  const { surface, words } = guessed(
    library(only('baseless', ({ words }) => ({ words: `${words}!` }))),
    'surface',
    'words',
  )
  expect(surface.accuracy).toBeGreaterThan(0.9)
  expect(surface.telling.baseless[0]?.what).toBe('exclamation marks')
  expect(words.accuracy).toBeLessThanOrEqual(0.6)
  expect(problemLine(tellProblems([surface])[0]!)).toMatch(
    /^the library › no tells: \d+(\.\d)? percent of the verdicts can be guessed by the surface of the card, and 60 is the limit; for baseless speak exclamation marks \+/,
  )
})

test('catches longer claims on one side', () => {
  const { surface } = guessed(library(only('supported', ({ claim }) => ({ claim: `${claim} ${claim}` }))), 'surface')
  expect(surface.accuracy).toBeGreaterThan(0.8)
  expect(surface.telling.supported.map(({ what }) => what)).toContain('words in the claim')
})

test('catches a word that only baseless claims have, and counts the cards that hold it', () => {
  const packs = library(only('baseless', ({ claim }) => ({ claim: `${claim} secretly` })))
  const { claim, words, both } = guessed(packs, 'claim', 'words', 'both')
  expect([claim.accuracy > 0.8, both.accuracy > 0.8, words.accuracy > 0.6]).toEqual([true, true, false])
  const cards = packs.flatMap(({ questions }) => questions).filter(({ verdict }) => verdict === 'baseless').length
  expect(claim.telling.baseless[0]).toMatchObject({ what: 'secretly', cards: { baseless: cards, supported: 0 } })
})

test('catches a word that only supported quotes have', () => {
  const { words, claim } = guessed(
    library(only('supported', ({ words }) => ({ words: `counted ${words}` }))),
    'words',
    'claim',
  )
  expect([words.accuracy > 0.8, claim.accuracy > 0.6]).toEqual([true, false])
  expect(words.telling.supported[0]?.what).toBe('counted')
})

const at =
  (passage: string): Plant =>
  () => ({ evidence: [{ passage, mark: 'Rain' }] })

/** Marks other words of the passage that decides. */
const marking =
  (mark: string): Plant =>
  ({ evidence }) => ({ evidence: evidence.map((one) => ({ ...one, mark })) })

test('catches a formula of the evidence, and lets it be up to 70 percent', () => {
  const { evidence, both } = guessed(library(only('baseless', marking('Nobody could show it.'))), 'evidence', 'both')
  expect(both.accuracy).toBeLessThanOrEqual(0.6)
  expect(problemLine(tellProblems([evidence])[0]!)).toMatch(
    /^the library › no tells: 100 percent of the verdicts can be guessed by the words of the evidence, and 70 is the limit; for baseless speak nobody \d+:0/,
  )
  expect(tellProblems([{ ...evidence, accuracy: 0.69 }])).toEqual([])
})

test('does not take a speaker’s name or a number in the evidence for a formula', () => {
  const named = library((question) =>
    marking(question.verdict === 'baseless' ? 'Politician: 40' : 'Scientist: nine')(question),
  )
  const masked = named.map((pack) => ({
    ...pack,
    speakers: pack.speakers.map((speaker) => ({
      ...speaker,
      name: speaker.kind.replace(/^./, (first) => first.toUpperCase()),
    })),
  }))
  expect(guessed(masked, 'evidence').evidence.accuracy).toBeLessThanOrEqual(0.6)
})

test('catches a source that always stands behind one verdict, and one way of drawing it', () => {
  const { behind } = guessed(library(only('baseless', at(`p${LEAFLET}`))), 'behind')
  const { drawn } = guessed(library(only('supported', at(`p${HEADLINE}`))), 'drawn')
  expect([behind, drawn].map((tell) => tell.accuracy > 0.8)).toEqual([true, true])
  expect(drawn.telling.supported[0]?.what).toBe('headline')
  expect(tellProblems([behind, drawn]).map(({ rule }) => rule)).toEqual(['evidence-tells', 'evidence-tells'])
})

test('does not hold a habit of one pack against the library', () => {
  const [first, ...others] = library()
  const plant = only('baseless', ({ claim }) => ({ claim: `${claim} secretly` }))
  const odd = { ...first!, questions: (first!.questions as ScoredQuestion[]).map((one) => ({ ...one, ...plant(one) })) }
  expect(tellProblems(tellsOf([odd, ...others]))).toEqual([])
})

test('does not guess with fewer than three packs', () => {
  expect(tellsOf(library(undefined, 2))).toEqual([])
})

test('takes evidence that is spread evenly', () => {
  expect(spreadProblems(spreadOf(library()))).toEqual([])
})

test('refuses evidence that always stands in one third of the article', () => {
  const { thirds, means } = spreadOf(library(at('p8')))
  expect([thirds, means]).toEqual([[0, 0, 1], { supported: 1, baseless: 1 }])
  expect(spreadProblems({ thirds, means }).map(problemLine)).toEqual([
    'the library › evidence: the first third of the articles holds 0 percent of the evidence, not 20 to 50',
    'the library › evidence: the middle third of the articles holds 0 percent of the evidence, not 20 to 50',
    'the library › evidence: the last third of the articles holds 100 percent of the evidence, not 20 to 50',
  ])
})

/** A pack whose scored questions have these verdicts: s, or b. */
function inOrder(verdicts: string): Pack[] {
  const [pack] = library(undefined, 1)
  const verdict = (sign: string) => (sign === 's' ? 'supported' : 'baseless')
  return [
    {
      ...pack,
      questions: [...verdicts].map((sign, index) => ({ ...pack!.questions[index], verdict: verdict(sign) })),
    } as Pack,
  ]
}

test('takes an order that was drawn by lot', () => {
  expect(orderProblems(orderOf(inOrder('sbbbssbsbbbsss')))).toEqual([])
})

test('refuses orders in which the next verdict can be guessed from the last', () => {
  expect(orderProblems(orderOf(inOrder('sbsbbssbsbsbsb'))).map(problemLine)).toEqual([
    'the library › questions: 85 percent of the verdicts differ from the one before it, not 40 to 60: order the questions by lot',
    'the library › questions: 100 percent of the verdicts differ from the two before it, where these are alike, not 45 to 70: order the questions by lot',
  ])
  expect(orderProblems(orderOf(inOrder('sssssssbbbbbbb')))).toHaveLength(2)
})

test('refuses evidence that stands late for baseless claims', () => {
  expect(spreadProblems(spreadOf(library(only('baseless', at('p8'))))).map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/at \d+(\.\d)? percent of an article for supported claims and at 100 percent for baseless/),
  )
})

test('a library needs 160 scored questions, each technique in four packs, and each kind of support', () => {
  const problems = coverageProblems(library(undefined, 1)).map(problemLine)
  expect(problems).toContain('the library › questions: 14 are scored, and 160 are needed')
  expect(problems.filter((line) => line.startsWith('the library › technique “'))).toHaveLength(TECHNIQUES.length)
  expect(problems.filter((line) => line.startsWith('the library › basis “'))).toHaveLength(SUPPORT_BASES.length)
  expect(coverageProblems(library(undefined, 40))).toEqual([])
})

/** Checks a folder with the founding pack three times, so that each tells the verdicts of the others. */
function checkThreeAlike(...options: string[]) {
  const founding = readFileSync(join(PACKS, 'lukashenko-february-2023.json'), 'utf8')
  const folder = mkdtempSync(join(tmpdir(), 'packs-'))
  for (const id of ['copy-one', 'copy-two', 'copy-three']) {
    writeFileSync(join(folder, `${id}.json`), founding.replace('"lukashenko-february-2023"', `"${id}"`))
  }
  const result = checked([folder, ...options], folder)
  rmSync(folder, { recursive: true })
  return result
}

test('the check prints the figures for a folder that is named, and fails for none of them', () => {
  const { status, stdout } = checkThreeAlike()
  expect(status).toBe(0)
  expect(stdout).toContain('1.00  the words of both (at most 0.60)')
  expect(stdout).toMatch(/guessed in every way:\n {2}copy-one: /)
  expect(stdout).toContain('the rules for a whole library were left out, as the folder was named')
})

test('the check holds a folder to the rules for a library where that is asked', () => {
  const { status, stderr } = checkThreeAlike('--library')
  expect(status).toBe(1)
  expect(stderr).toContain('the library › questions: 66 are scored, and 160 are needed')
  expect(stderr).toContain('the library › no tells: 100 percent of the verdicts can be guessed by the words of both')
})
