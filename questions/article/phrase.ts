import type { Language, Pronoun } from './languages/language.ts'
import { endOf, type Mention, mentionsIn } from './names.ts'
import type { Token } from './tokens.ts'
import type { Range } from './types.ts'

/** The words that name who speaks: a name, what somebody is ("the mayor"), or a pronoun. */
export interface Phrase extends Range {
  kind: 'name' | 'role' | 'pronoun'
  words: string
  mention?: Mention
  role?: string
  pronoun?: Pronoun
  /** index of its first token, and of the one after its last */
  from: number
  to: number
}

/** How many words a phrase may have. */
const MOST_WORDS = 24

/** Who the tokens from `from` to `to` name; undefined where they name nobody. */
export function phraseIn(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): Phrase | undefined {
  const first = skipLeading(tokens, from, to, language)
  const head = headEnd(tokens, first, to, language)
  if (head <= first || head - first > MOST_WORDS) return undefined
  const only = tokens[first]!
  const pronoun = language.pronouns[only.lower]
  if (pronoun && head === first + 1) return { ...spread(text, tokens, first, head), kind: 'pronoun', pronoun }
  return named(text, tokens, first, head, to, language) ?? unnamed(text, tokens, first, to, language)
}

function spread(text: string, tokens: readonly Token[], from: number, to: number) {
  const range = { start: tokens[from]!.start, end: endOf(tokens[to - 1]!) }
  return { ...range, words: text.slice(range.start, range.end).replace(/\s+/g, ' '), from, to }
}

/** Past "and", "meanwhile" and marks. */
function skipLeading(tokens: readonly Token[], from: number, to: number, language: Language): number {
  let at = from
  while (at < to && isLeading(tokens[at]!, language)) at++
  return at
}

function isLeading(
  { kind, lower, isCapital, isOwner }: Token,
  { conjunctions, adverbs, auxiliaries, subordinators, determiners, pronouns }: Language,
): boolean {
  if (kind === 'mark') return !/[([]/.test(lower)
  if (determiners.has(lower) || lower in pronouns || isOwner) return false
  return (
    conjunctions.has(lower) || adverbs.has(lower) || auxiliaries.has(lower) || (subordinators.has(lower) && !isCapital)
  )
}

/** Where the head of a phrase ends: before "of", "who", a comma. */
function headEnd(tokens: readonly Token[], from: number, to: number, language: Language): number {
  for (let at = from; at < to; at++) if (at > from && endsHead(tokens[at]!, language)) return at
  return to
}

function endsHead({ kind, lower, isCapital }: Token, { prepositions, relatives, particles }: Language): boolean {
  if (kind === 'quote' || (kind === 'mark' && !/^[&.'’-]$/.test(lower))) return true
  return relatives.has(lower) || (prepositions.has(lower) && !isCapital && !particles.has(lower))
}

/** "police chief Maria Gomez", "Gomez of the Labour Party", "Gomez and Smith". */
function named(
  text: string,
  tokens: readonly Token[],
  from: number,
  head: number,
  to: number,
  language: Language,
): Phrase | undefined {
  const all = mentionsIn(tokens, language, from, head)
  const last = all.at(-1)
  if (!last || last.to !== head || tokens[head - 1]!.isOwner) return undefined
  if (isRoleAlone(last, language) && !isBody(last, language)) return undefined
  const first = all[0]!
  const isPair = all.length > 1 && all.slice(1).some(({ from }) => /^(?:and|&)$/.test(tokens[from - 1]!.lower))
  if (isPair) return { ...spread(text, tokens, first.from, head), kind: 'name', role: undefined }
  const role = roleOf(text, tokens, from, last, head, to, language)
  return { ...spread(text, tokens, last.from, head), kind: 'name', mention: last, ...(role && { role }) }
}

/** Nothing but what somebody is, in capitals: "Health Secretary". */
function isRoleAlone({ name, role }: Mention, { roles, titles }: Language): boolean {
  const end = name.at(-1)!.toLowerCase()
  return role === undefined && (roles.has(end) || titles.has(end))
}

function isBody({ name }: Mention, { bodies }: Language): boolean {
  return bodies.has(name.at(-1)!.toLowerCase())
}

/** What stands before a name, within its run of capitals or in front of it; else what follows it with "of". */
function roleOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  mention: Mention,
  head: number,
  to: number,
  language: Language,
) {
  const name = mention.to - mention.name.length
  const before = rolesBefore(tokens, from, name, language)
  if (before < name && mention.title === undefined) return spread(text, tokens, before, name).words
  if (head >= to || tokens[head]!.lower !== 'of') return undefined
  return spread(text, tokens, head + 1, to).words
}

/** Where the words begin that say what the bearer of a name is: "former Labour minister" before "Jane Doe". */
function rolesBefore(
  tokens: readonly Token[],
  from: number,
  name: number,
  { roles, determiners, prepositions, conjunctions, subordinators }: Language,
): number {
  if (name <= from || !roles.has(tokens[name - 1]!.lower)) return name
  let start = name - 1
  while (start > from) {
    const { kind, lower } = tokens[start - 1]!
    if (kind !== 'word' || [determiners, prepositions, conjunctions, subordinators].some((list) => list.has(lower)))
      break
    start--
  }
  return start
}

/** "a spokeswoman for the council", "officials". A few small words alone name nobody. */
function unnamed(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): Phrase | undefined {
  const end = trimEnd(tokens, from, to, language)
  const all = tokens.slice(from, end)
  if (
    !all.some(
      ({ kind, lower }) => kind === 'word' && !language.determiners.has(lower) && !language.prepositions.has(lower),
    )
  )
    return isSomeone(all) ? { ...spread(text, tokens, from, end), kind: 'role' } : undefined
  return end > from ? { ...spread(text, tokens, from, end), kind: 'role' } : undefined
}

function isSomeone(tokens: readonly Token[]): boolean {
  return tokens.length === 1 && /^(?:one|another|some|others|many|several|most|few|two)$/.test(tokens[0]!.lower)
}

function trimEnd(tokens: readonly Token[], from: number, to: number, language: Language): number {
  let end = Math.min(to, from + MOST_WORDS)
  while (
    end > from &&
    (tokens[end - 1]!.kind === 'mark' || language.auxiliaries.has(tokens[end - 1]!.lower) || isAdverb(tokens[end - 1]!))
  )
    end--
  return end
}

function isAdverb({ lower, isCapital }: Token): boolean {
  return (
    !isCapital &&
    lower.length > 4 &&
    lower.endsWith('ly') &&
    !/^(?:family|italy|assembly|ally|bully|reply)$/.test(lower)
  )
}
