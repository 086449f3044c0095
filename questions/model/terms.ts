/** What a player may answer, and what the article decides for a scored question. */
export const VERDICTS = ['supported', 'baseless'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What a baseless claim rests on: nothing but the speaker's word, or evidence that points the other way. */
export const BASELESS_BASES = ['no-receipts', 'evidence-says-otherwise'] as const

/** The kinds of record that make a claim supported. */
export const SUPPORT_BASES = [
  'poll',
  'document',
  'official-confirmation',
  'on-record',
  'witnessed-event',
  'past-conduct',
  'expert-with-reasons',
] as const

/** Why a question stays open: nothing in an article could settle a statement of this kind. */
export const OPEN_REASONS = [
  'promise',
  'threat',
  'opinion',
  'rhetorical-question',
  'prediction',
  'own-word-only',
  'one-party-figure',
] as const
export type OpenReason = (typeof OPEN_REASONS)[number]

/**
 * The trick behind a baseless claim.
 * @see SemEval 2020 task 11, SemEval 2023 task 3, First Draft's seven types, Walton's critical questions
 */
export const TECHNIQUES = [
  'no-receipts',
  'evidence-says-otherwise',
  'mystery-source',
  'wrong-expert',
  'cherry-pick',
  'too-big-a-jump',
  'mixed-up-cause',
  'out-of-context',
  'made-up-or-faked',
  'headline-mismatch',
  'feelings-first',
  'attack-or-dodge',
  'crowd-says-so',
] as const
export type Technique = (typeof TECHNIQUES)[number]

/** How hard a question is. */
export const LEVELS = ['easy', 'medium', 'hard'] as const
export type Level = (typeof LEVELS)[number]

/** From which age on an article can be read: how it reads, how many steps a verdict takes, and what it is about. */
export const AGES = ['11+', '14+', '16+'] as const
export type Age = (typeof AGES)[number]

/** What a teacher may want to leave out. */
export const SENSITIVE = ['war', 'death', 'illness'] as const
export type Sensitive = (typeof SENSITIVE)[number]

/** What somebody who is quoted is, as far as it bears on what they can know. */
export const SPEAKER_KINDS = [
  'politician',
  'official',
  'scientist',
  'expert',
  'business',
  'campaigner',
  'celebrity',
  'journalist',
  'resident',
] as const
