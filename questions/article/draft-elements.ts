/** What is wrong with the elements of an article that somebody brings. */
import type { PlacedElement } from '../model/draft.ts'
import { figureFaults, unsaidPiece } from '../model/element-text.ts'
import { MOST_OF_DRAFT } from './bounds.ts'

/** What is wrong with an element, and where; `element` is its number, from 1. */
export interface ElementFault {
  why: 'element' | 'figures' | 'twice' | 'many-pictures'
  field: string
  element?: number
}

/** Texts that say less than what is drawn, figures beyond their axis, numbers that two have, too many pictures. */
export function elementFaults(elements: readonly PlacedElement[]): ElementFault[] {
  const faults = elements.flatMap((each, at) => faultsOf(each).map((why): ElementFault => faultAt(why, at)))
  if (new Set(elements.map(({ piece }) => piece)).size < elements.length)
    faults.push({ why: 'twice', field: 'elements' })
  if (photosOf(elements).length > MOST_OF_DRAFT.pictures) faults.push({ why: 'many-pictures', field: 'elements' })
  return faults
}

/** The pictures that an article asks for, each once, with their sides in pixels. */
export function photosOf(elements: readonly Pick<PlacedElement, 'element'>[]) {
  const photos = elements.flatMap(({ element }) => (element.kind === 'picture' && element.photo) || [])
  return [...new Map(photos.map((photo) => [photo.id, photo])).values()]
}

function faultAt(why: 'element' | 'figures', at: number): ElementFault {
  return { why, field: `elements.${at}.${why === 'element' ? 'text' : 'element'}`, element: at + 1 }
}

function faultsOf({ text, element, redrawn }: PlacedElement): ('element' | 'figures')[] {
  const unsaid = unsaidPiece(text, element) !== undefined
  const charts = element.kind === 'chart' ? [element, ...(redrawn ? [{ ...element, ...redrawn }] : [])] : []
  const wrong = charts.some((chart) => figureFaults(chart).length > 0) || (redrawn && charts.length === 0)
  return [...(unsaid ? ['element' as const] : []), ...(wrong ? ['figures' as const] : [])]
}
