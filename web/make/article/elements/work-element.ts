/** An element that somebody works on: as far as it is, with empty fields; it is saved once nothing is missing. */
import { FIRST_ELEMENT } from '../../../../questions/article/bounds.ts'
import type { PlacedElement } from '../../../../questions/model/draft.ts'
import type { Chart, OwnElement } from '../../../../questions/model/element.ts'

/** What can be added, in the order in which it is offered. */
export const ELEMENT_KINDS = ['post', 'chart', 'picture', 'chat', 'headline', 'document', 'transcript'] as const
export type ElementKind = (typeof ELEMENT_KINDS)[number]

const FIELDS = [
  ...['author', 'handle', 'time', 'label', 'words', 'counts', 'title', 'outlet', 'below', 'from', 'date', 'heading'],
  ...['paragraphs', 'signed', 'lines', 'shows', 'caption', 'credit', 'unit', 'rows', 'low', 'high', 'fair', 'behind'],
] as const
/** A field of a form, by its name. */
export type FieldName = (typeof FIELDS)[number]

/** A picture of one’s own: its file is kept apart. */
export interface WorkPhoto {
  id: string
  width: number
  height: number
}

/** An element that somebody works on. */
export interface WorkElement {
  piece: number
  after: number
  kind: ElementKind
  fields: Partial<Record<FieldName, string>>
  style: Chart['style']
  photo: WorkPhoto | null
  mayPublish: boolean
}

/** An element without a word, behind a piece of the text. */
export function emptyElement(kind: ElementKind, elements: readonly WorkElement[], after: number): WorkElement {
  const piece = Math.max(FIRST_ELEMENT - 1, ...elements.map((each) => each.piece)) + 1
  return { piece, after, kind, fields: {}, style: 'bars', photo: null, mayPublish: false }
}

/** The elements with one of them a step further up or down in the article, which has so many pieces. */
export function moved(elements: readonly WorkElement[], piece: number, step: 1 | -1, pieces: number): WorkElement[] {
  const sorted = inOrder(elements)
  const at = sorted.findIndex((each) => each.piece === piece)
  const [here, beside] = [sorted[at], sorted[at + step]]
  if (!here) return sorted
  if (beside?.after === here.after) [sorted[at], sorted[at + step]] = [beside, here]
  else sorted[at] = { ...here, after: Math.min(pieces, Math.max(0, here.after + step)) }
  return sorted
}

/** The elements as they stand in the article. */
export function inOrder(elements: readonly WorkElement[]): WorkElement[] {
  return [...elements].sort((one, other) => one.after - other.after)
}

/** A saved element to work on again. */
export function workElementOf({ piece, after, element, behind = '', redrawn }: PlacedElement): WorkElement {
  const base = { ...emptyElement(element.kind, [], after), piece }
  const fields = { ...fieldsOf(element), behind }
  if (element.kind === 'chart') {
    const fair = redrawn ? String(redrawn.axis.from) : ''
    return { ...base, style: element.style, fields: { ...fields, fair } }
  }
  if (element.kind !== 'picture' || !element.photo) return { ...base, fields }
  const { id, width, height } = element.photo
  return { ...base, fields, photo: { id, width, height }, mayPublish: true }
}

function fieldsOf(element: OwnElement): WorkElement['fields'] {
  switch (element.kind) {
    case 'post': {
      const { author, handle, time, label = '', words, counts = [] } = element
      return { author, handle, time, label, words, counts: counts.join('; ') }
    }
    case 'chat':
    case 'transcript': {
      const lines = element.lines.map(({ who, when, words }) => `${who}${when ? `, ${when}` : ''}: ${words}`)
      return { title: element.title ?? '', lines: lines.join('\n') }
    }
    case 'headline':
      return { outlet: element.outlet ?? '', title: element.title, below: element.below ?? '' }
    case 'document': {
      const { from, date = '', heading = '', paragraphs, signed = '' } = element
      return { from, date, heading, paragraphs: paragraphs.join('\n'), signed }
    }
    case 'picture':
      return { shows: element.shows, caption: element.caption ?? '', credit: element.credit ?? '' }
    case 'chart': {
      const { title, unit = '', series, points, axis } = element
      const head = series ? [['', ...series]] : []
      const rows = points.map(({ label, value, beside }) => [label, value, ...(beside === undefined ? [] : [beside])])
      const table = [...head, ...rows].map((row) => row.join('\t')).join('\n')
      return { title, unit, rows: table, low: String(axis.from), high: String(axis.to) }
    }
  }
}
