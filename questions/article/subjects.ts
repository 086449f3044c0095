import { isRole, type Language } from './languages/language.ts'
import { mentionsIn } from './names.ts'
import { type Phrase, phraseIn } from './phrase.ts'
import type { Prose, Token } from './tokens.ts'

/** How far from its verb a subject is looked for, in tokens. */
const REACH = 50

/** Where a subject may stand. */
interface Place {
  /** the first token of the sentence */
  from: number
  /** the first behind the reporting verb before */
  lower: number
  /** the subject of the clause before, which "and added" and "adding" go on from */
  previous?: Phrase
}

/** The subject that stands before a verb: right before it, or before what commas hold ("Doe, the mayor, said"). */
export function subjectBefore(prose: Prose, verb: number, { from, lower, previous }: Place): Phrase | undefined {
  const { tokens, language } = prose
  const first = Math.max(lower, sideStart(tokens, verb, from))
  const end = skipBack(prose, verb, first)
  const last = end > first ? tokens[end - 1]! : undefined
  if (language.participles.has(tokens[verb]!.lower)) return previous ?? openingSubject(prose, from, verb)
  if (!last) return previous
  if (last.kind === 'word' && (language.conjunctions.has(last.lower) || language.subordinators.has(last.lower)))
    return previous ?? openingSubject(prose, from, end - 1)
  const chunks = chunksOf(tokens, first, end)
  if (language.relatives.has(last.lower)) return antecedent(prose, sideStart(tokens, verb, from), end - 1)
  if (/^[—–-]$/.test(last.lower)) return beforeDashes(prose, end - 1, from)
  return last.lower === ',' ? (fromChunks(prose, chunks) ?? previous) : chunks.at(-1) && adjacent(prose, chunks.at(-1)!)
}

/** Whom "who" goes on from: "Doe, the mayor, who said"; else the name right before it: "critics such as Doe, who said". */
function antecedent(prose: Prose, from: number, to: number): Phrase | undefined {
  const { tokens, language } = prose
  const chunks = chunksOf(tokens, from, to)
  const subject = fromChunks(prose, chunks)
  const chunk = chunks.findLast((each) => !isAside(prose, each))
  if (subject?.kind === 'name' || !chunk) return subject
  const mention = mentionsIn(tokens, language, chunk.from, chunk.to).at(-1)
  const isNamedLast = mention?.to === chunk.to && mention.from > chunk.from && !mention.isOwner
  if (!isNamedLast || PLACES.test(tokens[mention.from - 1]!.lower)) return subject
  return phraseIn(prose, mention.from, mention.to)
}

/** What stands behind these is where somebody is, or what they head. */
const PLACES = /^(?:of|in|at|near|for|de|du|des|von|im|aus|en|à)$/

/** "Doe — who runs the bakery — said" */
function beforeDashes(prose: Prose, dash: number, from: number): Phrase | undefined {
  const { tokens } = prose
  const least = Math.max(from, dash - REACH)
  const first = tokens.slice(least, dash).findLastIndex(({ lower }) => lower === tokens[dash]!.lower)
  if (first < 0) return undefined
  return fromChunks(prose, chunksOf(tokens, sideStart(tokens, least + first, from), least + first))
}

/** The subject that stands behind a verb: "said Jane Doe, the mayor". */
export function subjectAfter(prose: Prose, from: number, to: number): Phrase | undefined {
  const { tokens, language } = prose
  let first = from
  while (first < to && isBetween(tokens[first]!, language)) first++
  if (!startsPhrase(tokens[first], language)) return undefined
  const end = Math.min(to, first + REACH)
  const phrase = phraseIn(prose, first, phraseEnd(prose, first, end))
  if (phrase?.kind === 'role' && tokens[phrase.to]?.lower === ',') return nameBehind(prose, phrase, end) ?? phrase
  if (phrase?.kind !== 'name' || phrase.role !== undefined || tokens[phrase.to]?.lower !== ',') return phrase
  return withRole(prose, phrase, chunksOf(tokens, phrase.to + 1, end))
}

