import type { PackProblem } from '../model/fault.ts'
import { type Pack, scoredQuestions } from '../model/pack.ts'
import { SUPPORT_BASES, TECHNIQUES } from '../model/terms.ts'

/** What the whole library must hold, so that nobody runs out of questions or of tricks to learn. */
const COVERAGE = { scored: 160, technique: 8, packsWithTechnique: 4, support: 4 }

/** How often a technique or a kind of support stands in the library, and in how many packs. */
export interface Count {
  name: string
  times: number
  packs: number
}

export function techniqueCounts(packs: readonly Pack[]): Count[] {
  const found = packs.map((pack) =>
    scoredQuestions(pack).flatMap((question) => (question.verdict === 'baseless' ? question.technique : [])),
  )
  return TECHNIQUES.map((name) => countIn(found, name))
}

export function supportCounts(packs: readonly Pack[]): Count[] {
  const found = packs.map((pack) => scoredQuestions(pack).map(({ basis }) => basis))
  return SUPPORT_BASES.map((name) => countIn(found, name))
}

/** Of what the library holds too little. */
export function coverageProblems(packs: readonly Pack[]): PackProblem[] {
  const scored = packs.flatMap(scoredQuestions).length
  const { technique, packsWithTechnique, support } = COVERAGE
  return [
    ...(scored < COVERAGE.scored
      ? [short('questions', `${scored} are scored, and ${COVERAGE.scored} are needed`)]
      : []),
    ...techniqueCounts(packs)
      .filter(({ times, packs }) => times < technique || packs < packsWithTechnique)
      .map(({ name, times, packs }) => {
        const needed = `${technique} times in ${packsWithTechnique} packs are needed`
        return short(`technique “${name}”`, `stands ${times} times in ${packs} packs, and ${needed}`)
      }),
    ...supportCounts(packs)
      .filter(({ times }) => times < support)
      .map(({ name, times }) => short(`basis “${name}”`, `stands ${times} times, and ${support} times are needed`)),
  ]
}

function short(field: string, message: string): PackProblem {
  return { file: 'the library', rule: 'coverage', field, message }
}

function countIn(found: readonly (readonly string[])[], name: string): Count {
  const times = found.map((names) => names.filter((one) => one === name).length)
  return { name, times: times.reduce((sum, count) => sum + count, 0), packs: times.filter(Boolean).length }
}
