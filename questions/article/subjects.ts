import type { Language } from './languages/language.ts'
import { type Phrase, phraseIn } from './phrase.ts'
import type { Token } from './tokens.ts'

/** How far from its verb a subject is looked for, in tokens. */
const REACH = 50

/**
 * The subject that stands before a verb: right before it, or before what a pair of commas holds ("Doe, the mayor, said").
 * `previous`: the subject of the clause before, which "and added" and "adding" go on from.
 */
export function subjectBefore(
  ...[text, tokens, verb, from, language, previous]: [
    string,
    readonly Token[],
    number,
    number,
    Language,
    Phrase | undefined,
  ]
): Phrase | undefined {
  const first = sideStart(tokens, verb, from)
  const end = skipBack(tokens, verb, first, language)
  if (language.participles.has(tokens[verb]!.lower))
    return previous ?? openingSubject(text, tokens, from, verb, language)
  const last = tokens[end - 1]
  if (end <= first || !last) return previous
  if (last.kind === 'word' && (language.conjunctions.has(last.lower) || language.subordinators.has(last.lower)))
    return previous ?? openingSubject(text, tokens, from, end - 1, language)
  const chunks = chunksOf(tokens, first, end)
  if (language.relatives.has(last.lower)) return fromChunks(text, tokens, chunks.slice(0, -1), language)
  return last.lower === ','
    ? fromChunks(text, tokens, chunks, language)
    : adjacent(text, tokens, chunks.at(-1)!, language)
}

/** The subject that stands behind a verb: "said Jane Doe, the mayor". */
export function subjectAfter(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): Phrase | undefined {
  let first = from
  while (
    first < to &&
    (language.adverbs.has(tokens[first]!.lower) ||
      (language.auxiliaries.has(tokens[first]!.lower) && !language.determiners.has(tokens[first]!.lower)))
  )
    first++
  if (!startsPhrase(tokens[first], language)) return undefined
  const end = phraseEnd(tokens, first, Math.min(to, first + REACH), language)
  return phraseIn(text, tokens, first, end, language)
}

function startsPhrase(token: Token | undefined, { determiners, pronouns, roles }: Language): boolean {
  if (token?.kind !== 'word') return false
  return (
    token.isCapital ||
    determiners.has(token.lower) ||
    token.lower in pronouns ||
    roles.has(token.lower) ||
    token.isOwner
  )
}

/** "of", "for" and the like go on with what somebody is; anything else ends a phrase that stands behind its verb. */
const WITHIN = new Set('of for from at in with de del della du des von der die das la le los las'.split(' '))

function phraseEnd(tokens: readonly Token[], from: number, to: number, language: Language): number {
  if (tokens[from]!.lower in language.pronouns) return from + 1
  let hasRole = false
  for (let at = from; at < to; at++) {
    const { kind, lower, isCapital } = tokens[at]!
    if (kind === 'quote' || (kind === 'mark' && !/^[&.'’-]$/.test(lower)) || language.relatives.has(lower)) return at
    if (language.roles.has(lower)) hasRole = true
    if (at === from || isCapital || kind !== 'word') continue
    if (language.prepositions.has(lower) && !(WITHIN.has(lower) && hasRole)) return at
    if (language.adverbs.has(lower) || language.participles.has(lower) || language.subordinators.has(lower)) return at
    if (language.auxiliaries.has(lower) && !language.determiners.has(lower)) return at
  }
  return to
}

/** Where the part of a sentence begins that a verb belongs to: behind a quotation, a semicolon, a colon. */
function sideStart(tokens: readonly Token[], verb: number, from: number): number {
  const least = Math.max(from, verb - REACH)
  for (let at = verb - 1; at >= least; at--)
    if (tokens[at]!.kind === 'quote' || /^[;:([—–]$/.test(tokens[at]!.lower)) return at + 1
  return least
}

/** Before "has", "also" and other words between a subject and its verb. */
function skipBack(
  tokens: readonly Token[],
  verb: number,
  first: number,
  { auxiliaries, adverbs, conjunctions }: Language,
): number {
  let end = verb
  while (end > first) {
    const { lower, kind } = tokens[end - 1]!
    const isBetween =
      auxiliaries.has(lower) || (adverbs.has(lower) && !conjunctions.has(lower)) || /\p{Ll}{3}ly$/u.test(lower)
    if (kind !== 'word' || !isBetween) break
    end--
  }
  return end
}

interface Chunk {
  from: number
  to: number
}

function chunksOf(tokens: readonly Token[], from: number, to: number): Chunk[] {
  const chunks: Chunk[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && tokens[at]!.lower !== ',') continue
    if (at > start) chunks.push({ from: start, to: at })
    start = at + 1
  }
  return chunks
}

/** Of what stands between commas, the last that is a name; else the first that names somebody. */
function fromChunks(
  text: string,
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  language: Language,
): Phrase | undefined {
  const read = chunks.map((chunk) => ({
    chunk,
    phrase: isAside(tokens, chunk, language) ? undefined : adjacent(text, tokens, chunk, language),
  }))
  const byName = read.findLast(
    ({ phrase, chunk }, index) =>
      phrase?.kind === 'name' &&
      isPlain(tokens, phrase, chunk, language) &&
      !isPlace(tokens, chunks[index - 1], language),
  )
  return (byName ?? read.find(({ phrase }) => phrase !== undefined))?.phrase
}

/** "45", "of Leeds", "who was there". */
function isAside(tokens: readonly Token[], { from }: Chunk, { prepositions, relatives }: Language): boolean {
  const { kind, lower } = tokens[from]!
  return kind !== 'word' || prepositions.has(lower) || relatives.has(lower) || lower === 'aged'
}

/** A name with nothing else but what its bearer is. */
function isPlain(tokens: readonly Token[], phrase: Phrase, { from, to }: Chunk, { roles, bodies }: Language): boolean {
  const name = phrase.mention?.name.at(-1)?.toLowerCase() ?? ''
  return phrase.to === to && !roles.has(name) && !bodies.has(name) && !tokens[from]!.isOwner
}

/** The chunk after "of Leeds" is where Leeds lies. */
function isPlace(tokens: readonly Token[], before: Chunk | undefined, { prepositions }: Language): boolean {
  return before !== undefined && prepositions.has(tokens[before.from]!.lower)
}

/** Who a chunk names that stands beside a verb: behind its last "that" or "because", if it has one. */
function adjacent(text: string, tokens: readonly Token[], { from, to }: Chunk, language: Language): Phrase | undefined {
  let start = from
  for (let at = from; at < to - 1; at++) {
    const { lower, kind } = tokens[at]!
    if (kind === 'word' && language.subordinators.has(lower) && !(at === from && language.determiners.has(lower)))
      start = at + 1
  }
  return phraseIn(text, tokens, start, to, language)
}

/** The first that a sentence names. */
function openingSubject(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): Phrase | undefined {
  const chunk = chunksOf(tokens, from, Math.min(to, from + REACH)).find(
    (each) => !isAside(tokens, each, language) && tokens[each.from]!.kind !== 'quote',
  )
  if (!chunk) return undefined
  const end = phraseEnd(tokens, chunk.from, chunk.to, language)
  return phraseIn(text, tokens, chunk.from, end, language)
}
