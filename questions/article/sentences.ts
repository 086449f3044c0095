import type { Language } from './languages/language.ts'
import type { Token } from './tokens.ts'

/** A sentence of an article's own text, quotations included: index of its first token, and of the one after its last. */
export interface Sentence {
  from: number
  to: number
}

/** How far behind a quotation the verb of its reporting clause stands at most, in tokens. */
const REACH = 40

/** What is longer is no sentence: it is cut, so that reading stays linear. */
const MOST_TOKENS = 250

/** The sentences of a paragraph. A quotation with a full stop ends one, unless a reporting clause follows it. */
export function sentencesIn(tokens: readonly Token[], language: Language): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (let at = 0; at < tokens.length; at++) {
    if (at - from < MOST_TOKENS && !endsSentence(tokens, at, language)) continue
    sentences.push({ from, to: at + 1 })
    from = at + 1
  }
  return from < tokens.length ? [...sentences, { from, to: tokens.length }] : sentences
}

function endsSentence(tokens: readonly Token[], at: number, language: Language): boolean {
  const { kind, text, lower } = tokens[at]!
  const next = tokens[at + 1]
  if (!next) return true
  if (kind === 'mark') return /^[.!?…。！？]$/.test(lower) && !/^[.!?…)\]]$/.test(next.lower) && startsSentence(next)
  if (kind !== 'quote' || !/[.!?…。！？]['’)\]*_]*\s*$/.test(text)) return false
  return startsSentence(next) && !reportsNext(tokens, at + 1, /\.['’)\]*_]*\s*$/.test(text), language)
}

function startsSentence({ kind, isCapital, lower }: Token): boolean {
  return kind === 'quote' || kind === 'number' || isCapital || /^[([—–¿¡*-]$/.test(lower)
}

/** Whether a clause such as "Smith asked" follows; after a full stop only where nothing but its subject stands with it. */
function reportsNext(tokens: readonly Token[], from: number, isStopped: boolean, language: Language): boolean {
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    const { kind, lower } = tokens[at]!
    if (kind === 'quote' || /^[.;:!?]$/.test(lower)) return false
    if (at > from && (language.says.has(lower) || language.utters.has(lower))) {
      const next = tokens[at + 1]
      if (!next || next.kind === 'mark') return true
      return !isStopped && !language.subordinators.has(next.lower) && !(next.lower in language.pronouns)
    }
  }
  return false
}
