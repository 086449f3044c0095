import type { Article } from '../../../questions/article/types.ts'
import * as m from '../../messages/index.ts'
import { emptyQuestion, type WorkQuestion } from './work.ts'

type Quotation = Article['quotations'][number]
type Report = Article['reports'][number]
/** What somebody is found to say: in quotation marks, or reported. */
export type Said = Quotation | Report
/** What is found in an article. */
export type FoundArticle = Article

/** The most signs of a quotation, and of a name. */
const MOST = { words: 600, name: 120 }

/** All that somebody is found to say, in the order of the article. */
export function saidIn({ quotations, reports }: FoundArticle): Said[] {
  return [...quotations, ...reports].sort((one, other) => one.start - other.start)
}

/** Whether it is told without quotation marks. */
export function isReport(said: Said): said is Report {
  return !('words' in said)
}

/** The words of what is said: of a report those of the article, as a sentence. */
export function saidWords(said: Said, text: string): string {
  if (!isReport(said)) return wordsOf(said)
  const words = text.slice(said.start, said.end).replace(/\s+/g, ' ').trim()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?…]$/.test(words) ? '' : '.'}`
}

/**
 * A question about a quotation or a report, as far as the article says who speaks; who they are, if it does not, is as its
 * author put it for an earlier question.
 */
export function questionAbout(said: Said, text: string, questions: readonly WorkQuestion[]): WorkQuestion {
  const { start, speaker } = said
  const occasion = isReport(said) ? undefined : said.occasion
  const name = nameOf(speaker)
  const known = name && questions.find((each) => each.name === name && each.role !== '')
  return {
    ...emptyQuestion(questions),
    ...{ kind: isReport(said) ? 'report' : 'quote', words: saidWords(said, text).slice(0, MOST.words), at: start },
    ...{ name, role: (known ? known.role : speaker?.role?.slice(0, MOST.name)) ?? '' },
    occasion: (occasion ?? m.editor_usual_occasion()).slice(0, MOST.name),
  }
}

/** Whether the article names a speaker in another paragraph alone. */
export function isNamedElsewhere({ paragraphs }: FoundArticle, { start, end, speaker }: Said): boolean {
  const place = (at: number) => paragraphs.findLastIndex((paragraph) => paragraph.start <= at)
  return speaker !== null && (place(speaker.start) < place(start) || place(speaker.start) > place(end - 1))
}

/** Whether a question still has the speaker that was filled in though its quotation's paragraph does not name them. */
export function isSpeakerUnsure(found: FoundArticle, { at, name }: Pick<WorkQuestion, 'at' | 'name'>): boolean {
  const said = saidIn(found).find(({ start }) => start === at)
  return said !== undefined && nameOf(said.speaker) === name && isNamedElsewhere(found, said)
}

function nameOf(speaker: Said['speaker']): string {
  return speaker?.name.slice(0, MOST.name) ?? ''
}

/** A quotation as it stands without its sentence: what led on to “said X” goes; what ends a sentence stays. */
export function wordsOf({ words }: Pick<Quotation, 'words'>): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[,;:،，、](['’"”»›]*)$/u, '$1')
}

/** Where what a saved question is about begins; null where the article has none of its words. */
export function placeOf(found: FoundArticle, text: string, words: string): number | null {
  const same = saidIn(found).find((said) => saidWords(said, text).slice(0, MOST.words) === words)
  if (same) return same.start
  const at = text.indexOf(words)
  return at < 0 ? null : (found.quotations.find(({ start, end }) => start <= at && at < end)?.start ?? at)
}

/** The words near a question's quotation by which the article says what it rests on. */
export function cuesOf({ quotations, cues }: FoundArticle, { at }: Pick<WorkQuestion, 'at'>): Article['cues'] {
  const index = quotations.findIndex(({ start }) => start === at)
  return index < 0 ? [] : cues.filter(({ quotation }) => quotation === index)
}
