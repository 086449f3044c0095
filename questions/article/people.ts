import { grouped } from '../model/grouped.ts'
import { isRole, type Language } from './languages/language.ts'
import type { Mention } from './names.ts'
import type { Paragraph } from './reading.ts'
import type { Token } from './tokens.ts'

/** Somebody, or a body, that an article names by more than one word at least once. */
export interface Person {
  name: string
  words: string[]
  role?: string
}

/** More of one name are not told apart: no news has them, and reading stays linear. */
const MOST_NAMESAKES = 12

/** Who is named in an article: what it calls somebody later on leads to the fullest form of their name. */
export class People {
  readonly #byWord = new Map<string, Person[]>()
  readonly #language: Language
  readonly #speaking = new Set<string>()
  #byRole?: Map<string, Person[]>

  constructor(language: Language) {
    this.#language = language
  }

  /** Keeps who is named, or the fuller form of a name that is known. */
  add({ name, role }: Pick<Mention, 'name' | 'role'>): void {
    if (name.length < 2) return
    const known = this.#find(name)
    if (known) {
      if (known.words.length < name.length && known.words[0] === name[0])
        Object.assign(known, { name: name.join(' '), words: name })
      known.role ??= role
      return
    }
    const person = { name: name.join(' '), words: name, role }
    for (const word of new Set([lastOf(name), name[0]!])) {
      const key = word.toLowerCase()
      const namesakes = this.#byWord.get(key) ?? []
      if (namesakes.length < MOST_NAMESAKES) this.#byWord.set(key, [...namesakes, person])
    }
  }

  /** Keeps that a short form in brackets stands for a name: "Electronic Frontier Foundation (EFF)". */
  addShort(short: string, { name, role }: Pick<Mention, 'name' | 'role'>): void {
    this.#byWord.set(short.toLowerCase(), [{ name: name.join(' '), words: name, role }])
  }

  /** Who is meant by a name; undefined where nobody is, or more than one. */
  who(name: readonly string[]): Person | undefined {
    if (name.length > 1) return this.#find(name)
    const all = this.#byWord.get(name[0]?.toLowerCase() ?? '') ?? []
    const byLast = all.filter(({ words }) => lastOf(words).toLowerCase() === name[0]!.toLowerCase())
    const byFirst = all.filter(({ words }) => !words.some((word) => this.#language.bodies.has(word.toLowerCase())))
    const likely = byLast.length > 0 ? byLast : byFirst
    return likely.length === 1 ? likely[0] : undefined
  }

  /** Keeps that a single name is a person’s: it speaks, or bears a title. */
  addSpeaking(word: string): void {
    this.#speaking.add(word)
  }

  /** Whether a run of capitals names a person, as far as the article shows. */
  isPerson({ name, title, role }: Pick<Mention, 'name' | 'title' | 'role'>): boolean {
    const { bodies } = this.#language
    if (title !== undefined || role !== undefined) return true
    if (name.some((word) => bodies.has(word.toLowerCase()) || /^\p{Lu}{3,}$/u.test(word))) return false
    return this.#speaking.has(name.at(-1)!) || this.who(name) !== undefined
  }

  /** Who alone holds a role: "mayor". */
  holding(head: string): Person | undefined {
    this.#byRole ??= this.#roles()
    const holders = this.#byRole.get(head) ?? []
    return holders.length === 1 ? holders[0] : undefined
  }

  #roles(): Map<string, Person[]> {
    const all = [...new Set([...this.#byWord.values()].flat())]
    return grouped(
      all.filter(({ role }) => role !== undefined),
      ({ role }) => headOf(role!, this.#language) ?? '',
    )
  }

  #find(name: readonly string[]): Person | undefined {
    const all = this.#byWord.get(lastOf(name).toLowerCase()) ?? []
    return all.find(({ words }) => isWithin(name, words) || isWithin(words, name))
  }
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|kc|qc|mp|msp|cbe|obe|mbe)\.?$/i

function lastOf(name: readonly string[]): string {
  return name.findLast((word) => !SUFFIX.test(word)) ?? name[0] ?? ''
}

/** The last word of a role that says what somebody is: "mayor" of "mayor of Springfield". */
export function headOf(role: string, language: Language): string | undefined {
  const all = role.toLowerCase().match(/[\p{L}\p{M}’'-]+/gu) ?? []
  const end = all.findIndex((word) => language.prepositions.has(word))
  return all.slice(0, end < 0 ? undefined : end).findLast((word) => isRole(word, language))
}

/** The last words are the same, and every word of the shorter name is in the longer one: "Von der Leyen", too. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length || lastOf(short).toLowerCase() !== lastOf(long).toLowerCase()) return false
  const words = long.map((word) => word.toLowerCase())
  return short.every((word) => words.includes(word.toLowerCase()))
}

/** Who is named in the paragraphs of an article: first those who speak, whose names are read best. */
export function peopleIn(paragraphs: readonly Paragraph[], language: Language): People {
  const people = new People(language)
  for (const { subject } of paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ clauses }) => clauses))) {
    if (!subject?.mention) continue
    people.add({ name: subject.mention.name, role: subject.role ?? subject.mention.role })
    people.addSpeaking(subject.mention.name.at(-1)!)
  }
  for (const { tokens, sentences } of paragraphs)
    for (const { mentions } of sentences) addMentions(people, tokens, mentions, language)
  return people
}

function addMentions(people: People, tokens: readonly Token[], mentions: readonly Mention[], language: Language): void {
  mentions.forEach((mention, index) => {
    people.add(mention)
    if (isRelative(tokens, mention, language)) people.addSpeaking(mention.name[0]!)
    const next = mentions[index + 1]
    if (next && isShortOf(tokens, mention, next)) people.addShort(next.name[0]!, mention)
  })
}

/** "Her son, Luc," */
function isRelative(tokens: readonly Token[], { from, name }: Mention, language: Language): boolean {
  return name.length === 1 && tokens[from - 1]?.lower === ',' && isRole(tokens[from - 2]?.lower ?? '', language)
}

/** "(EFF)" right behind a name of more than one word. */
function isShortOf(tokens: readonly Token[], { to, name }: Mention, next: Mention): boolean {
  return (
    next.from === to + 1 &&
    tokens[to]!.lower === '(' &&
    tokens[next.to]?.lower === ')' &&
    name.length > 1 &&
    next.name.length === 1
  )
}
