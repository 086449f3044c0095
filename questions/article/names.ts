import type { Language } from './languages/language.ts'
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

/** A capital that is more than the first letter of a sentence: "The", "Meanwhile" and "Police" are none at its beginning. */
function isNameWord(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at]!
  return isCapitalWord(token) && !isSmallWord(token, language)
}

function isSmallWord({ lower }: Token, language: Language): boolean {
  return (
    [
      language.determiners,
      language.prepositions,
      language.subordinators,
      language.conjunctions,
      language.relatives,
      language.adverbs,
      language.auxiliaries,
    ].some((list) => list.has(lower)) ||
    lower in language.pronouns ||
    lower === 'i'
  )
}

function mentionOf(tokens: readonly Token[], from: number, to: number, language: Language): Mention | undefined {
  const run = tokens.slice(from, to)
  const lastRole = run.findLastIndex(({ lower }) => language.roles.has(lower) || language.titles.has(lower))
  const nameFrom = lastRole < run.length - 1 ? lastRole + 1 : 0
  const name = run.slice(nameFrom)
  const before = run.slice(0, nameFrom)
  const isTitle = before.length > 0 && before.every(({ lower }) => language.titles.has(lower))
  const spelled = before.map(({ text, start, end }) => (end - start > text.length ? `${text}.` : text)).join(' ')
  return {
    start: run[0]!.start,
    end: endOf(run.at(-1)!),
    from,
    to,
    name: name.map(({ text }) => text.normalize('NFC')),
    ...(before.length > 0 && (isTitle ? { title: spelled } : { role: spelled })),
  }
}

/** Without ’s. */
export function endOf({ start, end, text, isOwner }: Token): number {
  return isOwner ? start + text.length : end
}
