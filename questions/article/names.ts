import { isRole, type Language } from './languages/language.ts'
import type { Token } from './tokens.ts'
import type { Range } from './types.ts'

/** A run of capitals that names somebody, or something: "Kremlin Spokesman Dmitry Peskov". */
export interface Mention extends Range {
  /** index of its first token, and of the one after its last */
  from: number
  to: number
  /** the words of the name alone: "Dmitry", "Peskov" */
  name: string[]
  /** what stands before the name: "Kremlin Spokesman" */
  role?: string
  /** "Mr" */
  title?: string
  /** with ’s */
  isOwner: boolean
}

/** The runs of capitals among some tokens of a paragraph. */
export function mentionsIn(tokens: readonly Token[], language: Language, from = 0, to = tokens.length): Mention[] {
  const found: Mention[] = []
  for (let at = from; at < to; ) {
    const end = runEnd(tokens, at, to, language)
    const mention = end > at ? mentionOf(tokens, at, end, language) : undefined
    if (mention) found.push(mention)
    at = Math.max(end, at + 1)
  }
  return found
}

/** Where the run of capitals that begins at a token ends; the token itself where none begins. */
function runEnd(tokens: readonly Token[], from: number, to: number, language: Language): number {
  if (!isNameWord(tokens, from, language)) return from
  let end = from + 1
  while (end < to && !tokens[end - 1]!.isOwner) {
    if (isCapitalWord(tokens[end]!) || (tokens[end]!.text === '&' && isCapitalWord(tokens[end + 1]))) end++
    else if (isParticle(tokens, end, language) && end + 1 < to) end += 2
    else if (isBodyOf(tokens, end, to, language)) end += language.determiners.has(tokens[end + 1]!.lower) ? 3 : 2
    else if (isParticle(tokens, end + 1, language) && language.particles.has(tokens[end]!.lower) && end + 2 < to)
      end += 3
    else break
  }
  return end
}

function isCapitalWord(token?: Token): boolean {
  return token?.kind === 'word' && token.isCapital
}

/** "van" before a capital. */
function isParticle(tokens: readonly Token[], at: number, { particles }: Language): boolean {
  return particles.has(tokens[at]?.lower ?? '') && isCapitalWord(tokens[at + 1])
}

/** "of Hale" behind "University", "for Schools" behind "Department". */
function isBodyOf(tokens: readonly Token[], at: number, to: number, { bodies, determiners }: Language): boolean {
  if (at + 1 >= to || !bodies.has(tokens[at - 1]!.lower) || !/^(?:of|for|de|du|des|für|der)$/.test(tokens[at]!.lower))
    return false
  return (
    isCapitalWord(tokens[at + 1]) ||
    (determiners.has(tokens[at + 1]!.lower) && at + 2 < to && isCapitalWord(tokens[at + 2]))
  )
}

/** A capital that is more than the first letter of a sentence, and no day or month; "May said" is somebody. */
function isNameWord(tokens: readonly Token[], at: number, language: Language): boolean {
  const { lower } = tokens[at]!
  if (!isCapitalWord(tokens[at]) || language.determiners.has(lower)) return false
  const isDate = language.dates.has(lower)
  if (!isDate && !(isFirst(tokens, at) && isSmallWord(lower, language)) && lower !== 'i') return true
  const next = tokens[at + 1]?.lower ?? ''
  return (isDate || language.auxiliaries.has(lower)) && (language.says.has(next) || language.utters.has(next))
}

function isFirst(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before === undefined || before.kind === 'quote' || /^[.!?:—–-]$/.test(before.lower)
}

function isSmallWord(lower: string, language: Language): boolean {
  const { prepositions, subordinators, conjunctions, relatives, adverbs, auxiliaries, participles, passives } = language
  if (lower in language.pronouns || language.sources.some(([word]) => word === lower)) return true
  return [prepositions, subordinators, conjunctions, relatives, adverbs, auxiliaries, participles, passives].some(
    (list) => list.has(lower),
  )
}

function mentionOf(tokens: readonly Token[], from: number, to: number, language: Language): Mention | undefined {
  const run = tokens.slice(from, to)
  const lastRole = run.findLastIndex(({ lower }) => isRole(lower, language) || language.titles.has(lower))
  const nameFrom = run[lastRole + 1]?.isCapital ? lastRole + 1 : 0
  const name = run.slice(nameFrom)
  const before = run.slice(0, nameFrom)
  const isTitle = before.length > 0 && before.every(({ lower }) => language.titles.has(lower))
  const others = before.map(spelled).join(' ')
  return {
    start: run[0]!.start,
    end: endOf(run.at(-1)!),
    from,
    to,
    isOwner: run.at(-1)!.isOwner,
    name: name.map(spelled),
    ...(before.length > 0 && (isTitle ? { title: others } : { role: others })),
  }
}

/** With the full stop of an initial or an abbreviation. */
function spelled({ text, start, end, isOwner }: Token): string {
  return `${text.normalize('NFC')}${end - start > text.length && !isOwner ? '.' : ''}`
}

/** Without ’s. */
export function endOf({ start, end, text, isOwner }: Token): number {
  return isOwner ? start + text.length : end
}
