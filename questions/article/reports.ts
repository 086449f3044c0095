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
  const claim =
    endsIt(tokens, clause, sentence, language) || isAside(tokens, clause, sentence)
      ? before(tokens, clause, sentence)
      : behind(tokens, clause, sentence, language)
  if (!claim || wordsIn(tokens, claim) < FEWEST_WORDS) return undefined
  return reportOf(text, tokens, claim, clause, speakers)
}

/** The claim that stands as a sentence of its own behind a quotation and in front of its speaker: “I pay.” It costs too much, Doe said. */
export function reportBehind(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  speakers: ReadonlyMap<Clause, Speaker | null>,
  language: Language,
): Report | undefined {
  const from =
    sentence.from + tokens.slice(sentence.from, sentence.to).findLastIndex(({ kind }) => kind === 'quote') + 1
  if (!STOPPED.test(tokens[from - 1]!.text) || !tokens[from]?.isCapital) return undefined
  const clause = sentence.clauses.find((each) => each.from > from && each.says && each.subject !== undefined)
  const rest = { ...sentence, from }
  if (!clause || isApposed(tokens, clause)) return undefined
  if (!endsIt(tokens, clause, rest, language) && !isAside(tokens, clause, rest)) return undefined
  return reportOf(text, tokens, before(tokens, clause, rest), clause, speakers)
}

const STOPPED = /[.!?…]['’)\]*_]*\s*$/

/** A comma stands between who speaks and their verb: "The mayor, Doe, said". */
function isApposed(tokens: readonly Token[], { subject, at, isInverted }: Clause): boolean {
  return !isInverted && tokens.slice(subject!.to, at).some(({ kind }) => kind === 'mark')
}

function reportOf(
  text: string,
  tokens: readonly Token[],
  claim: Range,
  clause: Clause,
  speakers: ReadonlyMap<Clause, Speaker | null>,
): Report {
  return {
    start: tokens[claim.start]!.start,
    end: tokens[claim.end - 1]!.end,
    speaker: speakers.get(clause) ?? null,
    verb: clause.verb ?? text.slice(tokens[clause.from]!.start, tokens[clause.at]!.end),
  }
}

/** The clause stands behind a comma, with nothing behind it but when, where and to whom: "…, Doe said in a statement". */
function endsIt(tokens: readonly Token[], clause: Clause, { from, to }: Sentence, language: Language): boolean {
  if (clause.from <= from || tokens[clause.from - 1]!.lower !== ',') return false
  if (wordsIn(tokens, { start: from, end: clause.from }) < FEWEST_WORDS) return false
  const end = Math.max(clause.to, clause.at + 1)
  const next = tokens[end]?.lower ?? ''
  const isLoose = language.dates.has(next) || (language.prepositions.has(next) && !language.subordinators.has(next))
  return clause.isInverted || isLoose || wordsIn(tokens, { start: end, end: to }) < FEWEST_WORDS
}

/** The clause stands between two commas behind what is claimed: "No boat has left, records show, and …". */
function isAside(tokens: readonly Token[], { from, at, kind }: Clause, sentence: Sentence): boolean {
  if (kind === 'source' || tokens[at + 1]?.lower !== ',' || tokens[from - 1]?.lower !== ',') return false
  return wordsIn(tokens, { start: sentence.from, end: from }) >= FEWEST_WORDS
}

function before(tokens: readonly Token[], clause: Clause, { from }: Sentence): Range {
  let end = clause.from
  while (end > from && tokens[end - 1]!.kind === 'mark') end--
  return { start: from, end }
}

/** Behind the verb, the day, whoever is told, and "that". */
function behind(tokens: readonly Token[], clause: Clause, { to }: Sentence, language: Language): Range | undefined {
  let end = to
  while (end > clause.at && tokens[end - 1]!.kind === 'mark') end--
  const start =
    clause.kind === 'source' ? behindComma(tokens, clause.to) : behindThat(tokens, clause.at + 1, end, language)
  if (tokens[start]?.kind === 'mark') return undefined
  return start < end && (clause.kind === 'source' || !clause.isInverted) ? { start, end } : undefined
}

function behindComma(tokens: readonly Token[], at: number): number {
  return tokens[at]?.lower === ',' ? at + 1 : at
}

const THAT = /^(?:that|dass|que|:)$/
/** "that" stands so near behind its verb: "told reporters in the capital that". */
const NEAR = 7

function behindThat(tokens: readonly Token[], from: number, end: number, { dates }: Language): number {
  const that = tokens.slice(from, Math.min(end, from + NEAR)).findIndex(({ lower }) => THAT.test(lower))
  if (that >= 0) return from + that + 1
  return dates.has(tokens[from]?.lower ?? '') ? from + 1 : from
}

function wordsIn(tokens: readonly Token[], { start, end }: Range): number {
  return tokens.slice(start, end).filter(({ kind }) => kind === 'word' || kind === 'number').length
}
