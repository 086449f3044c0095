import { isRole, type Language, type Pronoun } from './languages/language.ts'
import { type Phrase, phraseIn, wholePhrase } from './phrase.ts'
import { subjectAfter, subjectBefore } from './subjects.ts'
import type { Prose, Token } from './tokens.ts'

/** A part of a sentence that says who said something: "Smith told reporters", "according to the council", "Smith:". */
export interface Clause {
  kind: 'verb' | 'source' | 'label'
  /** as it stands */
  verb?: string
  subject?: Phrase
  /** index of its first token, and of the one after its last: subject and verb */
  from: number
  to: number
  /** index of its verb */
  at: number
  /** the verb stands before its subject */
  isInverted: boolean
  /** it reports without quotation marks, too */
  says: boolean
  /** it counts only right beside a quotation, or where no other reports it */
  isWeak: boolean
}

/** The reporting clauses between two tokens, which are a sentence's first and the one after its last. */
export function clausesIn(prose: Prose, from: number, to: number): Clause[] {
  const found: Clause[] = []
  for (let at = from; at < to; at++) {
    const clause =
      sourceAt(prose, at, from, to) ?? encliticAt(prose, at, to) ?? verbAt(prose, at, from, to, found.at(-1))
    if (!clause) continue
    found.push(clause)
    if (clause.kind === 'source') at = Math.max(at, clause.to - 1)
  }
  const label = labelIn(prose, from, to)
  const isTold = label && found.some(({ kind, at, subject }) => kind === 'verb' && subject && at < label.at)
  return label && !isTold ? [...found.filter(({ at }) => at > label.at), label].sort((a, b) => a.from - b.from) : found
}

/** "according to the council" */
function sourceAt(prose: Prose, at: number, from: number, to: number): Clause | undefined {
  const { tokens, language } = prose
  const source = language.sources.find((words) => words.every((word, index) => tokens[at + index]?.lower === word))
  if (!source || at + source.length >= to) return undefined
  if (source[0] === 'so' && (at === from || tokens[at - 1]!.kind !== 'mark')) return undefined
  const subject = subjectAfter(prose, at + source.length, to)
  if (!subject) return undefined
  return { kind: 'source', subject, from: at, to: subject.to, at, isInverted: true, says: true, isWeak: false }
}

/** "regrette-t-il", "a-t-il assuré" */
function encliticAt({ tokens, language }: Prose, at: number, to: number): Clause | undefined {
  const token = tokens[at]!
  const [, stem = '', pronoun = ''] = language.enclitic?.exec(token.lower) ?? []
  const verb = language.auxiliaries.has(stem) && at + 1 < to ? tokens[at + 1]! : { ...token, lower: stem, text: stem }
  if (stem === '' || !(language.says.has(verb.lower) || language.utters.has(verb.lower))) return undefined
  const who: Pronoun | undefined = language.pronouns[pronoun]
  const subject = who && ({ ...token, kind: 'pronoun', words: pronoun, pronoun: who, from: at, to: at + 1 } as Phrase)
  return {
    kind: 'verb',
    verb: verb.text,
    subject,
    from: at,
    to: at + 1,
    at,
    isInverted: true,
    says: false,
    isWeak: false,
  }
}

function verbAt(prose: Prose, at: number, from: number, to: number, previous?: Clause): Clause | undefined {
  const { tokens, language } = prose
  const token = tokens[at]!
  if (!isVerb(prose, at, from)) return undefined
  const about = { says: language.says.has(token.lower), isWeak: language.weak.has(token.lower) }
  const clause = { kind: 'verb', verb: token.text, at, ...about } as const
  const inversion = inversionAt(prose, at, from)
  const after = inversion && subjectAfter(prose, at + 1, to)
  if (after && endsThere(prose, after, to, inversion))
    return { ...clause, subject: after, from: verbFrom(prose, at, from), to: after.to, isInverted: true }
  const lower = previous && previous.kind === 'verb' && !previous.isInverted ? previous.to : from
  const subject = subjectBefore(prose, at, { from, lower, previous: previous?.subject })
  const isWeak = about.isWeak || (subject !== undefined && isAside(prose, subject))
  return { ...clause, isWeak, subject, from: Math.min(subject?.from ?? at, at), to: at + 1, isInverted: false }
}

