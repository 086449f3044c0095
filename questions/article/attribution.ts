import type { Clause } from './clauses.ts'
import type { Sentence } from './reading.ts'
import type { Token } from './tokens.ts'

/** The clause that reports a quotation, and how it stands to it. */
export interface Attribution {
  clause: Clause
  /** nothing but marks stands between them */
  isBeside: boolean
}

/** The clause of its own sentence that reports a quotation; undefined where none does. `quote`: index of its token. */
export function attributionOf(tokens: readonly Token[], sentence: Sentence, quote: number): Attribution | undefined {
  const { clauses, from } = sentence
  const after = clauses.find((clause) => clause.from > quote)
  const earlier = clauses.filter((clause) => clause.to <= quote)
  const last = earlier.at(-1)
  const isLast = last !== undefined && /^[:,]$/.test(tokens[quote - 1]!.lower) && leadsTo(tokens, last.to, quote)
  if (isLast && last.kind === 'verb' && last.subject && !isTouched(after, quote)) return beside(last)
  const before =
    earlier.findLast(({ isWeak, kind }) => !isWeak && kind !== 'source') ??
    earlier.findLast(({ kind, subject }) => kind === 'verb' && subject) ??
    earlier.at(-1)
  const isBefore = before !== undefined && touches(tokens, before.to, quote)
  const isAfter = after !== undefined && touches(tokens, quote + 1, after.from)
  if (isBefore && (!isAfter || before.kind === 'label' || tokens[quote - 1]!.lower === ':')) return beside(before)
  const isInside =
    before !== undefined && !before.isWeak && before.kind === 'verb' && tokens[quote - 1]!.kind === 'word'
  if (isAfter && !isInside && !(after.isWeak && before)) return beside(after)
  if (before) return { clause: before, isBeside: false }
  if (after && (quote === from || after.kind === 'source' || endsSentence(tokens, after, sentence)))
    return { clause: after, isBeside: isAfter }
  return undefined
}

function beside(clause: Clause): Attribution {
  return { clause, isBeside: true }
}

/** Whether a clause begins right behind a quotation. */
function isTouched(after: Clause | undefined, quote: number): boolean {
  return after !== undefined && after.from - quote <= 2
}

/** Only marks and small words between a verb and its quotation: "shot back:", "said this:". */
function leadsTo(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every(({ kind, lower }) => kind === 'mark' || /^(?:back|out|on|up|it|this|simply|only)$/.test(lower))
}

/** Only marks, or nothing, between two places. */
function touches(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ kind, lower }) => kind === 'mark' && /^[,:—–\-.?!…]$/.test(lower))
}

/** ", Smith said." */
function endsSentence(tokens: readonly Token[], clause: Clause, { to }: Sentence): boolean {
  const end = Math.max(clause.to, clause.at + 1)
  const isSetOff = tokens[clause.from - 1]?.lower === ',' || tokens[clause.from - 1]?.kind === 'quote'
  return isSetOff && (end >= to || tokens[end]!.kind === 'mark')
}
