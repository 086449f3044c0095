import type { Clause } from './clauses.ts'
import type { Sentence } from './reading.ts'
import type { Token } from './tokens.ts'

/** How many words beside a reporting clause may say to whom or where something was said. */
const REACH = 160

/** A word with the full stop of initials or a title, which ends no sentence: "U.S.", "Mr.", "O’Neill". */
const WORD = String.raw`(?:(?:\p{Lu}\.)+|(?:Mrs?|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt)\.|[\p{L}\p{N}]+(?:[’'.&-]+[\p{L}\p{N}]+)*)`
const NAME = String.raw`(?=\p{Lu})${WORD}`
const KINDS =
  'statement|interview|speech|letter|e-?mail|tweet|post|blog|court|conference|briefing|hearing|debate|call|testimony|report|Twitter|Facebook|Instagram|X|TV|television|radio|podcast|rally|press release|memo|filing|affidavit|message|meeting|parliament|Parliament'

const TOLD = new RegExp(
  String.raw`^\s*((?:told|tells|telling)\s+(?:(?:the|a|an|his|her|their)\s+)?${WORD}(?:\s+(?:${NAME}|of|news|conference|reporters?|radio))*)`,
  'u',
)
const WHERE = new RegExp(
  String.raw`\b((?:in|at|during|on|after|before)\s+(?:(?:a|an|the|his|her|their)\s+)?(?:[\p{L}’'-]+\s+){0,3}?(?:${KINDS})(?:\s+(?:with|to|by|in|at|on)\s+(?:the\s+)?${NAME}(?:\s+${NAME})*)?)`,
  'u',
)

/** To whom or where something was said, in the article's words: "told reporters", "in a statement". */
export function occasionOf(
  text: string,
  tokens: readonly Token[],
  { from, to }: Sentence,
  { at, kind }: Clause,
): string | undefined {
  if (kind === 'label') return undefined
  const verb = tokens[at]!
  const next = tokens.slice(at + 1, to).find((token) => token.kind === 'quote')
  const end = Math.min(next?.start ?? tokens[to - 1]!.end, verb.end + REACH)
  const told = TOLD.exec(text.slice(verb.start, end))?.[1]
  const behind = WHERE.exec(text.slice(verb.end, end))?.[1]
  const before = tokens.slice(from, at).findLast((token) => token.kind === 'quote')
  const start = Math.max(before?.end ?? tokens[from]!.start, verb.start - REACH)
  return told ?? behind ?? WHERE.exec(text.slice(start, verb.start))?.[1]
}
