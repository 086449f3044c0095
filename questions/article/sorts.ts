import { isRole, type Language } from './languages/language.ts'
import type { Phrase } from './phrase.ts'
import type { Speaker } from './types.ts'

const SHE =
  /(?:^|[\s-])(?:mrs|ms|miss|dame|lady|queen|princess|duchess|baroness|mother|sister|wife|daughter|aunt|widow|woman|girl|actress|\p{L}*woman|mum|mom|grandmother|frau|mme|madame|señora|sra)(?:$|[\s.])/iu
const HE =
  /(?:^|[\s-])(?:mr|sir|lord|king|prince|duke|baron|father|brother|husband|son|uncle|man|boy|actor|\p{L}*sman|chairman|dad|grandfather|herr|monsieur|señor|sr|pope|imam|rabbi)(?:$|[\s.])/iu

/** Whom a pronoun may mean, going by title and role; undefined where they do not tell. */
export function genderOf({ name, role }: Speaker, { mention, words }: Phrase): 'he' | 'she' | undefined {
  const told = [mention?.title, role, name, words].filter(Boolean).join(' ')
  const [she, he] = [SHE.test(told), HE.test(told)]
  return she === he ? undefined : she ? 'she' : 'he'
}

/** Whether a phrase names a person and no body, paper or document. */
export function isPerson({ kind, mention, words }: Phrase, { name }: Speaker, language: Language): boolean {
  if (kind === 'role') return name !== words || (!THING.test(words) && isSomebody(words, language))
  if (!mention) return true
  return (
    !mention.name.some((word) => language.bodies.has(word.toLowerCase())) && !/^\p{Lu}{2,}$/u.test(mention.name.at(-1)!)
  )
}

const THING =
  /\b(?:company|firm|group|government|ministry|council|court|union|charity|agency|hospital|university|school|club|party|statement|report|study|letter|e-?mail|notice|document|sign|post|tweet|message|committee|commission|panel|board|department|office|bureau|authority|service|organi[sz]ation|campaign|police)s?\b/i

/** Whether words say what somebody is, or name a document: "a ruling"; "the conversation" says nothing. */
export function isSomebody(words: string, language: Language): boolean {
  if (/^(?:one|another|some|others|many|several|most|few|both)$/i.test(words)) return true

  return words
    .toLowerCase()
    .split(/\s+/)
    .some((word) => isRole(word, language))
}

/** "residents", "Smith and Jones" */
export function isPlural({ kind, mention, words }: Phrase): boolean {
  if (kind === 'name') return mention === undefined
  const head = words.split(/ (?:of|for|from|at|in|with|on) /)[0]!
  return /(?:[^s]s|men|people|police)$/i.test(head) && !/^(?:an?|one|another|the \w+ness)\b/i.test(head)
}
