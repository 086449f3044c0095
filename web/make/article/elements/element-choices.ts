import { sentencesOf } from '../selecting.ts'
import { axisInWords, elementOf, figuresOfPoint, placedOf } from './element-of.ts'
import { inOrder, type WorkElement } from './work-element.ts'

/** What can decide a claim in the elements, to be chosen without selecting: each to the letter of its text. */
export function choicesOf(elements: readonly WorkElement[]): { piece: number; mark: string }[] {
  return inOrder(elements).flatMap((element) => {
    const { piece } = element
    if (!placedOf(element)) return []
    return marksOf(element).map((mark) => ({ piece, mark }))
  })
}

function marksOf(work: WorkElement): string[] {
  const element = elementOf(work)
  switch (element.kind) {
    case 'post':
      return [...sentencesOf(element.words), ...(element.counts ?? []), element.author, element.time]
    case 'chat':
    case 'transcript':
      return element.lines.flatMap(({ words }) => sentencesOf(words))
    case 'chart': {
      const { title, points, unit, axis } = element
      return [title, ...points.map((point) => figuresOfPoint(point, unit)), axisInWords(axis)]
    }
    case 'picture':
      return [...sentencesOf(element.shows), ...sentencesOf(element.caption ?? '')].filter(Boolean)
    case 'headline':
      return [element.title, ...sentencesOf(element.below ?? '')].filter(Boolean)
    case 'document':
      return element.paragraphs.flatMap(sentencesOf)
  }
}
