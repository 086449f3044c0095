import { isRole, type Language, type Pronoun } from './languages/language.ts'
import { endOf, type Mention, mentionsIn } from './names.ts'
import type { Prose, Token } from './tokens.ts'
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
export function phraseIn(prose: Prose, from: number, to: number): Phrase | undefined {
  const { tokens, language } = prose
  const first = skipLeading(prose, from, to)
  const head = headEnd(prose, first, to)
  if (head <= first || head - first > MOST_WORDS) return undefined
  const pronoun = language.pronouns[tokens[first]!.lower]
  if (pronoun && !/^(?:and|und|et|y)$/.test(tokens[first + 1]?.lower ?? ''))
    return { ...spread(prose, first, first + 1), kind: 'pronoun', pronoun }
  if (isAge(prose, first, head)) return { ...spread(prose, first, head), kind: 'pronoun', pronoun: 'anybody' }
  return named(prose, first, head, to) ?? unnamed(prose, first, to)
}

/** All that stands from one token to another, whatever it is. */
export function wholePhrase(prose: Prose, from: number, to: number): Phrase {
  return { ...spread(prose, from, to), kind: 'role' }
}

function spread({ text, tokens }: Prose, from: number, to: number) {
  const range = { start: tokens[from]!.start, end: endOf(tokens[to - 1]!) }
  return { ...range, words: text.slice(range.start, range.end).replace(/\s+/g, ' '), from, to }
}

/** "the 29-year-old", "the mum-of-three": whoever is spoken of. */
function isAge({ tokens, language }: Prose, from: number, to: number): boolean {
  const last = tokens[to - 1]!
  return to - from === 2 && language.determiners.has(tokens[from]!.lower) && /^\d+-|-of-|-jährige/.test(last.lower)
}

/** Past "and", "meanwhile" and marks. */
function skipLeading({ tokens, language }: Prose, from: number, to: number): number {
  let at = from
  while (at < to && isLeading(tokens[at]!, language) && !(at + 1 === to && tokens[at]!.isCapital)) at++
  return at
}

