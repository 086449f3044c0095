import type { Chart, Element, Redrawn } from '../model/element.ts'
import { figureFaults, inFigures, piecesOf } from '../model/element-text.ts'
import type { Fault } from '../model/fault.ts'
import { type Pack, scoredQuestions } from '../model/pack.ts'

/** How much a text may say between two pieces of its element: who is speaking, that a picture follows. */
const MOST_BETWEEN = 80

/** What is wrong with elements: a text that says more or less than what is drawn, a figure beyond its axis. */
export function elementFaults(pack: Pack): Fault[] {
  const drawn = pack.passages.flatMap(({ id, text, element }) =>
    element ? [...sayingFaults(id, text, element), ...chartFaults(`passages.${id}.element`, element)] : [],
  )
  return [...drawn, ...redrawnFaults(pack)]
}

function sayingFaults(id: string, text: string, element: Element): Fault[] {
  const field = `passages.${id}.text`
  const faults: Fault[] = []
  let at = 0
  for (const piece of piecesOf(element)) {
    const from = text.indexOf(piece, at)
    if (from < 0) faults.push({ field, message: `must say “${piece}”, as its element does, and in its order` })
    else {
      faults.push(...tooMuch(field, text.slice(at, from)))
      at = from + piece.length
    }
  }
  return [...faults, ...tooMuch(field, text.slice(at)), ...unsaidWords(field, text, element)]
}

function tooMuch(field: string, between: string): Fault[] {
  const message = `says “${between.trim()}”, which its element does not show: ${MOST_BETWEEN} characters may stand between its pieces`
  return between.length > MOST_BETWEEN ? [{ field, message }] : []
}

function unsaidWords(field: string, text: string, element: Element): Fault[] {
  const words =
    element.kind === 'picture' ? (element.shapes ?? []).flatMap((each) => ('word' in each ? each.word : [])) : []
  return words
    .filter((word) => !text.includes(word))
    .map((word) => ({ field, message: `must say “${word}”, as the drawing does` }))
}

function chartFaults(field: string, element: Element): Fault[] {
  return element.kind === 'chart' ? axisFaults(field, element) : []
}

function axisFaults(field: string, chart: Pick<Chart, 'series' | 'points' | 'axis'>): Fault[] {
  return figureFaults(chart).map((fault) => {
    if (fault.why === 'flat') return { field: `${field}.axis`, message: 'must end higher than it begins' }
    const { why, label, value } = fault
    const sentences = {
      beyond: `“${label}” at ${inFigures(value)} is beyond the axis`,
      alone: `“${label}” needs a figure “beside”, as the chart has two series`,
      unnamed: `“${label}” has a figure “beside”, and the chart does not say under “series” what it is`,
    }
    return { field: `${field}.points`, message: sentences[why] }
  })
}

function redrawnFaults(pack: Pack): Fault[] {
  const elements = new Map(pack.passages.map(({ id, element }) => [id, element]))
  return scoredQuestions(pack).flatMap((question) =>
    question.evidence
      .flatMap(({ passage, redrawn }, index) =>
        redrawn ? redrawnFault(`evidence.#${index + 1}.redrawn`, elements.get(passage), redrawn) : [],
      )
      .map((fault) => ({ question: question.id, ...fault })),
  )
}

function redrawnFault(field: string, element: Element | undefined, redrawn: Redrawn): Fault[] {
  if (element?.kind !== 'chart') return [{ field, message: 'needs a passage that is a chart' }]
  return axisFaults(field, { ...element, ...redrawn })
}
