import type { Clause } from './clauses.ts'
import type { Language } from './languages/language.ts'
import type { Sentence } from './reading.ts'
import type { Token } from './tokens.ts'
import type { Range, Report, Speaker } from './types.ts'

/** A claim has at least so many words. */
const FEWEST_WORDS = 4

/**
 * The claim that a sentence reports without quotation marks: what stands behind its first reporting verb, or in front of
 * "…, Smith said". Undefined where it reports none. `speakers`: who speaks in each of its clauses.
 */
export function reportIn(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  speakers: ReadonlyMap<Clause, Speaker | null>,
  language: Language,
): Report | undefined {
  const clause = sentence.clauses.find(({ says, subject }) => says && subject !== undefined)
  if (!clause) return undefined
  const claim = endsIt(tokens, clause, sentence)
    ? before(tokens, clause, sentence)
    : behind(tokens, clause, sentence, language)
  if (!claim || wordsIn(tokens, claim) < FEWEST_WORDS) return undefined
  const range = { start: tokens[claim.start]!.start, end: tokens[claim.end - 1]!.end }
  return {
    ...range,
    speaker: speakers.get(clause) ?? null,
    verb: clause.verb ?? text.slice(tokens[clause.from]!.start, tokens[clause.at]!.end),
  }
}

/** The clause stands at the end of its sentence, or between commas within it. */
function endsIt(tokens: readonly Token[], clause: Clause, { from, to }: Sentence): boolean {
  if (clause.from <= from || tokens[clause.from - 1]!.lower !== ',') return false
  const end = Math.max(clause.to, clause.at + 1)
  return (
    wordsIn(tokens, { start: from, end: clause.from }) >= FEWEST_WORDS &&
    (clause.isInverted || wordsIn(tokens, { start: end, end: to }) < FEWEST_WORDS)
  )
}

function before(tokens: readonly Token[], clause: Clause, { from }: Sentence): Range {
  let end = clause.from
  while (end > from && tokens[end - 1]!.kind === 'mark') end--
  return { start: from, end }
}

/** Behind the verb, whoever is told, and "that". */
function behind(
  tokens: readonly Token[],
  clause: Clause,
  { to }: Sentence,
  { subordinators }: Language,
): Range | undefined {
  let end = to
  while (end > clause.at && tokens[end - 1]!.kind === 'mark') end--
  if (clause.kind === 'source') {
    const comma = tokens[clause.to]?.lower === ',' ? clause.to + 1 : clause.to
    return comma < end ? { start: comma, end } : undefined
  }
  if (clause.isInverted) return undefined
  const that = tokens
    .slice(clause.at + 1, Math.min(end, clause.at + 8))
    .findIndex(({ lower }) => lower === 'that' || lower === ':' || lower === 'dass')
  const start = that >= 0 && subordinators.size > 0 ? clause.at + 2 + that : clause.at + 1
  return start < end ? { start, end } : undefined
}

function wordsIn(tokens: readonly Token[], { start, end }: Range): number {
  return tokens.slice(start, end).filter(({ kind }) => kind === 'word' || kind === 'number').length
}
