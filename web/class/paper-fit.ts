import type { HostSheet } from '../../worker/game/class/report-wire.ts'

/** How a pupil's sheet is set so that both sides of one paper hold it: the size of its text, and whether its articles fit. */
export interface PaperFit {
  /** in points */
  size: number
  articles: boolean
}

/** Sizes of text in points, the largest that is tried first; below the last nobody reads. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5]
/** The two columns of both sides of an A4 or Letter sheet, in millimetres; the heading takes its part. */
const COLUMN_WIDTH = 90
const COLUMNS_HEIGHT = 4 * 250 - 2 * 45
const MM_A_POINT = 0.3528
const LINE = 1.3
/** The width of a letter beside the size of the text. */
const LETTER = 0.53
/** Lines of a question besides its words and claim: who said it, the boxes, and room to write. */
const MORE_OF_A_QUESTION = 8
const MORE_OF_A_PASSAGE = 0.5

/** The largest text at which a pupil's sheet has two sides; without the articles where they do not fit at any. */
export function paperFit({ articles, questions }: Pick<HostSheet, 'articles' | 'questions'>): PaperFit {
  const asked = questions.map(({ question }) => [question.words, question.claim, question.speaker.role])
  const read = articles.flatMap(({ passages }) => passages.map(({ text, behind }) => [text, behind]))
  for (const withArticles of [true, false])
    for (const size of SIZES) {
      const lines = (texts: string[][], more: number) =>
        texts.flat().reduce((sum, text) => sum + Math.ceil(text.length / lettersALine(size)), texts.length * more)
      const all = lines(asked, MORE_OF_A_QUESTION) + (withArticles ? lines(read, MORE_OF_A_PASSAGE) : 0)
      if (all * size * MM_A_POINT * LINE <= COLUMNS_HEIGHT) return { size, articles: withArticles }
    }
  return { size: SIZES.at(-1)!, articles: false }
}

function lettersALine(size: number): number {
  return COLUMN_WIDTH / (size * MM_A_POINT * LETTER)
}
