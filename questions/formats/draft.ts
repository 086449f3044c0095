/** Items as an article of one's own, and which of them cannot be played. */
import { MOST_OF_DRAFT } from '../article/bounds.ts'
import { piecesOf, plainText } from '../article/pieces.ts'
import type { Draft, DraftQuestion } from '../model/draft.ts'
import type { Item } from './item.ts'
import { oneLine } from './text.ts'

/** What stands where a file says nothing, in the reader's language. */
export interface DraftWords {
  title: string
  speaker: string
  role: string
  occasion: string
  why: string
  discuss: string
}

/** The most items that are played. */
export const MOST_ITEMS = MOST_OF_DRAFT.questions

type Evidence = Extract<DraftQuestion, { verdict: 'supported' }>['evidence']

const SENTENCE = 600
const NAME = 120

/** Whether an item is too long to be played: a claim, and what was said, is never shortened. */
export function isTooLong({ claim, words = '' }: Item): boolean {
  return line(claim).length > SENTENCE || line(words).length > SENTENCE
}

/**
 * Items as a draft, whose text players read before they answer: the paragraphs of `article`, which its bringer may publish, and
 * a line for each item of which not all stands there: its evidence, or what was said and no more. At most `MOST_ITEMS`, none too long.
 */
export function draftOf(items: readonly Item[], words: DraftWords, article: readonly string[] = []): Draft {
  const told = article.map(line).filter(Boolean).join('\n')
  const pieces = piecesOf(told).map(({ start, end }) => told.slice(start, end))
  const lines: string[] = told ? [told] : []
  const retold: Draft['retold'] = []
  let last = pieces.length
  const questions = items.map((item, at) => {
    const receipts = receiptsOf(item)
    const found = receipts.map((mark) => ({ piece: pieces.findIndex((text) => text.includes(mark)) + 1, mark }))
    if (found.every(({ piece }) => piece > 0)) return questionOf(item, at + 1, found, words)
    lines.push(receipts.join(' '))
    retold.push(...behindOf(item, ++last))
    const evidence = receipts.map((mark) => ({ piece: last, mark }))
    return questionOf(item, at + 1, evidence, words)
  })
  const about = { title: cut(words.title, NAME), lang: 'en', chosen: [], retold }
  const shown = told ? { shown: 'whole' as const, mayPublish: true as const } : { shown: 'passages' as const }
  return { ...about, ...shown, text: lines.join('\n'), questions }
}

/** What an item rests on, as far as it fits. Its verdict has no say in it, nor its reason, which would tell the verdict. */
function receiptsOf(item: Item): string[] {
  const given = evidenceOf(item)
  const marks = given.length > 0 ? given : [cut(item.words ?? item.claim, SENTENCE)]
  const fitting = marks.filter((_, at) => marks.slice(0, at + 1).join(' ').length <= SENTENCE)
  return fitting.slice(0, MOST_OF_DRAFT.evidence)
}

function evidenceOf({ evidence = [] }: Item): string[] {
  return evidence.map((mark) => cut(mark, SENTENCE)).filter(Boolean)
}

/** Who stands behind the line of an item: behind evidence its source, behind what was said whoever said it. */
function behindOf(item: Item, piece: number): Draft['retold'] {
  const behind = cut((evidenceOf(item).length > 0 ? item.source : item.speaker) ?? '', NAME)
  return behind ? [{ piece, behind }] : []
}

function questionOf(item: Item, number: number, evidence: Evidence, words: DraftWords): DraftQuestion {
  const asked = {
    id: `q${number}`,
    kind: item.words ? (item.kind ?? 'quote') : 'report',
    words: line(item.words ?? item.claim),
    speaker: { name: cut(item.speaker || words.speaker, NAME), role: cut(item.role || words.role, NAME) },
    occasion: cut(item.occasion || words.occasion, NAME),
    date: item.date && /^\d{4}-\d\d-\d\d$/.test(item.date) ? item.date : null,
  } as const
  if (item.verdict === 'open')
    return { ...asked, verdict: 'open', reason: 'own-word-only', discuss: cut(item.why || words.discuss, SENTENCE) }
  const decided = {
    claim: line(item.claim),
    evidence,
    explanation: cut(item.why || words.why, SENTENCE),
    level: 'medium',
  } as const
  return item.verdict === 'supported'
    ? { ...asked, verdict: 'supported', basis: 'on-record', ...decided }
    : { ...asked, verdict: 'baseless', ...trickOf(item), ...decided }
}

/** Without a technique in the file: what is said against a claim speaks otherwise, and where nothing is, receipts are missing. */
function trickOf(item: Item) {
  const { technique, missing } = item
  const basis = evidenceOf(item).length > 0 ? ('evidence-says-otherwise' as const) : ('no-receipts' as const)
  return { basis, technique: technique ?? basis, ...(missing && { missing: cut(missing, SENTENCE) }) }
}

function line(text: string): string {
  return oneLine(plainText(text))
}

/** A text of at most so many signs; one that is longer ends with "…". */
function cut(text: string, most: number): string {
  const whole = line(text)
  if (whole.length <= most) return whole
  return `${whole
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`
}
