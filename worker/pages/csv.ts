import Papa from 'papaparse'
import type { ReportBody } from '../../web/client.ts'

/** What a spreadsheet would run instead of showing stands behind an apostrophe; a byte-order mark tells Excel of UTF-8. */
const OPTIONS = { escapeFormulae: true, newline: '\r\n' } as const
const BYTE_ORDER_MARK = '\ufeff'

type Cell = string | number

/** A report as CSV, one row a pupil. */
export function pupilsCsv({ pupils, questions }: ReportBody): string {
  const columns = ['name', 'answered', 'of', 'right', 'points', 'trusted', 'trusted_of', 'caught', 'caught_of']
  const rows = pupils.map(({ nickname, answered, right, points, trusted, caught, finishedAt }): Cell[] => [
    ...[nickname, answered, questions.length, right, points],
    ...[trusted.right, trusted.of, caught.right, caught.of, isoOrNone(finishedAt)],
  ])
  return csv([...columns, 'finished_at'], rows)
}

/** A report as CSV, one row an answer. */
export function answersCsv({ pupils, questions }: ReportBody): string {
  const columns = ['name', 'number', 'question', 'claim', 'verdict', 'technique']
  const live = pupils.some(({ first }) => first)
  const rows = pupils.flatMap(({ nickname, answers, first }) =>
    answers.flatMap((answer, at): Cell[][] => {
      const question = questions[at]
      if (!answer || !question) return []
      const { number, id, claim, verdict, technique } = question
      const given = [answer.verdict, answer.confidence, Number(answer.opened), Number(answer.right), answer.points]
      const before = live ? [first?.[at]?.verdict ?? '', first?.[at]?.confidence ?? ''] : []
      return [[nickname, number, id, claim, verdict, technique ?? '', ...given, isoOrNone(answer.at), ...before]]
    }),
  )
  const more = live ? ['first_answer', 'first_confidence'] : []
  return csv([...columns, 'answer', 'confidence', 'read_first', 'right', 'points', 'answered_at', ...more], rows)
}

function csv(fields: string[], data: Cell[][]): string {
  return BYTE_ORDER_MARK + Papa.unparse({ fields, data }, OPTIONS)
}

function isoOrNone(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString()
}
