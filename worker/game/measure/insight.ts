import { grouped } from '../../../questions/model/grouped.ts'
import { TECHNIQUES, type Technique } from '../../../questions/model/terms.ts'
import { CONFIDENCES, type Confidence } from '../play/marking.ts'
import { firstAnswers, type RecordedAnswer, truthOf } from '../return/record.ts'
import { shareOf } from '../share.ts'
import { DAY_MS } from '../time.ts'
import type { Share } from '../wire.ts'
import { areaUnderCurve, discernment, type Estimate, leaning, meanStated, STATED } from './discernment.ts'
import { type Interval, wilson } from './statistics.ts'

/** From how many answers on what may be said; see measurement.md: ten answers measure almost nothing. */
export const SKILLS_FROM = 20
export const RELIABILITY_FROM = 100

/** A leaning is spoken of only beyond this, and where its interval does not hold 0. */
const LEANING_FROM = 0.6

const WEEK = 7 * DAY_MS
/** Monday, 29 December 1969 */
const FIRST_MONDAY = -3 * DAY_MS

/** A share with its 95 percent interval. */
export interface Measured extends Share, Interval {}

/** How well someone tells the two apart, in a word. */
export type Telling = 'not-shown' | 'a-little' | 'well' | 'very-well'

/** How well someone tells supported from baseless, and which way they lean when in doubt. */
export interface Skills {
  discernment: Estimate
  telling: Telling
  leaning: Estimate
  leans: 'trusting' | 'sceptical' | null
  area: number
}

/** How what someone said of their own certainty compares with how often they were right. */
export interface Reliability {
  levels: (Measured & { confidence: Confidence; stated: number })[]
  /** what was stated on average, and the share that was right */
  stated: number
  right: Measured
  tends: 'over' | 'under' | null
}

/** Whether reading around a quote first helps someone to be right. */
export interface Reading {
  first: Measured
  straight: Measured
  /** how much more of what was read first is right, from −1 to 1 */
  difference: Estimate
  pays: 'more' | 'less' | null
}

/** What a record says of its player, and nothing that it does not. Only the first answer to each question counts. */
export interface Insight {
  answers: number
  repeats: number
  all: Share
  /** how often each level of confidence was right */
  levels: Record<Confidence, Share>
  trusted: Share
  caught: Share
  techniques: (Measured & { technique: Technique })[]
  /** `start`: the Monday of a week, in milliseconds since 1970 */
  weeks: (Measured & { start: number })[]
  skills: Skills | null
  reliability: Reliability | null
  reading: Reading | null
}

/** Folds a record into what may be said of it. */
export function insightOf(record: readonly RecordedAnswer[]): Insight {
  const answers = firstAnswers(record)
  const level = (confidence: Confidence) => shareOf(answers.filter((each) => each.confidence === confidence))
  return {
    answers: answers.length,
    repeats: record.length - answers.length,
    all: shareOf(answers),
    levels: { 1: level(1), 2: level(2), 3: level(3) },
    trusted: shareOf(answers.filter((each) => truthOf(each) === 'supported')),
    caught: shareOf(answers.filter((each) => truthOf(each) === 'baseless')),
    techniques: techniquesOf(answers),
    weeks: weeksOf(answers),
    skills: answers.length < SKILLS_FROM ? null : skillsOf(answers),
    reliability: answers.length < RELIABILITY_FROM ? null : reliabilityOf(answers),
    reading: answers.length < SKILLS_FROM ? null : readingOf(answers),
  }
}

function skillsOf(answers: readonly RecordedAnswer[]): Skills | null {
  const supported = answers.filter((each) => truthOf(each) === 'supported')
  const baseless = answers.filter((each) => truthOf(each) === 'baseless')
  const sorting = { hits: trust(supported), falseAlarms: trust(baseless) }
  const [apart, leant] = [discernment(sorting), leaning(sorting)]
  const area = areaUnderCurve(
    answers.map((each) => ({ verdict: each.verdict, confidence: each.confidence, truth: truthOf(each) })),
  )
  if (!apart || !leant || area === null) return null
  return { discernment: apart, telling: tellingOf(apart), leaning: leant, leans: leansTo(leant), area }
}

function tellingOf({ value, low }: Estimate): Telling {
  if (low <= 0) return 'not-shown'
  return tellingAt(value)
}

/** The word for a discernment, were it known exactly. */
export function tellingAt(value: number): Telling {
  if (value <= 0) return 'not-shown'
  return value < 1 ? 'a-little' : value < 2 ? 'well' : 'very-well'
}

function leansTo({ value, low, high }: Estimate): Skills['leans'] {
  if (Math.abs(value) <= LEANING_FROM || (low <= 0 && high >= 0)) return null
  return value < 0 ? 'trusting' : 'sceptical'
}

function reliabilityOf(answers: readonly RecordedAnswer[]): Reliability {
  const right = measured(shareOf(answers))
  const stated = meanStated(answers)
  const levels = CONFIDENCES.map((confidence) => {
    const share = shareOf(answers.filter((each) => each.confidence === confidence))
    return { confidence, stated: STATED[confidence], ...measured(share) }
  })
  const tends = stated > right.high ? 'over' : stated < right.low ? 'under' : null
  return { levels, stated, right, tends }
}

function readingOf(answers: readonly RecordedAnswer[]): Reading | null {
  const first = measured(shareOf(answers.filter(({ opened }) => opened)))
  const straight = measured(shareOf(answers.filter(({ opened }) => !opened)))
  if (first.of === 0 || straight.of === 0) return null
  const difference = differenceOf(first, straight)
  const pays = difference.low > 0 ? 'more' : difference.high < 0 ? 'less' : null
  return { first, straight, difference, pays }
}

/** The difference of two shares with its interval. @see Newcombe 1998, method 10 */
function differenceOf(one: Measured, other: Measured): Estimate {
  const [p, q] = [one.right / one.of, other.right / other.of]
  const value = p - q
  return {
    value,
    low: value - Math.hypot(p - one.low, other.high - q),
    high: value + Math.hypot(one.high - p, q - other.low),
  }
}

/** The techniques that came, the one caught least first. */
function techniquesOf(answers: readonly RecordedAnswer[]) {
  const byTechnique = grouped(answers, ({ technique }) => technique)
  return TECHNIQUES.map((technique) => ({ technique, ...measured(shareOf(byTechnique.get(technique) ?? [])) }))
    .filter(({ of }) => of > 0)
    .sort((a, b) => a.right / a.of - b.right / b.of || b.of - a.of)
}

function weeksOf(answers: readonly RecordedAnswer[]) {
  const weekOf = ({ at }: RecordedAnswer) => Math.floor((at - FIRST_MONDAY) / WEEK)
  return [...grouped(answers, weekOf)].map(([week, own]) => ({
    start: week * WEEK + FIRST_MONDAY,
    ...measured(shareOf(own)),
  }))
}

function trust(answers: readonly RecordedAnswer[]): Share {
  return { right: answers.filter(({ verdict }) => verdict === 'supported').length, of: answers.length }
}

function measured(share: Share): Measured {
  return { ...share, ...wilson(share) }
}