/** "said his lawyer, Jane Doe" */
function nameBehind(prose: Prose, role: Phrase, to: number): Phrase | undefined {
  const [chunk] = chunksOf(prose.tokens, role.to + 1, to)
  const end = chunk && phraseEnd(prose, chunk.from, chunk.to)
  const phrase = end === undefined ? undefined : phraseIn(prose, chunk!.from, end)
  const isName = phrase?.kind === 'name' && phrase.from === chunk!.from && isRolePhrase(prose, role)
  return isName ? { ...phrase, role: role.words } : undefined
}

/** With what the next part between commas says of whoever is named: "Doe, 42, the mayor". */
function withRole(prose: Prose, phrase: Phrase, behind: readonly Chunk[]): Phrase {
  const chunk = behind.find(({ from }) => prose.tokens[from]!.kind === 'word' && prose.tokens[from]!.lower !== 'aged')
  const role = chunk && !isAside(prose, chunk) ? phraseIn(prose, chunk.from, chunk.to) : undefined
  return role && isRolePhrase(prose, role) ? { ...phrase, role: role.words.replace(/^(?:the|an?) /i, '') } : phrase
}

/** Its words say what somebody is, and are few. */
function isRolePhrase({ tokens, language }: Prose, { from, to, kind }: Phrase): boolean {
  return kind === 'role' && to - from < 14 && tokens.slice(from, to).some(({ lower }) => isRole(lower, language))
}

/** "also", "today": what may stand between a verb and its subject. */
function isBetween({ kind, lower }: Token, { adverbs, auxiliaries, determiners, pronouns }: Language): boolean {
  if (kind !== 'word' || determiners.has(lower) || lower in pronouns) return false
  return adverbs.has(lower) || auxiliaries.has(lower)
}

function startsPhrase(
  token: Token | undefined,
  { determiners, pronouns, prepositions, subordinators }: Language,
): boolean {
  if (token?.kind !== 'word') return false
  const { lower, isCapital } = token
  if (lower in pronouns || (determiners.has(lower) && lower !== 'that')) return true
  return isCapital || !(prepositions.has(lower) || subordinators.has(lower))
}

/** These go on with what somebody is; anything else ends a phrase that stands behind its verb. */
const WITHIN = /^(?:of|for|from|at|in|with|de|del|della|du|des|von|vom|der|die|das|la|le|los|las)$/

function phraseEnd({ tokens, language }: Prose, from: number, to: number): number {
  if (tokens[from]!.lower in language.pronouns) return from + 1
  for (let at = from + 1; at < to; at++) if (endsPhrase(tokens[at]!, tokens[at - 1]!, language)) return at
  return to
}

