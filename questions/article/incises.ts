import type { Language } from './languages/language.ts'
import type { Span } from './spans.ts'
import type { Range } from './types.ts'

/** An incise is no longer than this many signs. */
const LONGEST = 100
/** From a comma up to what ends an incise: the next comma, a sentence's end, or the closing mark. */
const BETWEEN = /,\s+((?:\bM\.|[^,.!?…;:«»“”"])+)(?=[,.!?…]|\s*$)/gu
const FINITE = /[etd]$/u

/**
 * Spans cut where a reporting clause stands within one pair of marks, as French has it: « Il pleut, a-t-il dit, et il vente. »
 * The clause is not part of what is said.
 */
export function withoutIncises(text: string, spans: readonly Span[], language: Language): readonly Span[] {
  return language.enclitic ? spans.flatMap((span) => cut(text, span, language)) : spans
}

function cut(text: string, span: Span, language: Language): Span[] {
  const parts: Span[] = []
  let rest = span
  for (const { start, end } of incisesIn(text, span, language)) {
    if (start <= rest.start) continue
    parts.push({ ...rest, end: start, outer: { start: rest.outer.start, end: start } })
    rest = { ...rest, start: end, outer: { start: end, end: rest.outer.end }, goesOn: false }
  }
  const isLeft = /[\p{L}\p{N}]/u.test(text.slice(rest.start, rest.end))
  return isLeft || parts.length === 0 ? [...parts, rest] : parts
}

/** From the comma before an incise to where the words go on. */
function incisesIn(text: string, { start, end }: Range, language: Language): Range[] {
  return [...text.slice(start, end).matchAll(BETWEEN)]
    .filter(({ 1: clause = '' }) => clause.length <= LONGEST && isReporting(clause, language))
    .map(({ 0: whole, index }) => {
      const behind = start + index + whole.length
      const gap = /^[,.!?…]*\s*/u.exec(text.slice(behind, end))?.[0].length ?? 0
      return { start: start + index, end: behind + gap }
    })
}

/** "a-t-il dit", "dit-elle", "a déclaré mardi le ministre", "affirme Paul Petit". */
function isReporting(
  clause: string,
  { says, utters, auxiliaries, adverbs, dates, determiners, roles, enclitic }: Language,
): boolean {
  const words = clause.trim().split(/\s+/u)
  const verb = (word = '') => says.has(word.toLowerCase()) || utters.has(word.toLowerCase())
  const [first = '', ...more] = words
  const stem = enclitic?.exec(first.toLowerCase())?.[1]
  if (stem !== undefined) return verb(stem) || (auxiliaries.has(stem) && more.slice(0, 3).some(verb))
  const at = auxiliaries.has(first.toLowerCase()) ? words.slice(0, 4).findIndex(verb) : 0
  if (at < 0 || !verb(words[at]) || (at === 0 && !FINITE.test(first))) return false
  const [subject = '', ...rest] = words.slice(at + 1).filter((word) => !adverbs.has(word) && !dates.has(word))
  const isNamed = (word: string) => /^\p{Lu}/u.test(word) || roles.has(word.replace(/^l[’']/u, ''))
  return isNamed(subject) || (determiners.has(subject) && rest.some(isNamed))
}
