/** What an element shows in words and figures: its passage's text says the same, no more and no less. */
import type { Chart, Element } from './element.ts'

/** A figure as a chart writes it. */
export function inFigures(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 3 })
}

/** What an element shows in words and figures, in the order in which its passage's text has to say it. */
export function piecesOf(element: Element): string[] {
  return shown(element).filter((piece) => piece !== undefined)
}

/** The first piece of an element that a text does not say in its order; undefined where it says them all. */
export function unsaidPiece(text: string, element: Element): string | undefined {
  let at = 0
  return piecesOf(element).find((piece) => {
    const from = text.indexOf(piece, at)
    at = from + piece.length
    return from < 0
  })
}

/** What is wrong with the figures of a chart: `flat`: its axis ends no higher than it begins. */
export type FigureFault = { why: 'flat' } | { why: 'beyond' | 'alone' | 'unnamed'; label: string; value: number }

/** What is wrong with the figures of a chart: beyond its axis, or with a second series that is not named or not whole. */
export function figureFaults({ series, points, axis }: Pick<Chart, 'series' | 'points' | 'axis'>): FigureFault[] {
  if (axis.from >= axis.to) return [{ why: 'flat' }]
  return points.flatMap(({ label, value, beside }) => {
    const figures = [...new Set([value, beside ?? value])]
    const beyond = figures.filter((figure) => figure < axis.from || figure > axis.to)
    const halves = (beside === undefined) === (series !== undefined)
    return [
      ...beyond.map((figure): FigureFault => ({ why: 'beyond', label, value: figure })),
      ...(halves ? [{ why: series ? 'alone' : 'unnamed', label, value } as const] : []),
    ]
  })
}

function shown(element: Element): (string | undefined)[] {
  switch (element.kind) {
    case 'headline':
      return [element.outlet, element.title, element.below]
    case 'post':
      return [element.author, element.handle, element.time, element.label, element.words, ...(element.counts ?? [])]
    case 'chat':
    case 'transcript':
      return [element.title, ...element.lines.flatMap(({ who, when, words }) => [who, when, words])]
    case 'document':
      return [element.from, element.date, element.heading, ...element.paragraphs, element.signed]
    case 'picture':
      return [element.shows, element.caption, element.credit]
    case 'chart':
      return [
        element.title,
        ...(element.series ?? []),
        ...element.points.flatMap(({ label, value, beside }) => [
          label,
          inFigures(value),
          ...(beside === undefined ? [] : [inFigures(beside)]),
        ]),
        inFigures(element.axis.from),
        inFigures(element.axis.to),
      ]
  }
}
