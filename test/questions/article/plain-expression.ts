import type { Expected } from './labelled/labelled.ts'

const QUOTED = /["“„«]([^"“”„«»]+)["”“»]/g
const NAME = String.raw`(\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+)*)`
const SAYS = '(?:said|says|told|added|wrote|sagte|dijo|a déclaré)'
const CLAUSE = new RegExp(`${NAME} ${SAYS}|${SAYS} ${NAME}|[Aa]ccording to ${NAME}`, 'u')

/** What anybody would write first: whatever stands between double marks, and the name beside the nearest "said". */
export function byPlainExpression(text: string): Expected[] {
  return [...text.matchAll(QUOTED)].map(({ index, 1: words }) => {
    const start = index + 1
    const end = start + words!.length
    return { pieces: [{ start, end }], speaker: nameBeside(text, start, end) }
  })
}

function nameBeside(text: string, start: number, end: number): string | null {
  const after = CLAUSE.exec(text.slice(end, end + 80))
  const before = CLAUSE.exec(text.slice(Math.max(0, start - 80), start))
  return (after ?? before)?.slice(1).find((name) => name !== undefined) ?? null
}