function endsPhrase({ kind, lower, isCapital }: Token, before: Token, language: Language): boolean {
  if (kind === 'quote' || (kind === 'mark' && !/^[&'’-]$/.test(lower)) || language.relatives.has(lower)) return true
  if (isCapital || kind !== 'word') return false
  if (language.prepositions.has(lower)) return !WITHIN.test(lower) || (before.isCapital && !/^(?:of|for)$/.test(lower))
  const { adverbs, participles, subordinators, passives, conjunctions } = language
  if ([adverbs, participles, subordinators, passives].some((list) => list.has(lower))) return true
  return (
    (language.auxiliaries.has(lower) && !language.determiners.has(lower)) ||
    (conjunctions.has(lower) && lower !== 'and')
  )
}

/** Where the part of a sentence begins that a verb belongs to: behind a quotation, a semicolon, a colon. */
function sideStart(tokens: readonly Token[], verb: number, from: number): number {
  const least = Math.max(from, verb - REACH)
  for (let at = verb - 1; at >= least; at--)
    if (tokens[at]!.kind === 'quote' || /^[;:[—–]$/.test(tokens[at]!.lower)) return at + 1
  return least
}

/** Before "has", "also" and other words between a subject and its verb. */
function skipBack({ tokens, language }: Prose, verb: number, first: number): number {
  const { auxiliaries, adverbs, pronouns } = language
  let end = verb
  while (end > first) {
    const { lower, kind } = tokens[end - 1]!
    const isBetween = auxiliaries.has(lower) || adverbs.has(lower) || /\p{Ll}{3}ly$/u.test(lower)
    if (kind !== 'word' || !isBetween || lower in pronouns) break
    end--
  }
  return end
}

interface Chunk {
  from: number
  to: number
}

/** What stands between commas; brackets and what is in them are left out. */
function chunksOf(tokens: readonly Token[], from: number, to: number): Chunk[] {
  const chunks: Chunk[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && !/^[,()]$/.test(tokens[at]!.lower)) continue
    if (at > start && tokens[start - 1]?.lower !== '(') chunks.push({ from: start, to: at })
    start = at + 1
  }
  return chunks
}

/** Of what stands between commas, the last that is a name; else the first that names somebody. */
function fromChunks(prose: Prose, chunks: readonly Chunk[]): Phrase | undefined {
  const phrases = chunks.map((chunk) => (isAside(prose, chunk) ? undefined : adjacent(prose, chunk)))
  const name = phrases.findLastIndex(
    (phrase, index) =>
      phrase?.kind === 'name' && !isPlace(prose, chunks[index - 1]) && isPlain(prose, phrase, chunks[index]!),
  )
  if (name < 0) return phrases.find((phrase) => phrase !== undefined)
  const phrase = phrases[name]!
  const before = phrases[name - 1]
  if (phrase.role !== undefined) return phrase
  return before && isRolePhrase(prose, before)
    ? { ...phrase, role: before.words }
    : withRole(prose, phrase, chunks.slice(name + 1))
}

/** What American papers put behind a politician's name: "R-Ohio", "D-N.Y.". */
const PARTY_AND_STATE = /^[RDI][-‑–]\p{Lu}/u

/** "45", "of Leeds", "who was there", "R-Ohio". */
function isAside({ tokens, language }: Prose, { from }: Chunk): boolean {
  const { kind, lower, text } = tokens[from]!
  if (kind !== 'word' || lower === 'aged' || language.participles.has(lower) || PARTY_AND_STATE.test(text)) return true
  return language.prepositions.has(lower) || language.relatives.has(lower) || language.subordinators.has(lower)
}

/** A name with nothing else but what its bearer is. */
function isPlain({ tokens, language }: Prose, { mention, to: end }: Phrase, { from, to }: Chunk): boolean {
  const name = mention?.name.at(-1)?.toLowerCase() ?? ''
  return end === to && !language.roles.has(name) && !language.bodies.has(name) && !tokens[from]!.isOwner
}

/** The chunk after "of Leeds" is where Leeds lies. */
function isPlace({ tokens, language }: Prose, before?: Chunk): boolean {
  return (
    before !== undefined && language.prepositions.has(tokens[before.from]!.lower) && !tokens[before.from]!.isCapital
  )
}

/** What begins a clause of its own within a chunk. */
const RESTARTS = /^(?:that|because|if|whether|while|what|why|how|que|parce|dass|weil|ob|porque)$/

/** Who a chunk names that stands beside a verb: behind its last "that" or "because", if it has one. */
function adjacent(prose: Prose, { from, to }: Chunk): Phrase | undefined {
  const inside = prose.tokens
    .slice(from, to - 1)
    .findLastIndex(({ lower }, index) => RESTARTS.test(lower) && !(index === 0 && isThatOne(prose, from)))
  const phrase = phraseIn(prose, from + inside + 1, to)
  const later = phrase ? prose.tokens.slice(phrase.to, to - 1).findLastIndex(({ lower }) => LATER.test(lower)) : -1
  if (!phrase || phrase.kind === 'name' || later < 0) return phrase
  const other = phraseIn(prose, phrase.to + later + 1, to)
  return other && (phrase.kind === 'pronoun' || other.kind === 'name') ? other : phrase
}

/** "that man", not "that the man" */
function isThatOne({ tokens, language }: Prose, at: number): boolean {
  const next = tokens[at + 1]?.lower ?? ''
  return tokens[at]!.lower === 'that' && !language.determiners.has(next) && !(next in language.pronouns)
}

/** "It comes after Doe said" */
const LATER = /^(?:after|before|when|as|since|hours|days|weeks)$/

/** The first that a sentence names. */
function openingSubject(prose: Prose, from: number, to: number): Phrase | undefined {
  const { tokens } = prose
  const chunks = chunksOf(tokens, from, Math.min(to, from + REACH))
  const chunk = chunks.find((each) => !isAside(prose, each) && tokens[each.from]!.kind !== 'quote')
  return chunk && phraseIn(prose, chunk.from, phraseEnd(prose, chunk.from, chunk.to))
}
