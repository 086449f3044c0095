import * as m from '../../../messages/index.ts'
import { type ElementGap, elementGaps, elementOf, textOf } from './element-of.ts'
import { type ElementKind, type FieldName, inOrder, type WorkElement } from './work-element.ts'

/** The most signs of what tells an element from others of its kind. */
const SHOWN = 90

/** What can be added, in words. */
export const KIND_WORDS: Record<ElementKind, () => string> = {
  post: m.element_post,
  chat: m.element_chat,
  chart: m.element_chart,
  picture: m.element_picture,
  headline: m.element_headline,
  document: m.element_document,
  transcript: m.element_transcript,
}

/** A field of a form: its label, its height in lines where it is more than one, and what helps. */
export interface FieldSpec {
  name: FieldName
  label: () => string
  rows?: number
  /** whether each line counts for itself */
  lines?: true
  hint?: () => string
}

const behind: FieldSpec = { name: 'behind', label: m.element_behind, hint: m.element_behind_hint }
const lines = (label: () => string): FieldSpec[] => [
  { name: 'title', label: m.element_title_like },
  { name: 'lines', label, rows: 6, lines: true, hint: m.element_lines_hint },
  behind,
]

/** The fields of each kind, in their order. */
export const FORM_FIELDS: Record<ElementKind, readonly FieldSpec[]> = {
  post: [
    { name: 'author', label: m.element_author },
    { name: 'handle', label: m.element_handle },
    { name: 'time', label: m.element_time },
    { name: 'words', label: m.element_words, rows: 4 },
    { name: 'counts', label: m.element_counts, hint: m.element_counts_hint },
    { name: 'label', label: m.element_label, hint: m.element_label_hint },
    behind,
  ],
  chat: lines(m.element_chat_lines),
  transcript: lines(m.element_transcript_lines),
  headline: [
    { name: 'title', label: m.element_headline_title, rows: 2 },
    { name: 'outlet', label: m.element_outlet },
    { name: 'below', label: m.element_below, rows: 2 },
    behind,
  ],
  document: [
    { name: 'from', label: m.element_from },
    { name: 'date', label: m.element_date },
    { name: 'heading', label: m.element_heading },
    { name: 'paragraphs', label: m.element_paragraphs, rows: 6, lines: true },
    { name: 'signed', label: m.element_signed },
    behind,
  ],
  picture: [
    { name: 'shows', label: m.element_shows, rows: 3, hint: m.element_shows_hint },
    { name: 'caption', label: m.element_caption, rows: 2 },
    { name: 'credit', label: m.element_credit },
    behind,
  ],
  chart: [
    { name: 'title', label: m.element_chart_title },
    { name: 'rows', label: m.element_rows, rows: 6, lines: true, hint: m.element_rows_hint },
    { name: 'unit', label: m.element_unit },
    { name: 'low', label: m.element_low, hint: m.element_low_hint },
    { name: 'high', label: m.element_high },
    { name: 'fair', label: m.element_fair, hint: m.element_fair_hint },
    { ...behind, label: m.element_source },
  ],
}

const OTHER_GAPS: Partial<Record<ElementGap, () => string>> = {
  long: m.element_gap_long,
  word: m.element_gap_word,
  publish: m.element_gap_publish,
  axis: m.element_gap_axis,
  rows: m.element_gap_rows,
  lines: m.element_gap_lines,
}

/** What is missing of an element, in words: the label of its field where it is empty. */
function gapWords(kind: ElementKind, gap: ElementGap): string {
  const words = OTHER_GAPS[gap] ?? FORM_FIELDS[kind].find(({ name }) => name === gap)?.label
  return words?.() ?? gap
}

/** All that is missing of an element, in words; empty where nothing is. */
export function gapsInWords(element: WorkElement): string {
  return elementGaps(element)
    .map((gap) => gapWords(element.kind, gap))
    .join(', ')
}

/** An element that is not whole, as its teacher knows it, and what it lacks. */
export interface Unfinished {
  piece: number
  name: string
  gaps: string
}

/** The elements that are not whole, in their order. */
export function unfinishedOf(elements: readonly WorkElement[] = []): Unfinished[] {
  return inOrder(elements).flatMap((element) => {
    const gaps = gapsInWords(element)
    return gaps ? [{ piece: element.piece, name: `${KIND_WORDS[element.kind]()}: ${titleOf(element)}`, gaps }] : []
  })
}

/** What tells it from others of its kind, beside the kind itself. */
export function titleOf(element: WorkElement): string {
  const isEmpty = Object.values(element.fields).every((value) => !value)
  const text = isEmpty ? '' : wordsOf(element)
  if (!text) return m.element_new()
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

function wordsOf(element: WorkElement): string | undefined {
  if (element.kind === 'chart') return element.fields.title
  return element.kind === 'picture' ? element.fields.shows : textOf(elementOf(element))
}
