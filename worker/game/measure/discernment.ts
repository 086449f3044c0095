import quantile from '@stdlib/stats-base-dists-normal-quantile'
import { grouped } from '../../../questions/model/grouped.ts'
import type { Verdict } from '../../../questions/model/terms.ts'
import type { Confidence } from '../play/marking.ts'
import type { Share } from '../wire.ts'
import type { Interval } from './statistics.ts'

/** A figure with its 95 percent interval. */
export interface Estimate extends Interval {
  value: number
}

/** Supported claims that were answered "supported", and baseless claims that were. */
export interface Sorting {
  hits: Share
  falseAlarms: Share
}

/** The standard normal quantile of 97.5 percent. */
const Z = 1.959963984540054

/** What each level of confidence says in percent. @see Gardner-Medwin; the calibration literature */
export const STATED: Record<Confidence, number> = { 1: 0.5, 2: 0.75, 3: 0.95 }

/** A rate that is never 0 or 1. @see Hautus 1995, the log-linear correction */
export function rate({ right, of }: Share): number {
  return (right + 0.5) / (of + 1)
}

/** How well supported and baseless claims are told apart, d′ = z(H) − z(F); null where one kind never came. */
export function discernment(sorting: Sorting): Estimate | null {
  return combined(sorting, (hit, alarm) => hit - alarm, 1)
}

/** Which way a player leans, c = −½ (z(H) + z(F)): below 0 trusting, above 0 sceptical. */
export function leaning(sorting: Sorting): Estimate | null {
  return combined(sorting, (hit, alarm) => -(hit + alarm) / 2, 0.5)
}

/**
 * Both rates as normal quantiles, put together; their variances add up.
 * @see Gourevitch & Galanter 1967: var z(p) = p (1 − p) / (n φ(z)²)
 */
function combined({ hits, falseAlarms }: Sorting, put: (hit: number, alarm: number) => number, weight: number) {
  if (hits.of === 0 || falseAlarms.of === 0) return null
  const value = put(z(rate(hits)), z(rate(falseAlarms)))
  const reach = Z * weight * Math.sqrt(variance(hits) + variance(falseAlarms))
  return { value, low: value - reach, high: value + reach }
}

function z(share: number): number {
  return quantile(share, 0, 1)
}

function variance(share: Share): number {
  const p = rate(share)
  const density = Math.exp(-(z(p) ** 2) / 2) / Math.sqrt(2 * Math.PI)
  return (p * (1 - p)) / (share.of * density ** 2)
}

/** What was said of a claim and how surely, and what the claim is. */
export interface Sounding {
  verdict: Verdict
  confidence: Confidence
  truth: Verdict
}

/**
 * How often a supported claim was trusted more than a baseless one, ties counting half: by pairs, with confidence counted
 * against the claim where the answer was "baseless". Null where one kind never came.
 * @see Mann & Whitney 1947
 */
export function areaUnderCurve(soundings: readonly Sounding[]): number | null {
  return area(soundings.map((each) => ({ positive: each.truth === 'supported', score: signed(each) })))
}

/** The share of pairs, one positive and one not, in which the positive has the higher score; ties count half. */
export function area(scores: readonly { positive: boolean; score: number }[]): number | null {
  const yes = scores.filter(({ positive }) => positive).length
  const no = scores.length - yes
  if (yes === 0 || no === 0) return null
  let [won, lower] = [0, 0]
  for (const [, alike] of [...grouped(scores, ({ score }) => score)].sort(([one], [other]) => one - other)) {
    const positive = alike.filter((each) => each.positive).length
    won += positive * (lower + (alike.length - positive) / 2)
    lower += alike.length - positive
  }
  return won / (yes * no)
}

function signed({ verdict, confidence }: Omit<Sounding, 'truth'>): number {
  return verdict === 'supported' ? confidence : -confidence
}

/** The mean of what was stated, from 0 to 1. */
export function meanStated(answers: readonly { confidence: Confidence }[]): number {
  return answers.reduce((sum, { confidence }) => sum + STATED[confidence], 0) / answers.length
}
