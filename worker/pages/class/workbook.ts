import { TZDate } from '@date-fns/tz'
import type { Cell, Column, Sheet } from 'write-excel-file/universal'
import * as m from '../../../web/messages/index.ts'
import { TECHNIQUE_WORDS } from '../../../web/ui/trick-words.ts'
import { CONFIDENCE_WORDS, VERDICT_WORDS } from '../../../web/ui/words.ts'
import type { PupilReport, QuestionReport, ReportBody } from '../../game/class/report-wire.ts'
import { MINUTE_MS } from '../../game/time.ts'
import type { Share } from '../../game/wire.ts'

const NAME_WIDTH = 24
const TEXT_WIDTH = 48
const WIDTH = 13

/** A report as an Excel workbook: pupils, questions and answers on a sheet each; times as a clock in `zone` shows them. */
export async function reportWorkbook(report: ReportBody, zone: string): Promise<ArrayBuffer> {
  const { default: writeExcelFile, getSheetData } = await import('write-excel-file/universal')
  const sheet = <Row>(name: string, columns: Column<Row>[], rows: Row[]): Sheet<Blob> => ({
    ...{ sheet: name, stickyRowsCount: 1, columns: columns.map(({ width = WIDTH }) => ({ width })) },
    data: getSheetData(rows, columns),
  })
  const workbook = writeExcelFile([
    sheet(m.sheet_pupils(), pupilColumns(report, zone), report.pupils),
    sheet(m.sheet_questions(), questionColumns(report), report.questions),
    sheet(m.sheet_answers(), answerColumns(report, zone), answersOf(report)),
  ])
  return (await workbook.toBlob()).arrayBuffer()
}

function pupilColumns({ questions, teams, calm }: ReportBody, zone: string): Column<PupilReport>[] {
  return [
    { ...headed(m.watch_pupil(), NAME_WIDTH), cell: ({ nickname }) => text(nickname) },
    ...(teams.length ? [{ ...headed(m.screen_team()), cell: ({ team }: PupilReport) => text(team) }] : []),
    { ...headed(m.report_answered()), cell: ({ answered }) => number(answered) },
    { ...headed(m.board_right()), cell: ({ right }) => number(right) },
    { ...headed(m.sheet_right_share()), cell: ({ right, answered }) => percent({ right, of: answered }) },
    ...(calm ? [] : [{ ...headed(m.board_points()), cell: ({ points }: PupilReport) => number(points) }]),
    { ...headed(m.result_trusted()), cell: ({ trusted }) => percent(trusted) },
    { ...headed(m.result_caught()), cell: ({ caught }) => percent(caught) },
    { ...headed(m.sheet_finished({ zone }), NAME_WIDTH), cell: ({ finishedAt }) => clock(finishedAt, zone) },
    ...questions.map((question, at) => ({
      ...headed(String(question.number), 6),
      cell: ({ answers }: PupilReport) => number(answers[at] ? Number(answers[at].right) : null),
    })),
  ]
}

function questionColumns({ confidence }: ReportBody): Column<QuestionReport>[] {
  const levels = confidence ? ([2, 1, 0] as const) : ([0] as const)
  const splits = (['supported', 'baseless'] as const).flatMap((verdict) =>
    levels.map((level) => {
      const word = confidence
        ? `${VERDICT_WORDS[verdict]()}: ${CONFIDENCE_WORDS[LEVELS[level]]()}`
        : VERDICT_WORDS[verdict]()
      return { ...headed(word), cell: ({ split }: QuestionReport) => number(split[verdict][level] ?? 0) }
    }),
  )
  return [
    { ...headed(m.sheet_number(), 8), cell: (question) => number(question.number) },
    { ...headed(m.play_claim(), TEXT_WIDTH), cell: ({ claim }) => text(claim) },
    { ...headed(m.sheet_words(), TEXT_WIDTH), cell: ({ words }) => text(words) },
    { ...headed(m.sheet_speaker(), NAME_WIDTH), cell: ({ speaker }) => text(speaker) },
    { ...headed(m.report_is()), cell: ({ verdict }) => text(VERDICT_WORDS[verdict]()) },
    {
      ...headed(m.packs_technique(), NAME_WIDTH),
      cell: ({ technique }) => text(technique ? TECHNIQUE_WORDS[technique].name() : undefined),
    },
    { ...headed(m.sheet_answers()), cell: ({ right }) => number(right.of) },
    { ...headed(m.board_right()), cell: ({ right }) => number(right.right) },
    { ...headed(m.sheet_right_share()), cell: ({ right }) => percent(right) },
    ...(confidence
      ? [{ ...headed(m.watch_sure_wrong()), cell: ({ sureWrong }: QuestionReport) => number(sureWrong) }]
      : []),
    ...splits,
  ]
}

