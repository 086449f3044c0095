import type { Clause } from './clauses.ts'
import type { Language, Pronoun } from './languages/language.ts'
import { headOf, type People } from './people.ts'
import type { Phrase } from './phrase.ts'
import type { Sentence } from './reading.ts'
import { genderOf, isPerson } from './sorts.ts'
import type { Speaker } from './types.ts'

/** Somebody whom the text has just spoken of. */
interface Topic {
  speaker: Speaker
  paragraph: number
  isPerson: boolean
  gender?: 'he' | 'she'
}

/** For how many paragraphs a pronoun may reach back to whom it means. */
const REACH = 2

/** Reads an article from its beginning and knows, at each sentence, who was spoken of last: whom "he said" means. */
export class Discourse {
  #topics: Topic[] = []
  readonly #people: People
  readonly #language: Language

  constructor(people: People, language: Language) {
    this.#people = people
    this.#language = language
  }

  /** Who speaks in each clause of a sentence, in order; null where the text does not make it safe. */
  read(sentence: Sentence, paragraph: number): Map<Clause, Speaker | null> {
    this.#open(sentence, paragraph)
    return new Map(
      sentence.clauses.map((clause) => {
        const speaker = clause.subject ? this.#speaker(clause.subject, paragraph) : null
        if (speaker && clause.subject?.kind !== 'pronoun') this.#keep(speaker, clause.subject!, paragraph)
        return [clause, speaker]
      }),
    )
  }

  /** Who spoke or was spoken of last, as far back as a paragraph. */
  last(paragraph: number): Speaker | null {
    const topic = this.#topics.at(-1)
    return topic && paragraph - topic.paragraph <= 1 ? topic.speaker : null
  }

  /** A sentence that reports nothing may still say whom the next pronoun means: its first person. */
  #open({ mentions, clauses, from }: Sentence, paragraph: number): void {
    const first = mentions.find(({ name, title }) => this.#people.who(name) !== undefined || title !== undefined)
    const verb = clauses[0]?.from ?? Number.POSITIVE_INFINITY
    if (!first || first.from > from + 8 || first.from >= verb) return
    const person = this.#people.who(first.name)
    const speaker = {
      name: person?.name ?? first.name.join(' '),
      ...(person?.role && { role: person.role }),
      start: first.start,
      end: first.end,
    }
    this.#keep(speaker, { ...first, kind: 'name', words: '', mention: first }, paragraph)
  }

  #keep(speaker: Speaker, phrase: Phrase, paragraph: number): void {
    const person = isPerson(phrase, speaker, this.#language)
    this.#topics.push({ speaker, paragraph, isPerson: person, gender: genderOf(speaker, phrase) })
    if (this.#topics.length > 8) this.#topics.shift()
  }

  #speaker(phrase: Phrase, paragraph: number): Speaker | null {
    if (phrase.kind === 'pronoun') return this.#meant(phrase.pronoun!, phrase, paragraph)
    if (phrase.kind === 'role') return this.#holder(phrase)
    const { start, end, mention, words, role } = phrase
    if (!mention) return { name: words, start, end }
    const person = this.#people.who(mention.name)
    const own = role ?? mention.role ?? person?.role
    const alone =
      mention.name.length === 1 && mention.title ? `${mention.title} ${mention.name[0]}` : mention.name.join(' ')
    return { name: person?.name ?? alone, ...(own && { role: own }), start, end }
  }

  /** "the mayor" is who alone is called mayor; "a spokeswoman for the council" is nobody else. */
  #holder({ words, start, end }: Phrase): Speaker {
    const isKnown = /^(?:the|la|le|der|die|el|l['’])\s?/i.test(words) || /^\p{Lu}/u.test(words)
    const head = isKnown && words.split(' ').length <= 4 ? headOf(words, this.#language) : undefined
    const person = head === undefined ? undefined : this.#people.holding(head)
    return { name: person?.name ?? words, ...(person?.role && { role: person.role }), start, end }
  }

  #meant(pronoun: Pronoun, { start, end }: Phrase, paragraph: number): Speaker | null {
    const near = this.#topics.filter((topic) => paragraph - topic.paragraph <= REACH && mayMean(pronoun, topic))
    const topic = near.at(-1)
    return topic ? { ...topic.speaker, start: topic.speaker.start || start, end: topic.speaker.end || end } : null
  }
}

function mayMean(pronoun: Pronoun, { isPerson, gender }: Topic): boolean {
  if (pronoun === 'it') return !isPerson
  if (pronoun === 'they') return true
  return isPerson && (gender === undefined || gender === pronoun)
}
