import { SPEAKER_KINDS } from '../model/terms.ts'
import type { Article } from './types.ts'

/** A speaker of a pack that is being made. What the article does not tell is left to whoever makes it. */
export interface DraftSpeaker {
  /** lower-case words joined by hyphens, and nobody else's in the article */
  id: string
  name: string
  role?: string
  kind?: (typeof SPEAKER_KINDS)[number]
}

/** By a word of a role; the first list that has one counts: a "former minister and author" is a politician. */
const WORDS: Partial<Record<(typeof SPEAKER_KINDS)[number], RegExp>> = {
  politician:
    /\b(?:president|minister|chancellor|premier|governor|gov|mayor|senator|sen|congress\w*|representative|rep|mps?|msp|councillor|council(?:wo)?man|lawmaker|legislator|candidate|leader|whip|king|queen|politi\w+|bundestags\w*|bürgermeister\w*|maire|député\w*|alcalde\w*)\b/i,
  scientist:
    /\b(?:scientists?|researchers?|professor|prof|\w+ologists?|\w+physicist|physicist|chemist|mathematician|forscher\w*|cherch\w+)\b/i,
  official:
    /\b(?:spokes\w+|police|officer|official|judge|sheriff|detective|inspector|superintendent|ambassador|commissioner|prosecutor|secretary|ministry|department|agency|council|court|general|colonel|captain|authority|sprecher\w*|porte-parole|portavoz)\b/i,
  expert:
    /\b(?:analyst|economist|doctor|dr|lawyer|solicitor|barrister|attorney|historian|engineer|consultant|surgeon|expert|strategist|curator)\b/i,
  business:
    /\b(?:ceo|chief executive|executive|chairman|chairwoman|owner|founder|director|manager|businessman|businesswoman|entrepreneur|company)\b/i,
  campaigner: /\b(?:activist|campaign\w*|union|charity|organi[sz]er|volunteer|advocate|protester)\b/i,
  celebrity:
    /\b(?:actor|actress|singer|musician|player|striker|coach|artist|presenter|comedian|influencer|author|writer|novelist)\b/i,
  journalist: /\b(?:journalist|reporter|editor|correspondent|columnist)\b/i,
  resident:
    /\b(?:resident|neighbou?r|mother|father|parent|pupil|student|farmer|shopkeeper|driver|witness|passenger|customer)\b/i,
}

/** The speakers of an article's quotations and reports, each once, in the order in which they are quoted. */
export function draftSpeakers({ quotations, reports }: Article): DraftSpeaker[] {
  const found = new Map<string, { name: string; role?: string }>()
  for (const { speaker } of [...quotations, ...reports]) {
    if (!speaker) continue
    const known = found.get(speaker.name)
    if (!known) found.set(speaker.name, { name: speaker.name, ...(speaker.role && { role: speaker.role }) })
    else known.role ??= speaker.role
  }
  const ids = new Map<string, number>()
  return [...found.values()].map((speaker) => {
    const kind = kindOf(`${speaker.role ?? ''} ${speaker.role === undefined ? speaker.name : ''}`)
    return { id: newId(speaker.name, ids), ...speaker, ...(kind && { kind }) }
  })
}

function kindOf(words: string): DraftSpeaker['kind'] {
  return SPEAKER_KINDS.filter((kind) => WORDS[kind]?.test(words)).sort(byOrder)[0]
}

function byOrder(one: string, other: string): number {
  const order = Object.keys(WORDS)
  return order.indexOf(one) - order.indexOf(other)
}

/** As many characters may be in an id before its number. */
const LONGEST_ID = 50

/** An id that is not taken, which it then is. `taken`: how often each has been asked for. */
function newId(name: string, taken: Map<string, number>): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words =
    plain
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, LONGEST_ID)
      .replace(/-$/, '') ?? 'speaker'
  const number = (taken.get(words) ?? 0) + 1
  taken.set(words, number)
  const id = number === 1 ? words : `${words}-${number}`
  return number > 1 && taken.has(id) ? newId(name, taken) : id
}
