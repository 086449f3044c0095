import type { Language } from './languages/language.ts'
import { type Phrase, phraseIn } from './phrase.ts'
import { subjectAfter, subjectBefore } from './subjects.ts'
import type { Token } from './tokens.ts'

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
}

/** The reporting clauses between two tokens, which are a sentence's first and the one after its last. */
export function clausesIn(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): Clause[] {
  const found: Clause[] = []
  for (let at = from; at < to; at++) {
    const clause =
      sourceAt(text, tokens, at, to, language) ?? verbAt(text, tokens, at, from, to, language, found.at(-1))
    if (!clause) continue
    found.push(clause)
    at = Math.max(at, clause.kind === 'source' ? clause.to - 1 : at)
  }
  return found.length > 0 ? found : labelIn(text, tokens, from, to, language)
}

function sourceAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  to: number,
  language: Language,
): Clause | undefined {
  const source = language.sources.find((words) => words.every((word, index) => tokens[at + index]?.lower === word))
  if (!source || at + source.length >= to) return undefined
  const subject = subjectAfter(text, tokens, at + source.length, to, language)
  if (!subject) return undefined
  return { kind: 'source', subject, from: at, to: subject.to, at, isInverted: true, says: true }
}

function verbAt(
  ...[text, tokens, at, from, to, language, previous]: [
    string,
    readonly Token[],
    number,
    number,
    number,
    Language,
    Clause | undefined,
  ]
): Clause | undefined {
  const token = tokens[at]!
  if (token.kind !== 'word' || !isVerb(token, tokens, at, from, language)) return undefined
  const says = language.says.has(token.lower)
  const clause = { kind: 'verb', verb: token.text, at, says } as const
  const after = mayInvert(tokens, at, from, language) ? subjectAfter(text, tokens, at + 1, to, language) : undefined
  if (after && endsThere(tokens, after, to, language))
    return { ...clause, subject: after, from: at, to: after.to, isInverted: true }
  const subject = subjectBefore(text, tokens, at, from, language, previous?.subject)
  return { ...clause, subject, from: Math.min(subject?.from ?? at, at), to: at + 1, isInverted: false }
}

function isVerb(token: Token, tokens: readonly Token[], at: number, from: number, language: Language): boolean {
  const { lower, isCapital } = token
  const isParticiple = language.participles.has(lower)
  if (!isParticiple && !language.says.has(lower) && !language.utters.has(lower)) return false
  const before = at > from ? tokens[at - 1] : undefined
  if (isCapital && before && before.kind !== 'quote' && !/^[—–-]$/.test(before.lower)) return false
  if (before?.kind !== 'word') return true
  if (language.passives.has(before.lower))
    return isParticiple && before.lower !== 'to' ? before.lower.length > 0 : false
  return !(
    language.determiners.has(before.lower) ||
    before.isOwner ||
    (language.prepositions.has(before.lower) && !isParticiple)
  )
}

/** After a quotation, a comma or a dash, or as the first word. */
function mayInvert(tokens: readonly Token[], at: number, from: number, language: Language): boolean {
  let before = at - 1
  while (before >= from && language.auxiliaries.has(tokens[before]!.lower)) before--
  if (before < from) return true
  return tokens[before]!.kind === 'quote' || /^[,—–-]$/.test(tokens[before]!.lower)
}

/** A subject behind its verb is followed by a mark, a quotation or a small word: not by a verb of its own. */
function endsThere(tokens: readonly Token[], { to: end, kind }: Phrase, to: number, language: Language): boolean {
  const next = end < to ? tokens[end] : undefined
  if (next?.kind !== 'word') return true
  if (kind === 'pronoun' && tokens[end - 1]!.lower === 'it') return false
  return [
    language.prepositions,
    language.relatives,
    language.conjunctions,
    language.adverbs,
    language.participles,
  ].some((list) => list.has(next.lower))
}

/** "Mayor Jane Doe: “…”" */
function labelIn(text: string, tokens: readonly Token[], from: number, to: number, language: Language): Clause[] {
  const colon = tokens.findIndex(
    ({ lower, kind }, index) => index > from && index < to && kind === 'mark' && lower === ':',
  )
  const quote = tokens[colon + 1]
  if (colon < 0 || colon >= to || (quote && quote.kind !== 'quote' && colon + 1 < to)) return []
  const subject = phraseIn(text, tokens, from, colon, language)
  if (!subject || subject.kind === 'pronoun') return []
  return [{ kind: 'label', subject, from, to: colon + 1, at: colon, isInverted: false, says: false }]
}
