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
  const before = clauses.findLast((clause) => clause.to <= quote)
  const isBefore = before !== undefined && touches(tokens, before.to, quote)
  if (isBefore && (before.kind === 'label' || tokens[quote - 1]?.lower === ':'))
    return { clause: before, isBeside: true }
  if (after && touches(tokens, quote + 1, after.from)) return { clause: after, isBeside: true }
  if (before) return { clause: before, isBeside: isBefore }
  if (after && (quote === from || after.kind === 'source' || endsSentence(tokens, after, sentence)))
    return { clause: after, isBeside: false }
  return undefined
}

/** Only marks, or nothing, between two places. */
function touches(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ kind, lower }) => kind === 'mark' && /^[,:—–\-.?!…]$/.test(lower))
}

/** ", Smith said." */
function endsSentence(tokens: readonly Token[], clause: Clause, { to }: Sentence): boolean {
  const end = Math.max(clause.to, clause.at + 1)
  return tokens[clause.from - 1]?.lower === ',' && (end >= to || tokens[end]!.kind === 'mark')
}
