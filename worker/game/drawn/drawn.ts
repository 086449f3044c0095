import type { PlayedElement } from '../../../questions/model/element.ts'
import type { AnswerKey, KeptEvidence, KeptPassage, NumberedPassage } from '../../../questions/model/question.ts'
import { drawChart } from './chart.ts'
import { drawElement } from './element.ts'
import { escaped, tag } from './markup.ts'
import { penFor } from './pen.ts'
import { withoutEnd } from './without-end.ts'

const highlighted = (content: string) => tag('mark', {}, content)
const quoted = (content: string) => tag('b', { class: 'quoted' }, content)

/** The passages of an article for who reads it: its elements drawn, a question's words set off; not by the highlighter, which is for evidence alone. */
export function drawnPassages(passages: readonly KeptPassage[], words = ''): NumberedPassage[] {
  const said = passages.some(({ text }) => text.includes(words)) ? words : withoutEnd(words)
  const marks = { words: said ? [said] : [], as: quoted }
  return passages.map(({ element, ...passage }) => {
    const pen = penFor(passage.text, marks)
    return { ...passage, drawn: element ? drawElement(element, pen) : tag('p', {}, pen.whole()) }
  })
}

/** What decides a claim, its elements drawn, with all marks of each under the highlighter and a fair chart beside the other. */
export function drawnKey(key: AnswerKey): AnswerKey {
  const evidence: KeptEvidence[] = key.evidence
  return {
    ...key,
    evidence: evidence.map(({ passage: { element, ...passage }, mark }) => {
      if (!element) return { passage, mark }
      const same = evidence.filter((other) => other.passage.id === passage.id)
      const pen = penFor(passage.text, { words: same.map((other) => other.mark), as: highlighted, inWords: true })
      return { passage: { ...passage, drawn: drawElement(element, pen) + fairChart(element, same) }, mark }
    }),
  }
}

function fairChart(element: PlayedElement, evidence: readonly KeptEvidence[]): string {
  const redrawn = evidence.find((each) => each.redrawn)?.redrawn
  if (!redrawn || element.kind !== 'chart') return ''
  const { caption, ...fair } = redrawn
  const figure = tag('figure', {}, drawChart({ ...element, ...fair }), tag('figcaption', {}, escaped(caption)))
  return tag('div', { class: 'element chart fair' }, figure)
}
