import type { Pack, ScoredQuestion } from '../model/pack.ts'
import { NUMBER_WORDS, wordsIn } from './words.ts'

/** What decides a question, as somebody sees it who knows nothing of its article: names of speakers and numbers are masked. */
export interface Deciding {
  /** the words of the article that are marked */
  words: string
  /** who stands behind the passages in which they stand */
  behind: string
  /** what these passages are drawn as: "chart", or "paragraph" */
  kinds: string
}

/** For each question of a pack what decides it. */
export function decidingIn(pack: Pack): (question: ScoredQuestion) => Deciding {
  const passages = new Map(pack.passages.map((passage) => [passage.id, passage]))
  const masked = maskFor(pack)
  return ({ evidence }) => {
    const places = evidence.map(({ passage }) => passages.get(passage)!)
    return {
      words: masked(evidence.map(({ mark }) => mark).join(' ')),
      behind: masked(places.map(({ behind }) => behind).join(' ')),
      kinds: places.map(({ element }) => element?.kind ?? 'paragraph').join(' '),
    }
  }
}

/** Puts one word for every speaker's name of a pack, and one for every number. */
function maskFor({ speakers }: Pack): (text: string) => string {
  const names = new Set(speakers.flatMap(({ name }) => wordsIn(name.match(/\p{Lu}\S*/gu)?.join(' ') ?? '')))
  const mask = (word: string) => {
    if (names.has(word)) return 'somebody'
    return NUMBER_WORDS.has(word) || /\p{N}/u.test(word) ? 'number' : word
  }
  return (text) => wordsIn(text).map(mask).join(' ')
}
