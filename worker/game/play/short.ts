import type { KeptPassage, SealedQuestion } from '../../../questions/model/question.ts'

/**
 * The short version of an article: the passages that decide what is asked of it, those that its quotes stand in, and the
 * first. With those next to them as well, ten questions of the library leave nothing out. It is the same for all questions of an article, so that it tells of none what decides it.
 */
export function shortVersion<Passage extends Pick<KeptPassage, 'id' | 'text'>>(
  passages: readonly Passage[],
  questions: readonly SealedQuestion[],
): Passage[] {
  const deciding = new Set(questions.flatMap(({ key }) => key.evidence.map(({ passage }) => passage.id)))
  const isNeeded = ({ id, text }: Passage) =>
    deciding.has(id) || questions.some(({ shown }) => shown.kind === 'quote' && text.includes(shown.words))
  return passages.filter((passage, at) => at === 0 || isNeeded(passage))
}
