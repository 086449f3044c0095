import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Language } from './language.ts'

/** As many characters tell a language. */
const MUCH = 4000

const LANGUAGES: readonly Language[] = [en, de, fr, es]

/** The language of a text: as its tag says, or the one whose small words are most in it. English where nothing tells. */
export function languageOf(text: string, tag?: string): Language {
  const named = LANGUAGES.find((language) => language.tag === tag?.toLowerCase().split('-')[0])
  return named ?? likeliest(text.slice(0, MUCH).toLowerCase())
}

function likeliest(text: string): Language {
  const found = (text.match(/\p{L}+/gu) ?? []) as string[]
  const counts = LANGUAGES.map((language) => found.filter((word) => isSmall(word, language)).length)
  return LANGUAGES[counts.indexOf(Math.max(...counts))] ?? en
}

function isSmall(word: string, { determiners, prepositions, conjunctions }: Language): boolean {
  return determiners.has(word) || prepositions.has(word) || conjunctions.has(word)
}
