import type { Pack } from '../model/pack.ts'
import type { Row, Table } from './table.ts'

type Speaker = Pack['speakers'][number]

/**
 * Whether a speaker of a pack is who a row of the table names. Whoever has no name there ("an unnamed user") may be any
 * speaker of the pack who is nobody else.
 */
export function isSpeaker(speaker: Speaker, row: Row, { quotes, same_as }: Table): boolean {
  const known = same_as[row.speaker] ?? (row.speaker === speaker.id ? speaker.id : undefined)
  if (known !== undefined) return known === speaker.id
  if (isNamed(row)) return sameName(speaker.name, row)
  return !quotes.some((other) => other.speaker === speaker.id || (isNamed(other) && sameName(speaker.name, other)))
}

/** Whether a text says who says what a row holds: by name, or by what they are ("the captain"). */
export function isNamedIn(text: string, row: Row, table: Table, { speakers }: Pack): boolean {
  const them = speakers.filter((speaker) => isSpeaker(speaker, row, table))
  if (them.length === 0 && !isNamed(row)) return true
  const names = [mainName(row.speaker), ...them.map(({ name }) => name)].flatMap(nameWords)
  const roles = [row.speaker.split(',')[1] ?? '', ...them.map(({ role }) => role)].map(roleOf).flatMap(wordsOf)
  const titles = wordsOf(mainName(row.speaker)).filter((word) => TITLES.has(word))
  const words = wordsOf(text)
  return [...names, ...roles.filter((word) => word.length > 3), ...titles].some((word) => words.includes(word))
}

/** Whether the article is a row's speaker's own, who needs no quotation marks in it. */
export function isAuthor(row: Row, { outlet, title }: Table, { source }: Pack): boolean {
  if (/\bauthor\b/.test(row.speaker)) return true
  const of = source.kind === 'real' ? [source.title, source.note] : []
  return within(nameWords(mainName(row.speaker)), wordsOf([outlet, title, source.outlet, ...of].join(' ')))
}

/** "a young physician of Reese Hospital" has no name: nothing in it but perhaps its first letter is a capital. */
function isNamed({ speaker }: Row): boolean {
  return /.\p{Lu}|^\p{Lu}\S*$/u.test(mainName(speaker)) || !/\s/.test(mainName(speaker))
}

function sameName(name: string, { speaker }: Row): boolean {
  const [own, theirs] = [nameWords(name), nameWords(mainName(speaker))]
  return within(own, theirs) || within(theirs, own)
}

function within(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && some.every((word) => others.includes(word))
}

/** A table's speaker without what they are and where it stands: "Groves, third officer (in evidence)" is Groves. */
function mainName(speaker: string): string {
  return speaker
    .replace(/\([^)]*\)/g, '')
    .split(/,| on | of | as /)[0]!
    .trim()
}

/** What somebody is: "captain" of "captain of the Californian". */
function roleOf(role: string): string {
  return role.split(/ (?:of|at|in|to|for|who|that|which) |,/)[0]!
}

const TITLES = new Set('mr mrs miss ms dr prof professor sir lord lady capt captain major'.split(' '))
const NO_NAMES = new Set('a an and the of for his her their unnamed s'.split(' '))

function nameWords(text: string): string[] {
  return wordsOf(text).filter((word) => !TITLES.has(word) && !NO_NAMES.has(word))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
