import type { Article } from '../../../questions/article/types.ts'
import * as m from '../../messages/index.ts'
import { emptyQuestion, type WorkQuestion } from './work.ts'

type Quotation = Article['quotations'][number]
/** What is found in an article. */
export type FoundArticle = Article

/** The most signs of a quotation, and of a name. */
const MOST = { words: 600, name: 120 }

/** A question about a quotation, as far as the article says who speaks; who they are is for its author to put right. */
export function questionAbout(
  { words, start, speaker, occasion }: Quotation,
  questions: readonly WorkQuestion[],
): WorkQuestion {
  return {
    ...emptyQuestion(questions),
    ...{
      kind: 'quote',
      words: words
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[,;:]$/, '')
        .slice(0, MOST.words),
      at: start,
    },
    ...{ name: speaker?.name.slice(0, MOST.name) ?? '', role: speaker?.role?.slice(0, MOST.name) ?? '' },
    occasion: (occasion ?? m.editor_usual_occasion()).slice(0, MOST.name),
  }
}

/** The words near a question's quotation by which the article says what it rests on. */
export function cuesOf({ quotations, cues }: FoundArticle, { at }: WorkQuestion): Article['cues'] {
  const index = quotations.findIndex(({ start }) => start === at)
  return index < 0 ? [] : cues.filter(({ quotation }) => quotation === index)
}
