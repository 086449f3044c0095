import type { Clause } from './clauses.ts'
import { isRole, type Language, type Pronoun } from './languages/language.ts'
import type { Mention } from './names.ts'
import { headOf, type People } from './people.ts'
import type { Phrase } from './phrase.ts'
import type { Sentence } from './reading.ts'
import { genderOf, isPerson, isPlural, isSomebody } from './sorts.ts'
import type { Speaker } from './types.ts'

/** Somebody whom the text has just spoken of. */
interface Topic {
  speaker: Speaker
  paragraph: number
  isPerson: boolean
  isPlural: boolean
  /** it speaks, or begins a sentence */
  isSubject: boolean
  gender?: 'he' | 'she'
}

/** For how many paragraphs a pronoun may reach back to whom it means. */
const REACH = 2
/** The subject of a sentence is among its first words, in tokens. */
const OPENING = 5
/** As many topics are kept. */
const MOST_TOPICS = 8

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
    const first = this.#firstPerson(sentence)
    const verb = sentence.clauses[0]?.at ?? Number.POSITIVE_INFINITY
    const isSubject = first !== undefined && !first.isOwner && first.from < sentence.from + OPENING
    if (first && first.from < verb) this.#keepMention(first, paragraph, isSubject)
    const speakers = new Map(
      sentence.clauses.map((clause) => [clause, clause.subject ? this.#heard(clause, sentence, paragraph) : null]),
    )
    if (first && first.from >= verb && ![...speakers.values()].some((speaker) => speaker !== null))
      this.#keepMention(first, paragraph, isSubject)
    return speakers
  }

  /** Who spoke or was spoken of last, as far back as a paragraph, or two where the one between is about nobody. */
  last(paragraph: number): Speaker | null {
    const topic = this.#topics.findLast(({ isSubject }) => isSubject)
    const isBetween = this.#topics.some((each) => each !== topic && each.paragraph === paragraph - 1)
    return topic && paragraph - topic.paragraph <= (isBetween ? 1 : 2) ? topic.speaker : null
  }

  /** The first person whom a sentence names; an owner ("Doe’s plan") only where there is nobody else. */
  #firstPerson({ mentions, from }: Sentence): Mention | undefined {
    const people = mentions.filter((mention) => this.#people.isPerson(mention))
    const opening = mentions.find((mention) => mention.from === from && !mention.isOwner)
    return people.find(({ isOwner }) => !isOwner) ?? people[0] ?? opening
  }

  #keepMention(mention: Mention, paragraph: number, isSubject: boolean): void {
    const phrase: Phrase = { ...mention, kind: 'name', words: '', mention }
    this.#keep(this.#named(phrase), phrase, paragraph, isSubject)
  }

  #keep(speaker: Speaker, phrase: Phrase, paragraph: number, isSubject = true): void {
    const topic = {
      speaker,
      paragraph,
      isPerson: isPerson(phrase, speaker, this.#language),
      isPlural: isPlural(phrase),
    }
    const known = this.#topics.find((each) => each.speaker.name === speaker.name)
    this.#topics = this.#topics.filter((each) => each !== known)
    this.#topics.push({
      ...topic,
      isSubject: isSubject || known?.isSubject === true,
      gender: genderOf(speaker, phrase) ?? known?.gender,
    })
    if (this.#topics.length > MOST_TOPICS) this.#topics.shift()
  }

  #heard({ subject, kind, isWeak }: Clause, sentence: Sentence, paragraph: number): Speaker | null {
    const phrase = kind === 'label' ? this.#labelled(subject!, sentence) : subject!
    if (!phrase) return null
    if (phrase.kind === 'pronoun') return this.#meant(phrase.pronoun!, phrase, paragraph)
    if (phrase.kind === 'role' && !this.#mayBeQuoted(phrase)) return null
    const speaker = phrase.kind === 'role' ? this.#holder(phrase) : this.#named(phrase)
    if (!isWeak || phrase.kind === 'name') this.#keep(speaker, phrase, paragraph)
    return speaker
  }

  /** It says what somebody is, or holds a name: "the Fenwick bridge inquiry". */
  #mayBeQuoted({ words }: Phrase): boolean {
    return /\s\p{Lu}|^\p{Lu}\S*(?:['’]s?\s| \d)/u.test(words) || isSomebody(words, this.#language)
  }

  /** Whose words follow a colon: a name or a role alone; else the only person of the sentence. */
  #labelled(phrase: Phrase, { mentions }: Sentence): Phrase | undefined {
    const words = phrase.words.split(' ')
    const isRoleAlone = words.length < 8 && headOf(phrase.words, this.#language) === words.at(-1)?.toLowerCase()
    if (phrase.kind === 'name' || isRoleAlone) return phrase
    const people = mentions.filter((mention) => mention.end <= phrase.end && this.#people.isPerson(mention))
    const only = people.length === 1 ? people[0] : undefined
    return only && { ...only, kind: 'name', words: phrase.words, mention: only }
  }

  #named({ start, end, mention, words, role }: Phrase): Speaker {
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
    const person = head !== undefined && isRole(head, this.#language) ? this.#people.holding(head) : undefined
    return { name: person?.name ?? words, ...(person?.role && { role: person.role }), start, end }
  }

  #meant(pronoun: Pronoun, phrase: Phrase, paragraph: number): Speaker | null {
    const near = this.#topics.filter((topic) => paragraph - topic.paragraph <= REACH && mayMean(pronoun, topic))
    const topic = near.at(-1)
    if (!topic) return null
    if (pronoun === 'he' || pronoun === 'she') topic.gender = pronoun
    this.#topics.push({ ...topic, paragraph, isSubject: true })
    return topic.speaker.start > phrase.start ? null : topic.speaker
  }
}

function mayMean(pronoun: Pronoun, { isPerson, isPlural, gender }: Topic): boolean {
  if (pronoun === 'narrator') return false
  if (pronoun === 'it') return !isPerson && !isPlural
  if (pronoun === 'they') return isPlural || !isPerson
  return isPerson && !isPlural && (pronoun === 'anybody' || gender === undefined || gender === pronoun)
}
