import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { delimiterFor, pupilsCsv } from '../../../worker/pages/class/csv.ts'
import { reportWorkbook } from '../../../worker/pages/class/workbook.ts'
import { answerBy, playedClass, pupil, reportOf, Teacher } from './school.ts'

/** As a spreadsheet in English reads it, by the clock of a class without a zone of its own. */
const ENGLISH = { delimiter: ',', zone: 'UTC' } as const

async function csvOf(teacher: Teacher, name: string): Promise<Record<string, string>[]> {
  const reply = await teacher.fetch(`/t/${teacher.slug}/${name}.csv`)
  expect(reply.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(reply.headers.get('Content-Disposition')).toMatch(/^attachment; filename="baseless-[0-9A-Z]{6,8}-1-/)
  const { data, errors } = Papa.parse<Record<string, string>>(await reply.text(), { header: true })
  expect(errors).toEqual([])
  return data
}

describe('a report as CSV, read back by a library', () => {
  test('has a row a pupil, equal to the report', async () => {
    const teacher = await playedClass()
    const { pupils } = await reportOf(teacher)
    const rows = await csvOf(teacher, 'pupils')
    expect(rows).toEqual(
      pupils.map((each) => ({
        name: each.nickname,
        answered: String(each.answered),
        of: '5',
        right: String(each.right),
        points: String(each.points),
        trusted: String(each.trusted.right),
        trusted_of: String(each.trusted.of),
        caught: String(each.caught.right),
        caught_of: String(each.caught.of),
        finished_at: each.finishedAt ? inUtc(each.finishedAt) : '',
      })),
    )
  })

  test('has a row an answer, equal to the report', async () => {
    const teacher = await playedClass()
    const { pupils, questions } = await reportOf(teacher)
    const rows = await csvOf(teacher, 'answers')
    expect(rows).toHaveLength(12)
    const expected = pupils.flatMap(({ nickname, answers }) =>
      answers.flatMap((answer, at) => (answer ? { nickname, answer, question: questions[at]! } : [])),
    )
    for (const [at, { nickname, answer, question }] of expected.entries()) {
      expect(rows[at]).toMatchObject({
        name: nickname,
        number: String(question.number),
        question: question.id,
        claim: question.claim,
        verdict: question.verdict,
        technique: question.technique ?? '',
        answer: answer.verdict,
        confidence: String(answer.confidence),
        right: answer.right ? '1' : '0',
        points: String(answer.points),
        answered_at: inUtc(answer.at),
      })
    }
  })

  test('runs nothing in a spreadsheet: what begins like a formula is text, and points stay numbers', async () => {
    const report = await reportOf(await playedClass())
    const names = ['=HYPERLINK("http://evil.test")', '+1', '-2+3', '@SUM(A1)', '\tx', '\rx', 'a,"b"\nc']
    const pupils = names.map((nickname) => ({ ...report.pupils[1]!, nickname }))
    const { data } = Papa.parse<string[]>(pupilsCsv({ ...report, pupils }, ENGLISH).slice(1))
    expect(data.slice(1).map(([name]) => name)).toEqual([...names.slice(0, 6).map((name) => `'${name}`), names[6]])
    expect(data[1]?.[4]).toBe('-30')
    expect(pupilsCsv(report, ENGLISH).startsWith('\ufeff')).toBe(true)
  })

  test('leaves names as they are in a spreadsheet: none becomes a number, a day or a truth', async () => {
    const teacher = await playedClass()
    const report = await reportOf(teacher)
    const one = report.pupils[0]!
    const changed = ['0042', '1E5', '3-5', 'Mar 1', '1. März', 'TRUE', '(12)', '5 pm', '2026-11-26', '1 Dec 2026']
    const kept = ['Marta 2', 'May', 'Ben 3', '7b Anna', 'Truelove', 'Juno 5']
    const csv = pupilsCsv(
      { ...report, pupils: [...changed, ...kept].map((nickname) => ({ ...one, nickname })) },
      ENGLISH,
    )
    const names = Papa.parse<string[]>(csv)
      .data.slice(1)
      .map(([name]) => name)
    expect(names).toEqual([...changed.map((name) => `'${name}`), ...kept])
  })

  test('parts its cells as spreadsheets in the host’s language do', async () => {
    expect(['de-DE,de;q=0.9', 'fr', 'nl, en'].map(delimiterFor)).toEqual([';', ';', ';'])
    expect(['en-GB,de;q=0.5', 'ja', '*', 'no language', undefined].map(delimiterFor)).toEqual([',', ',', ',', ',', ','])
    const teacher = await playedClass()
    const headers = { 'Accept-Language': 'de' }
    const german = await (await teacher.fetch(`/t/${teacher.slug}/pupils.csv`, { headers })).text()
    expect(german).toMatch(/^\ufeff?name;answered;of/)
  })

  test('and as JSON, the report itself', async () => {
    const teacher = await playedClass()
    const reply = await teacher.fetch(`/t/${teacher.slug}/report.json`)
    expect(await reply.json()).toEqual(await reportOf(teacher))
  })
})

describe('a report as an Excel workbook', () => {
  async function workbookOf(teacher: Teacher): Promise<Map<string, string>> {
    const reply = await teacher.fetch(`/t/${teacher.slug}/report.xlsx`)
    expect(reply.headers.get('Content-Type')).toContain('spreadsheetml.sheet')
    const files = unzipSync(new Uint8Array(await reply.arrayBuffer()))
    return new Map(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]))
  }

  test('has pupils, questions and answers, names as text, shares and days as numbers, and no formula', async () => {
    const names = ['0042', '1E5', '3-5', 'Mar 1']
    const teacher = await Teacher.make({ naming: 'roster', roster: names, zone: 'Asia/Tokyo' })
    for (const name of names) await answerBy(await pupil(teacher, name), (_, at) => ({ right: at < 2 }))
    await teacher.comeIn()
    const files = await workbookOf(teacher)
    const sheets = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      ([, name]) => name,
    )
    expect(sheets).toEqual(['Pupils', 'Questions', 'Answers'])
    const strings = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, text]) => text,
    )
    const pupils = files.get('xl/worksheets/sheet1.xml') ?? ''
    const rows = pupils.split('<row ').slice(2)
    const cell = (row: string, at: number) => row.split('<c ')[at + 1] ?? ''
    const valueIn = (text: string) => /<v>([^<]*)<\/v>/.exec(text)?.[1] ?? ''
    expect(rows.map((row) => strings[Number(valueIn(cell(row, 0)))])).toEqual(names)
    expect(rows.every((row) => cell(row, 0).includes('t="s"'))).toBe(true)
    expect(rows.map((row) => valueIn(cell(row, 3)))).toEqual(['0.4', '0.4', '0.4', '0.4'])
    // Days since 1900, by a clock in Tokyo: nine hours before UTC.
    const { pupils: told } = await reportOf(teacher)
    const days = ((told[0]?.finishedAt ?? 0) + 9 * 3_600_000) / 86_400_000 + 25_569
    expect(Number(valueIn(cell(rows[0] ?? '', 7)))).toBeCloseTo(days, 5)
    for (const [name, file] of files) if (name.includes('worksheets/sheet')) expect(file).not.toContain('<f>')
  })

  test('is written of the largest class as well', async () => {
    const report = await reportOf(await playedClass())
    const pupils = Array.from({ length: 400 }, () => report.pupils[0]!)
    const workbook = await reportWorkbook({ ...report, pupils }, 'UTC')
    const answers = strFromU8(unzipSync(new Uint8Array(workbook))['xl/worksheets/sheet3.xml']!)
    expect(answers.match(/<row /g)).toHaveLength(1 + 400 * 5)
  })
})

/** A moment as a file tells it of a class in UTC. */
function inUtc(at: number): string {
  return new Date(at).toISOString().replace('Z', '+00:00')
}