/** "which the BBC noted", "as the Star reported", or a thing that is no source: "the results confirm". */
function isAside({ tokens, language }: Prose, { kind, from, to }: Phrase): boolean {
  const before = tokens[language.determiners.has(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1]?.lower ?? ''
  if (language.relatives.has(before) || before === 'as') return true
  return kind === 'role' && !tokens.slice(from, to).some((token) => isSource(token, language))
}

function isSource({ lower, isCapital }: Token, language: Language): boolean {
  return (isCapital && !language.determiners.has(lower)) || isRole(lower, language)
}

/** Where an inverted clause begins, "has" and "also" included. */
function verbFrom({ tokens, language }: Prose, at: number, from: number): number {
  let first = at
  while (first > from && tokens[first - 1]!.kind === 'word' && language.auxiliaries.has(tokens[first - 1]!.lower))
    first--
  return first
}

function isVerb({ tokens, language }: Prose, at: number, from: number): boolean {
  const { lower, kind, isCapital } = tokens[at]!
  const isParticiple = language.participles.has(lower)
  if (kind !== 'word' || !(isParticiple || language.says.has(lower) || language.utters.has(lower))) return false
  const before = at > from ? tokens[at - 1] : undefined
  if (isCapital && before && before.kind !== 'quote' && !/^[—–-]$/.test(before.lower)) return false
  if (before?.kind !== 'word') return true
  return mayStandBehind(before, isParticiple, language) && !isNoun(tokens[at]!, before, language)
}

/** "reply", "remarks": a noun, unless whoever stands before it can say something. */
function isNoun({ lower }: Token, before: Token, language: Language): boolean {
  if (/^(?:read|put|hit)$/.test(lower) || isSayer(before, language)) return false
  if (language.nouns.has(lower)) return true
  const isBase = !lower.endsWith('s') && (language.says.has(`${lower}s`) || language.utters.has(`${lower}s`))
  return isBase && !/(?:s|ly|people|men|i|we|you)$/.test(before.lower)
}

/** "they", "Doe", "residents", "also" */
function isSayer({ lower, isCapital }: Token, language: Language): boolean {
  if (isCapital || lower in language.pronouns || language.relatives.has(lower) || isRole(lower, language)) return true
  return language.auxiliaries.has(lower) || language.adverbs.has(lower)
}

/** Who may say something, though they stand before nouns as well: "one said". */
const SOMEONE = /^(?:one|another|others|some|many|most|several|both)$/

/** "the claims", "was told", "Smith’s remarks" are no verbs; "was saying" is one. */
function mayStandBehind(before: Token, isParticiple: boolean, language: Language): boolean {
  const { determiners, passives, prepositions, pronouns } = language
  if (before.lower in pronouns || SOMEONE.test(before.lower)) return true
  if (passives.has(before.lower)) return isParticiple && before.lower !== 'to'
  return !(determiners.has(before.lower) || before.isOwner) && (isParticiple || !prepositions.has(before.lower))
}

type Inversion = 'quote' | 'comma'

/** Whether a verb may stand before its subject: right after a quotation, or after a comma. */
function inversionAt({ tokens, language }: Prose, at: number, from: number): Inversion | undefined {
  const { lower } = tokens[at]!
  const { auxiliaries, says, tells } = language
  let before = at - 1
  while (before >= from && tokens[before]!.kind === 'word' && auxiliaries.has(tokens[before]!.lower)) before--
  const mark = before
  while (before >= from && /^[,—–-]$/.test(tokens[before]!.lower)) before--
  if (before < from || tokens[before]!.kind === 'quote') return 'quote'
  return mark > before && says.has(lower) && !tells.has(lower) ? 'comma' : undefined
}

/**
 * A subject behind its verb is followed by a mark, a quotation or a small word, and not by a verb of its own; behind a
 * comma ("…, said Doe.") by a mark alone, as "Doe, the mayor, said she" is no inversion.
 */
function endsThere({ tokens, language }: Prose, { to: end }: Phrase, to: number, inversion: Inversion): boolean {
  const next = end < to ? tokens[end] : undefined
  if (!next || (next.kind === 'mark' && /^[.,;:—–\-!?…(]$/.test(next.lower))) return true
  if (inversion === 'comma') return false
  if (next.kind !== 'word') return true
  const { prepositions, relatives, conjunctions, adverbs, participles } = language
  return [prepositions, relatives, conjunctions, adverbs, participles].some((list) => list.has(next.lower))
}

/** "Mayor Jane Doe: “…”" at the beginning of a sentence. */
function labelIn(prose: Prose, from: number, to: number): Clause | undefined {
  const { tokens } = prose
  const inside = tokens.slice(from, to).findIndex(({ lower, kind }, at) => at > 0 && kind === 'mark' && lower === ':')
  const colon = from + inside
  if (inside < 0 || (colon + 1 < to && tokens[colon + 1]!.kind !== 'quote')) return undefined
  const subject = phraseIn(prose, from, colon) ?? wholePhrase(prose, from, colon)
  return { kind: 'label', subject, from, to: colon + 1, at: colon, isInverted: false, says: false, isWeak: false }
}
