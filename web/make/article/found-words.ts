import type { Article } from '../../../questions/article/types.ts'
import * as m from '../../messages/index.ts'
import { emptyQuestion, type WorkQuestion } from './work.ts'

type Quotation = Article['quotations'][number]
/** What is found in an article. */
export type FoundArticle = Article

/** The most signs of a quotation, and of a name. */
const MOST = { words: 600, name: 120 }

/**
 * A question about a quotation, as far as the article says who speaks; who they are, if it does not, is as its author put
 * it for an earlier question.
 */
export function questionAbout(quotation: Quotation, questions: readonly WorkQuestion[]): WorkQuestion {
  const { start, speaker, occasion } = quotation
  const name = nameOf(speaker)
  const known = name && questions.find((each) => each.name === name && each.role !== '')
  return {
    ...emptyQuestion(questions),
    ...{ kind: 'quote', words: wordsOf(quotation).slice(0, MOST.words), at: start },
    ...{ name, role: (known ? known.role : speaker?.role?.slice(0, MOST.name)) ?? '' },
    occasion: (occasion ?? m.editor_usual_occasion()).slice(0, MOST.name),
  }
}

/** Whether the article names a quotation's speaker in another paragraph alone. */
export function isNamedElsewhere({ paragraphs }: FoundArticle, { start, end, speaker }: Quotation): boolean {
  const place = (at: number) => paragraphs.findLastIndex((paragraph) => paragraph.start <= at)
  return speaker !== null && (place(speaker.start) < place(start) || place(speaker.start) > place(end - 1))
}

/** Whether a question still has the speaker that was filled in though its quotation's paragraph does not name them. */
export function isSpeakerUnsure(found: FoundArticle, { at, name }: Pick<WorkQuestion, 'at' | 'name'>): boolean {
  const quotation = found.quotations.find(({ start }) => start === at)
  return quotation !== undefined && nameOf(quotation.speaker) === name && isNamedElsewhere(found, quotation)
}

function nameOf(speaker: Quotation['speaker']): string {
  return speaker?.name.slice(0, MOST.name) ?? ''
}

/** A quotation as it stands without its sentence: what led on to “said X” goes; what ends a sentence stays. */
export function wordsOf({ words }: Pick<Quotation, 'words'>): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[,;:،，、](['’"”»›]*)$/u, '$1')
}

/** Where the quotation begins that a saved question is about; null where the article has none of its words. */
export function placeOf({ quotations }: FoundArticle, text: string, words: string): number | null {
  const found = quotations.find((quotation) => wordsOf(quotation).slice(0, MOST.words) === words)
  if (found) return found.start
  const at = text.indexOf(words)
  return at < 0 ? null : (quotations.find(({ start, end }) => start <= at && at < end)?.start ?? at)
}

/** The words near a question's quotation by which the article says what it rests on. */
export function cuesOf({ quotations, cues }: FoundArticle, { at }: Pick<WorkQuestion, 'at'>): Article['cues'] {
  const index = quotations.findIndex(({ start }) => start === at)
  return index < 0 ? [] : cues.filter(({ quotation }) => quotation === index)
}