function isLeading({ kind, lower, isCapital, isOwner }: Token, language: Language): boolean {
  if (kind === 'mark') return !/[([]/.test(lower)
  if (language.determiners.has(lower) || lower in language.pronouns || isOwner) return false
  const { conjunctions, adverbs, auxiliaries, subordinators } = language
  if ([conjunctions, adverbs, auxiliaries].some((list) => list.has(lower))) return true
  return subordinators.has(lower) && !isCapital
}

/** Where the head of a phrase ends: before "of", "who", a comma. */
function headEnd({ tokens, language }: Prose, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (endsHead(tokens, at, language)) return at
  return to
}

function endsHead(
  tokens: readonly Token[],
  at: number,
  { prepositions, relatives, particles, bodies }: Language,
): boolean {
  const { kind, lower, isCapital } = tokens[at]!
  if (kind === 'quote' || (kind === 'mark' && !/^[&'’-]$/.test(lower))) return true
  if (relatives.has(lower)) return true
  const isOfName = isCapital || (particles.has(lower) && tokens[at - 1]!.isCapital && tokens[at + 1]?.isCapital)
  return prepositions.has(lower) && !isOfName && !(bodies.has(tokens[at - 1]!.lower) && isWithinBody(tokens, at))
}

/** "of Hale" behind "University": the name goes on. */
function isWithinBody(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]!.isCapital && /^(?:of|for)$/.test(tokens[at]!.lower) && tokens[at + 1]?.isCapital === true
}

/** "police chief Maria Gomez", "Gomez of the Labour Party", "Gomez and Smith". */
function named(prose: Prose, from: number, head: number, to: number): Phrase | undefined {
  const { tokens, language } = prose
  const all = mentionsIn(tokens, language, from, head)
  const first = all[0]
  const last = all.at(-1)
  if (!first || !last) return undefined
  if (first.to < head && !first.isOwner && isAct(tokens, first.to, from, language) && !isRoleAlone(first, language))
    return { ...spread(prose, first.from, first.to), kind: 'name', mention: first }
  if (last.to !== head || last.isOwner) return undefined
  if (isRoleAlone(last, language) && !isBody(last, language)) return behindRole(prose, from, head, to)
  const isPair = all.slice(1).some((mention) => /^(?:and|und|et|y|&)$/.test(tokens[mention.from - 1]!.lower))
  if (isPair) return { ...spread(prose, first.from, head), kind: 'name' }
  const role = roleOf(prose, from, last, head, to)
  return { ...spread(prose, last.from, head), from, kind: 'name', mention: last, ...(role && { role }) }
}

/** "First Minister of Scotland Nicola Sturgeon": the last two words of its last run. */
function behindRole(prose: Prose, from: number, head: number, to: number): Phrase | undefined {
  const { tokens, language } = prose
  if (head >= to) return undefined
  const last = mentionsIn(tokens, language, head + 1, to).at(-1)
  if (!last || last.to !== to || last.isOwner || last.name.length < 2 || isBody(last, language)) return undefined
  if (last.name.includes('&')) return undefined
  const isBehind =
    language.prepositions.has(tokens[last.from - 1]!.lower) || language.determiners.has(tokens[last.from - 1]!.lower)
  if (isBehind && last.name.length < 3) return undefined
  const mention = { ...last, name: last.name.slice(-2), from: to - 2, start: tokens[to - 2]!.start }
  return { ...spread(prose, to - 2, to), kind: 'name', mention, role: spread(prose, from, to - 2).words }
}

/** A verb that reports nothing, or a form that looks like one: "hesitated" in "Doe hesitated and said". */
function isAct(tokens: readonly Token[], at: number, from: number, language: Language): boolean {
  const { lower, kind, isCapital } = tokens[at]!
  if (kind !== 'word' || isCapital || at === from) return false
  if (language.acts.has(lower)) return true
  const isFree = !language.determiners.has(tokens[at - 1]!.lower) && !isRole(tokens[at + 1]?.lower ?? '', language)
  return isFree && language.tag === 'en' && /\p{L}{3}ed$/u.test(lower)
}

/** Nothing but what somebody is, in capitals: "Health Secretary". */
function isRoleAlone({ name, role }: Mention, language: Language): boolean {
  const end = name.at(-1)!.toLowerCase()
  return role === undefined && (isRole(end, language) || language.titles.has(end))
}

function isBody({ name }: Mention, { bodies }: Language): boolean {
  return bodies.has(name.at(-1)!.toLowerCase())
}

/** What stands before a name, within its run of capitals or in front of it; else what follows it with "of". */
function roleOf(prose: Prose, from: number, mention: Mention, head: number, to: number): string | undefined {
  const name = mention.to - mention.name.length
  const before = rolesBefore(prose, from, name)
  if (before < name && mention.title === undefined) return spread(prose, before, name).words
  return head + 1 < to && prose.tokens[head]!.lower === 'of' ? spread(prose, head + 1, to).words : undefined
}

/** Where the words begin that say what the bearer of a name is: "former Labour minister" before "Jane Doe". */
function rolesBefore({ tokens, language }: Prose, from: number, name: number): number {
  if (name <= from || !isRole(tokens[name - 1]!.lower, language)) return name
  const { determiners, prepositions, conjunctions, subordinators } = language
  const before = tokens.slice(from, name)
  const last = before.findLastIndex(
    ({ kind, lower }) =>
      kind !== 'word' || [determiners, prepositions, conjunctions, subordinators].some((list) => list.has(lower)),
  )
  return from + last + 1
}

/** What goes on with what somebody is; any other preposition ends it. */
const WITHIN = /^(?:of|for|from|at|in|with|on|into|de|du|des|del|des|von|vom|für|der|la|le|the)$/

/** "a spokeswoman for the council", "officials". A few small words alone name nobody. */
function unnamed(prose: Prose, from: number, to: number): Phrase | undefined {
  const { tokens, language } = prose
  if (language.prepositions.has(tokens[from]!.lower)) {
    const next = tokens.slice(from, to).findLastIndex(({ lower }) => language.determiners.has(lower))
    return next > 0 ? unnamed(prose, from + next, to) : undefined
  }
  const end = unnamedEnd(prose, from, Math.min(to, from + MOST_WORDS))
  const all = tokens.slice(from, end)
  const isSmall = ({ kind, lower }: Token) =>
    kind !== 'word' || language.determiners.has(lower) || language.prepositions.has(lower)
  if (all.every(isSmall) && !(all.length === 1 && SOMEONE.test(all[0]!.lower))) return undefined
  return { ...spread(prose, from, end), kind: 'role' }
}

const SOMEONE = /^(?:one|another|some|others|many|several|most|few|two)$/

function unnamedEnd({ tokens, language }: Prose, from: number, to: number): number {
  let end = to
  for (let at = from + 1; at < to; at++) {
    const { kind, lower, isCapital } = tokens[at]!
    const isOther = language.prepositions.has(lower) && !WITHIN.test(lower) && !isCapital
    if (kind === 'quote' || language.relatives.has(lower) || isOther || isAct(tokens, at, from, language)) {
      end = at
      break
    }
  }
  while (end > from + 1 && isTrailing(tokens[end - 1]!, language)) end--
  return end
}

function isTrailing({ kind, lower, isCapital }: Token, { auxiliaries, prepositions }: Language): boolean {
  if (kind === 'mark' || auxiliaries.has(lower) || prepositions.has(lower)) return true
  return !isCapital && /\p{Ll}{3}ly$/u.test(lower) && !/^(?:family|assembly|reply)$/.test(lower)
}
