/**
 * An item as a question of a platform that knows a text, answers and feedback, and nothing of speakers. The text has three
 * paragraphs: what was said, after a dash by whom, and the claim; it has the claim alone where nothing was said.
 */
import { type FormatWords, filled, type Item } from './item.ts'

/** The paragraphs of a question's text. */
export function stemOf(item: Item, words: FormatWords): string[] {
  if (!item.words) return [item.claim]
  const said = item.kind === 'report' ? item.words : `“${item.words}”`
  const by = [item.speaker, item.speaker && item.role, item.occasion && `(${item.occasion})`, item.date]
  return [said, `— ${by.filter(Boolean).join(' · ')}`.trim(), `${words.claim}: ${item.claim}`]
}

/** What `stemOf` wrote, or a claim of all that anybody else did. */
export function readStem(paragraphs: readonly string[]): Omit<Item, 'verdict'> {
  const [said = '', by = '', claim = ''] = paragraphs
  const named = /^[^:]{1,40}: (.+)$/.exec(claim)
  if (paragraphs.length !== 3 || !/^—(?: |$)/.test(by) || !named) return { claim: paragraphs.join(' ') }
  const quoted = /^“(.+)”$/.exec(said)
  return filled({
    ...{ claim: named[1]!, verdict: 'open', words: quoted?.[1] ?? said, kind: quoted ? 'quote' : 'report' },
    ...attribution(by.slice(1).trim()),
  })
}

function attribution(by: string): Partial<Item> {
  const parts = by.split(' · ').filter(Boolean)
  const date = /^\d{4}(-\d\d-\d\d)?$/.test(parts.at(-1) ?? '') ? parts.pop() : undefined
  const occasion = /^\((.+)\)$/.exec(parts.at(-1) ?? '')?.[1]
  if (occasion) parts.pop()
  const [speaker, ...role] = parts
  return { speaker, role: role.join(' · '), occasion, date }
}

/** The paragraphs of what is shown after an answer: why, after a dash what is missing, and each of the words that decide it. */
export function feedbackOf({ why, missing, evidence = [] }: Item): string[] {
  return [...(why ? [why] : []), ...(missing ? [`— ${missing}`] : []), ...evidence.map((words) => `“${words}”`)]
}

/** What `feedbackOf` wrote, or a reason of all that anybody else did. */
export function readFeedback(paragraphs: readonly string[]): Partial<Item> {
  const rest = [...paragraphs]
  const why = /^(?:“.+”|— .+|)$/.test(rest[0] ?? '') ? undefined : rest.shift()
  const missing = /^— (.+)$/.exec(rest[0] ?? '')?.[1]
  if (missing) rest.shift()
  if (rest.some((text) => !/^“.+”$/.test(text))) return { why: paragraphs.join(' ') }
  return { why, missing, evidence: rest.map((text) => text.slice(1, -1)) }
}
