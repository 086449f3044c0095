import type { PackProblem } from '../model/fault.ts'
import { type Pack, scoredQuestions } from '../model/pack.ts'
import { AGES, type Age, SENSITIVE, type Sensitive } from '../model/terms.ts'
import { gradesOf } from './reading.ts'
import { wordSet, wordsIn } from './words.ts'

/** From which U.S. school grade of its passages on an article is for 14 and for 16. */
const GRADES = { fourteen: 6, sixteen: 8 }
/** From which share of claims on that rest on two places or more. */
const STEPS = { fourteen: 1 / 3, sixteen: 1 / 2 }
/** Topics that no 11-year-old should meet without a teacher who chose them. */
const FROM_FOURTEEN: readonly Sensitive[] = ['war', 'death']

/** Words of each topic, and how often they may stand in an article that is not about it. */
const WORDS: Readonly<Record<Sensitive, ReadonlySet<string>>> = {
  war: wordSet('war wars invasion invade invaded soldier soldiers troops army armies battle battles bomb bombs bombed'),
  death: wordSet(`dead die dies died dying death deaths killed drowned corpse corpses funeral funerals murder murdered
    widow widows mourn mourned`),
  illness: wordSet(`ill illness illnesses sick sickness disease diseases cancer patient patients medicine medicines cure
    cures cured remedy remedies fever deficiency deficient goiter symptom symptoms epidemic`),
}
const MOST_IN_PASSING = 5

/** The lowest age that an article may be for, and what makes it so, hardest first. */
export function leastAge(pack: Pack): { age: Age; why: string[] } {
  const marks = [...readingMarks(pack), ...stepMarks(pack), ...topicMarks(pack)]
  const age = AGES.findLast((each) => marks.some((mark) => mark.age === each)) ?? AGES[0]
  return { age, why: marks.filter((mark) => mark.age === age).map(({ why }) => why) }
}

/** Where a pack is said to be for readers younger than the rule allows, or keeps silent on what it is about. */
export function ageProblems(pack: Pack): PackProblem[] {
  const { age, why } = leastAge(pack)
  const isTooLow = pack.age === undefined || AGES.indexOf(pack.age) < AGES.indexOf(age)
  const because = why.length > 0 ? `, as ${why.join(', and ')}` : ''
  return [
    ...(isTooLow ? [{ field: 'age', message: `must be ${age} or higher${because}` }] : []),
    ...SENSITIVE.flatMap((topic) => untold(pack, topic)),
  ].map((fault) => ({ file: `${pack.id}.json`, rule: 'age', ...fault }))
}

interface Mark {
  age: Age
  why: string
}

function readingMarks(pack: Pack): Mark[] {
  const grade = gradesOf(pack).find(({ kind }) => kind === 'passages')?.grade ?? 0
  const age = ageFrom(grade, GRADES)
  return age ? [{ age, why: `its passages read at grade ${grade.toFixed(1)}` }] : []
}

function stepMarks(pack: Pack): Mark[] {
  const scored = scoredQuestions(pack)
  const several = scored.filter(({ evidence }) => evidence.length > 1).length
  const age = ageFrom(several / Math.max(1, scored.length), STEPS)
  const why = `${several} of its ${scored.length} claims rest on two places or more`
  return [
    ...(age ? [{ age, why }] : []),
    ...(pack.level === 'hard' ? [{ age: AGES[1], why: 'its level is hard' }] : []),
  ]
}

function topicMarks({ sensitive = [] }: Pack): Mark[] {
  return FROM_FOURTEEN.filter((topic) => sensitive.includes(topic)).map((topic) => ({
    age: AGES[1],
    why: `it is about ${topic}`,
  }))
}

function ageFrom(figure: number, { fourteen, sixteen }: { fourteen: number; sixteen: number }): Age | undefined {
  if (figure > sixteen) return '16+'
  return figure >= fourteen ? '14+' : undefined
}

function untold(pack: Pack, topic: Sensitive): { field: string; message: string }[] {
  const texts = [...pack.passages.map(({ text }) => text), ...pack.questions.map(({ words }) => words)]
  const found = texts.flatMap(wordsIn).filter((word) => WORDS[topic].has(word))
  if (pack.sensitive?.includes(topic) || found.length <= MOST_IN_PASSING) return []
  const message = `must name “${topic}”: its words stand ${found.length} times (${[...new Set(found)].join(', ')})`
  return [{ field: 'sensitive', message }]
}
