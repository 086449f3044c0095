/** How sure a player is: 1 guess, 2 fairly sure, 3 certain. */
export const CONFIDENCES = [1, 2, 3] as const
export type Confidence = (typeof CONFIDENCES)[number]

/**
 * Confidence-based marking: what a right and a wrong answer bring.
 * @see Gardner-Medwin (UCL); Moodle's CBM behaviour uses the same table
 */
export const STAKES: Record<Confidence, { right: number; wrong: number }> = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
}

/** The points of an answer. */
export function pointsFor(right: boolean, confidence: Confidence): number {
  return STAKES[confidence][right ? 'right' : 'wrong']
}
