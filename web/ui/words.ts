import type { Age, Level, OpenReason, Sensitive, Verdict } from '../../questions/model/terms.ts'
import type { Confidence } from '../../worker/game/play/marking.ts'
import * as m from '../messages/index.ts'

/** A verdict in a word. */
export const VERDICT_WORDS: Record<Verdict, () => string> = { supported: m.supported, baseless: m.baseless }

/** The sign that stands beside a verdict's colour, so that it reads without colour. */
export const VERDICT_SIGNS: Record<Verdict, string> = { supported: '✓', baseless: '✕' }

/** How sure a player is, in a word. */
export const CONFIDENCE_WORDS: Record<Confidence, () => string> = { 1: m.guess, 2: m.fairly_sure, 3: m.certain }

/** How sure somebody was, after their verdict in a sentence: ", certain"; nothing where nobody is asked. */
export function sureAfter(confidence: Confidence, asked: boolean): string {
  return asked ? `, ${CONFIDENCE_WORDS[confidence]().toLowerCase()}` : ''
}

/** How hard a question is, in a word. */
export const LEVEL_WORDS: Record<Level, () => string> = {
  easy: m.level_easy,
  medium: m.level_medium,
  hard: m.level_hard,
}

/** What a teacher may want to leave out, in a word. */
export const SENSITIVE_WORDS: Record<Sensitive, () => string> = {
  war: m.sensitive_war,
  death: m.sensitive_death,
  illness: m.sensitive_illness,
}

/** The years of an age: "14" of "14+". */
export function yearsOf(age: Age): string {
  return age.slice(0, -1)
}

/** From which age on an article can be read, and what it is about that somebody may want to leave out, each in words. */
export function audienceWords({ age, sensitive = [] }: { age?: Age; sensitive?: readonly Sensitive[] }): string[] {
  const topics = sensitive.map((topic) => SENSITIVE_WORDS[topic]().toLowerCase())
  return [
    ...(age ? [m.audience_from({ age: yearsOf(age) })] : []),
    ...(topics.length > 0 ? [m.audience_about({ topics: topics.join(', ') })] : []),
  ]
}

/** Why nothing in an article could settle a statement, in words. */
export const OPEN_REASON_WORDS: Record<OpenReason, () => string> = {
  promise: m.open_promise,
  threat: m.open_threat,
  opinion: m.open_opinion,
  'rhetorical-question': m.open_rhetorical_question,
  prediction: m.open_prediction,
  'own-word-only': m.open_own_word_only,
  'one-party-figure': m.open_one_party_figure,
}