const LEVELS = [1, 2, 3] as const

/** One pupil's answer to one question. */
interface Given {
  pupil: PupilReport
  question: QuestionReport
  at: number
}

function answersOf({ pupils, questions }: ReportBody): Given[] {
  return pupils.flatMap((pupil) =>
    questions.flatMap((question, at) => (pupil.answers[at] ? [{ pupil, question, at }] : [])),
  )
}

function answerColumns({ pupils, confidence, calm }: ReportBody, zone: string): Column<Given>[] {
  const last = ({ pupil, at }: Given) => pupil.answers[at]!
  const first = ({ pupil, at }: Given) => pupil.first?.[at]
  const sure = (level: 1 | 2 | 3 | undefined) => text(level && CONFIDENCE_WORDS[level]())
  return [
    { ...headed(m.watch_pupil(), NAME_WIDTH), cell: ({ pupil }) => text(pupil.nickname) },
    { ...headed(m.sheet_number(), 8), cell: ({ question }) => number(question.number) },
    { ...headed(m.play_claim(), TEXT_WIDTH), cell: ({ question }) => text(question.claim) },
    { ...headed(m.sheet_answer()), cell: (given) => text(VERDICT_WORDS[last(given).verdict]()) },
    ...(confidence ? [{ ...headed(m.sheet_sure()), cell: (given: Given) => sure(last(given).confidence) }] : []),
    { ...headed(m.report_is()), cell: ({ question }) => text(VERDICT_WORDS[question.verdict]()) },
    { ...headed(m.board_right()), cell: (given) => number(Number(last(given).right)) },
    ...(calm ? [] : [{ ...headed(m.board_points()), cell: (given: Given) => number(last(given).points) }]),
    { ...headed(m.sheet_read_first()), cell: (given) => number(Number(last(given).opened)) },
    { ...headed(m.sheet_answered_at({ zone }), NAME_WIDTH), cell: (given) => clock(last(given).at, zone) },
    ...(pupils.some((pupil) => pupil.first)
      ? [
          {
            ...headed(m.sheet_first_answer()),
            cell: (given: Given) => {
              const vote = first(given)
              return text(vote ? VERDICT_WORDS[vote.verdict]() : undefined)
            },
          },
        ]
      : []),
  ]
}

function headed(words: string, width = WIDTH) {
  return { header: { value: words, fontWeight: 'bold' as const, wrap: true }, width }
}

/** Text that stays text: a spreadsheet neither runs it nor takes it for a number or a day. */
function text(value: string | undefined): Cell {
  return value === undefined ? null : { value, type: String, format: '@' }
}

function number(value: number | null): Cell {
  return value === null ? null : { value, type: Number }
}

function percent({ right, of }: Share): Cell {
  return of ? { value: right / of, type: Number, format: '0%' } : null
}

/** A moment as a day and time without a zone, as spreadsheets have them: what a clock in the class's zone shows. */
function clock(at: number | null, zone: string): Cell {
  if (at === null) return null
  const value = new Date(at - new TZDate(at, zone).getTimezoneOffset() * MINUTE_MS)
  return { value, type: Date, format: 'yyyy-mm-dd hh:mm' }
}
