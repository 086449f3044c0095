import { TZDate } from '@date-fns/tz'
import { csvText, wouldRun } from '../../../questions/formats/csv-text.ts'
import type { ReportBody } from '../../game/class/report-wire.ts'

type Cell = string | number

const MONTH =
  'jan(?:uary?)?|feb(?:ruary?)?|mar(?:ch)?|mär|märz|apr(?:il)?|ma[iy]|jun[ei]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?'

/** Names that a spreadsheet would turn into a number, a time, a truth or a day (in English and German). */
const CHANGED = [
  /^[^\p{L}]+$/u,
  /^\d[\d.]*e\d+$/i,
  /^\d{1,2} ?[ap]m?$/i,
  /^(?:true|false|wahr|falsch)$/i,
  new RegExp(`^\\d+[\\s.-]*(?:${MONTH})(?:[\\s.-]*\\d+)?$`, 'i'),
  new RegExp(`^(?:${MONTH})[\\s.-]*\\d+(?:[\\s.-]+\\d+)?$`, 'i'),
]

/** A name that stays text: one that a spreadsheet would change stands behind an apostrophe, as `csvText` has what it would run. */
function nameCell(name: string): string {
  return !wouldRun(name) && CHANGED.some((kind) => kind.test(name)) ? `'${name}` : name
}

/** How a host's spreadsheet reads a file: what parts its cells, and the zone of its times. */
export interface CsvWish {
  delimiter: ',' | ';'
  zone: string
}

/**
 * What parts the cells for a spreadsheet in the language that a browser asks for: a semicolon where a comma stands in
 * numbers. A first line "sep=;" would say it as well, but Excel then no longer takes the file for UTF-8.
 */
export function delimiterFor(languages: string | undefined): CsvWish['delimiter'] {
  const language = languages?.split(/[,;]/)[0]?.trim() ?? ''
  try {
    const parts = new Intl.NumberFormat(language).formatToParts(0.5)
    return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ','
  } catch {
    return ','
  }
}

/** A report as CSV, one row a pupil. */
export function pupilsCsv({ pupils, questions, calm }: ReportBody, wish: CsvWish): string {
  const more = calm ? [] : ['points']
  const columns = ['name', 'answered', 'of', 'right', ...more, 'trusted', 'trusted_of', 'caught', 'caught_of']
  const rows = pupils.map(({ nickname, answered, right, points, trusted, caught, finishedAt }): Cell[] => [
    ...[nameCell(nickname), answered, questions.length, right, ...(calm ? [] : [points])],
    ...[trusted.right, trusted.of, caught.right, caught.of, isoOrNone(finishedAt, wish.zone)],
  ])
  return csvText([...columns, 'finished_at'], rows, wish.delimiter)
}

/** A report as CSV, one row an answer. */
export function answersCsv({ pupils, questions, calm }: ReportBody, wish: CsvWish): string {
  const columns = ['name', 'number', 'question', 'claim', 'verdict', 'technique']
  const live = pupils.some(({ first }) => first)
  const rows = pupils.flatMap(({ nickname, answers, first }) =>
    answers.flatMap((answer, at): Cell[][] => {
      const question = questions[at]
      if (!answer || !question) return []
      const { number, id, claim, verdict, technique } = question
      const given = [answer.verdict, answer.confidence, Number(answer.opened), Number(answer.right)]
      const points = calm ? [] : [answer.points]
      const before = live ? [first?.[at]?.verdict ?? '', first?.[at]?.confidence ?? ''] : []
      return [
        [
          nameCell(nickname),
          number,
          id,
          claim,
          verdict,
          technique ?? '',
          ...given,
          ...points,
          isoOrNone(answer.at, wish.zone),
          ...before,
        ],
      ]
    }),
  )
  const more = live ? ['first_answer', 'first_confidence'] : []
  const asked = [
    ...columns,
    'answer',
    'confidence',
    'read_first',
    'right',
    ...(calm ? [] : ['points']),
    'answered_at',
    ...more,
  ]
  return csvText(asked, rows, wish.delimiter)
}

function isoOrNone(at: number | null, zone: string): string {
  return at === null ? '' : new TZDate(at, zone).toISOString()
}
