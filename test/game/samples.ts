import fc from 'fast-check'
import type { Pack, ScoredQuestion } from '../../questions/model/pack.ts'
import type { SealedQuestion } from '../../questions/model/question.ts'
import type { Verdict } from '../../questions/model/terms.ts'
import type { Answer } from '../../worker/game/play/answer.ts'
import { CONFIDENCES } from '../../worker/game/play/marking.ts'
import type { Play } from '../../worker/game/play/play.ts'

/** A pack of an invented shop, with a scored question for every verdict given, and an open one at its start and end. */
export function packOf(id: string, verdicts: readonly Verdict[]): Pack {
  return {
    id,
    title: `The shop ${id}`,
    summary: 'A shop owner talks.',
    topic: 'Shops',
    level: 'easy',
    lang: 'en',
    licence: 'CC BY 4.0',
    source: { kind: 'invented', outlet: 'The Street Paper', date: '2026-01-02' },
    speakers: [{ id: 'owner', name: 'Ada Vane', role: 'shop owner', kind: 'business' }],
    passages: [{ id: 'till', text: 'The till shows 40 sales.', behind: 'The Street Paper' }],
    questions: [openQuestion('soon'), ...verdicts.map(scoredQuestion), openQuestion('one-day')],
  }
}

const ASKED = { kind: 'quote', speaker: 'owner', occasion: 'to a customer', date: null } as const

function scoredQuestion(verdict: Verdict, index: number): ScoredQuestion {
  const shared = {
    ...ASKED,
    id: `q${index}`,
    words: `We sold ${index}`,
    claim: `The shop sold ${index} things.`,
    evidence: [{ passage: 'till', mark: '40 sales' }],
    explanation: `The till decides number ${index}.`,
    level: 'easy' as const,
  }
  return verdict === 'supported'
    ? { ...shared, verdict, basis: 'document' }
    : { ...shared, verdict, basis: 'no-receipts', technique: 'no-receipts', missing: 'What next door’s till shows.' }
}

function openQuestion(id: string): Pack['questions'][number] {
  return { ...ASKED, id, words: 'Soon', verdict: 'open', reason: 'promise', discuss: 'When is soon?' }
}

/** A question that can be judged, and nothing more. */
export function sealed(id: string, verdict: Verdict): SealedQuestion {
  return { shown: { id }, key: { verdict, evidence: [] as unknown } } as SealedQuestion
}

export const verdict = fc.constantFrom<Verdict>('supported', 'baseless')
export const confidence = fc.constantFrom(...CONFIDENCES)

export const answer: fc.Arbitrary<Answer> = fc.record({
  question: fc.constant('pack/question'),
  verdict,
  confidence,
  opened: fc.boolean(),
  right: fc.boolean(),
  points: fc.integer({ min: -6, max: 3 }),
})

/** Plays with few points, times and ids, so that ties are common. */
export const play: fc.Arbitrary<Play> = fc.record({
  id: fc.string({ unit: fc.constantFrom('2', 'a', 'b', 'z'), minLength: 1, maxLength: 3 }),
  nickname: fc.constant('Ada'),
  points: fc.oneof(fc.integer({ min: -360, max: 180 }), fc.constantFrom(-1, 0, 9, 10)),
  right: fc.nat(60),
  of: fc.constant(60),
  finishedAt: fc.oneof(fc.integer({ min: 0, max: 10 ** 15 - 1 }), fc.constantFrom(9, 10, 1_700_000_000_000)),
  answers: fc.constant('abc'),
})
