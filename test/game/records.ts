import { BASELESS_BASES, LEVELS, SUPPORT_BASES, TECHNIQUES, type Verdict } from '../../questions/model/terms.ts'
import type { Confidence } from '../../worker/game/play/marking.ts'
import type { RecordedAnswer } from '../../worker/game/return/record.ts'

export const DAY = 86_400_000
/** Wednesday, 25 November 2026, noon in UTC */
export const NOON = Date.UTC(2026, 10, 25, 12)

/** A recorded answer, right to a supported claim unless said otherwise. */
export function recorded(change: Partial<RecordedAnswer> & { truth?: Verdict } = {}): RecordedAnswer {
  const { truth = 'supported', right = true, ...rest } = change
  const other = truth === 'supported' ? 'baseless' : 'supported'
  return {
    round: 'round',
    quiz: 'pack',
    question: 'pack/question',
    at: NOON,
    verdict: right ? truth : other,
    confidence: 2,
    right,
    opened: false,
    basis: truth === 'supported' ? SUPPORT_BASES[0] : BASELESS_BASES[0],
    technique: truth === 'baseless' ? TECHNIQUES[0] : null,
    level: LEVELS[1],
    ...rest,
  }
}

/** Chance with a seed, from 0 to 1. @see mulberry32 */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const CALIBRATED: Record<Confidence, number> = { 1: 0.5, 2: 0.75, 3: 0.95 }

/** A player who leans to neither side and is right exactly as often as they say they are. */
export function calibrated(answers: number, seed: number, spread: [guess: number, fairly: number]): RecordedAnswer[] {
  const next = dice(seed)
  const [supported, baseless] = [recorded({ truth: 'supported' }), recorded({ truth: 'baseless' })]
  return Array.from({ length: answers }, (_, index) => {
    const roll = next()
    const confidence: Confidence = roll < spread[0] ? 1 : roll < spread[0] + spread[1] ? 2 : 3
    const [right, wrong] = index % 2 ? [supported, baseless] : [baseless, supported]
    const isRight = next() < CALIBRATED[confidence]
    return {
      ...right,
      question: `pack/${index}`,
      at: NOON + index,
      verdict: isRight ? right.verdict : wrong.verdict,
      confidence,
      right: isRight,
      opened: next() < 0.4,
    }
  })
}
