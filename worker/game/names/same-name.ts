import { asLatin, canBeReadAs, drawnAs, roughly, withDigitsMarked } from './look-alike.ts'
import { withoutAccents } from './words/lists.ts'

/** Scripts whose marks are accents or vowels that people leave out; in others they tell letters apart (й is not и). */
const MARKED = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Arab}\p{sc=Hebr}]/u
const ORNAMENT = /[^\p{L}\p{M}\p{N}\ue000\ue001]/gu

/** What names are compared by. */
interface Likeness {
  /** its letters: without case, gaps, signs and marks, look-alikes as Latin letters */
  base: string
  /** the marks that were left out, each with its place */
  marks: string
  /** how it is drawn, case and all */
  drawn: string
}

/**
 * Names, to be found by what they are taken for: the same but for case, gaps, signs and letters that look alike, a digit in
 * a word as well. Accents count where both have some: José and Jose are one name, Hùng and Hưng are two.
 */
export class NameBook {
  private readonly alike = new Map<string, { name: string; likeness: Likeness }[]>()

  constructor(names: readonly string[] = []) {
    for (const name of names) this.add(name)
  }

  add(name: string): void {
    const likeness = likenessOf(name)
    for (const key of keysOf(likeness)) this.alike.set(key, [...(this.alike.get(key) ?? []), { name, likeness }])
  }

  /** Whether a name is taken for one of the book. */
  has(name: string): boolean {
    return this.alikeTo(name).length > 0
  }

  /** The name of the book that a name is taken for; undefined where there is none, or no telling which. */
  find(name: string): string | undefined {
    const alike = this.alikeTo(name)
    return alike.find((each) => each === name) ?? (alike.length === 1 ? alike[0] : undefined)
  }

  /** The name of the book that came first of those that a name is taken for; undefined where there is none. */
  first(name: string): string | undefined {
    return this.alikeTo(name)[0]
  }

  private alikeTo(name: string): string[] {
    const sought = likenessOf(name)
    const found = keysOf(sought).flatMap((key) => this.alike.get(key) ?? [])
    return [...new Set(found.filter(({ likeness }) => areAlike(likeness, sought)).map((each) => each.name))]
  }
}

/**
 * What a name is looked up by in an index: names that are taken for one another share `base` or `drawn`. Earlier builds kept
 * `drawnBefore` in its place.
 */
export function nameKeys(name: string): { base: string; drawn: string; drawnBefore: string } {
  const { base, drawn } = likenessOf(name)
  return { base, drawn: roughly(base), drawnBefore: drawn }
}

/** Whether two names are taken for one another. */
export function isSameName(one: string, other: string): boolean {
  return areAlike(likenessOf(one), likenessOf(other))
}

/** A name that is taken for an earlier one of the list; undefined where all differ. */
export function nameTwice(names: readonly string[]): string | undefined {
  return namesTwice(names)[0]
}

function keysOf({ base, drawn }: Likeness): string[] {
  return [`base ${base}`, `roughly ${roughly(base)}`, `drawn ${drawn}`]
}

function areAlike(one: Likeness, other: Likeness): boolean {
  const marksAgree = one.marks === '' || other.marks === '' || one.marks === other.marks
  return (marksAgree && canBeReadAs(one.base, other.base)) || one.drawn === other.drawn
}

function likenessOf(name: string): Likeness {
  const plain = withDigitsMarked(name.normalize('NFKC')).replace(ORNAMENT, '') || name
  let base = ''
  let marks = ''
  for (const sign of plain.normalize('NFKD')) {
    if (/\p{M}/u.test(sign) && MARKED.test(base.slice(-1))) marks += base.length + sign
    else base += sign
  }
  return { base: withoutAccents(asLatin(base)), marks, drawn: drawnAs(plain) }
}

/** For each name, the place of an earlier one that it is taken for; null where it is the first of its kind, or no name. */
export function earlierAlike(names: readonly string[]): (number | null)[] {
  const places = new Map<string, number>()
  const book = new NameBook()
  return names.map((name, place) => {
    if (name === '') return null
    const earlier = book.first(name)
    if (earlier !== undefined) return places.get(earlier) ?? null
    book.add(name)
    places.set(name, place)
    return null
  })
}

/** The names that are taken for an earlier one of the list, each once. */
export function namesTwice(names: readonly string[]): string[] {
  const alike = earlierAlike(names)
  return [...new Set(names.filter((_, place) => alike[place] !== null))]
}
