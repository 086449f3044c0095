import Papa from 'papaparse'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ReportBody } from '../../../web/client.ts'
import { KEYS } from '../helpers.ts'
import { allRight, answerBy, pupil, Teacher } from './school.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** A class of five questions: Ada all right and certain, Ben all wrong and certain, Cara two answers, one of each. */
async function playedClass(roster = ['Ada', 'Ben', 'Cara']): Promise<Teacher> {
  const teacher = await Teacher.make({ naming: 'roster', roster, order: 'own' })
  const [first = '', second = '', third = ''] = roster
  await answerBy(await pupil(teacher, first), () => ({ right: true, confidence: 3 }))
  await answerBy(await pupil(teacher, second), () => ({ right: false, confidence: 3 }))
  await answerBy(await pupil(teacher, third), (_, at) => ({ right: at === 0, confidence: 2 }), 2)
  await teacher.comeIn()
  return teacher
}

const reportOf = async (teacher: Teacher, round = 1) =>
  (await teacher.host<ReportBody>('GET', `/rounds/${round}/report`)).body

async function csvOf(teacher: Teacher, name: string): Promise<Record<string, string>[]> {
  const reply = await teacher.fetch(`/t/${teacher.slug}/${name}.csv`)
  expect(reply.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(reply.headers.get('Content-Disposition')).toMatch(/^attachment; filename="baseless-[0-9A-Z]{6}-1-/)
  const { data, errors } = Papa.parse<Record<string, string>>(await reply.text(), { header: true })
  expect(errors).toEqual([])
  return data
}

describe('a report', () => {
  test('has the figures that its answers come to, in the order of the quiz', async () => {
    const teacher = await playedClass()
    const report = await reportOf(teacher)
    expect(report).toMatchObject({ finished: 2, all: { right: 6, of: 12 }, certain: { right: 5, of: 10 } })
    expect(report.pupils.map(({ nickname, answered, right, points }) => [nickname, answered, right, points])).toEqual([
      ['Ada', 5, 5, 15],
      ['Ben', 5, 0, -30],
      ['Cara', 2, 1, 0],
    ])
    for (const question of report.questions) {
      expect(question.verdict).toBe(KEYS.get(question.id)?.verdict)
      expect(question.sureWrong).toBe(1)
      expect(question.right.of).toBe(2 + Number(report.pupils[2]?.answers[question.number - 1] !== null))
    }
    expect(report.reliability).toBeNull()
  })

  test('is there while nobody has come in, and the page says so', async () => {
    const teacher = await Teacher.make()
    expect((await reportOf(teacher)).pupils).toEqual([])
    await teacher.comeIn()
    const page = await (await teacher.fetch(`/t/${teacher.slug}/report`)).text()
    expect(page).toContain('Nobody has answered yet')
    expect(page).not.toMatch(/NaN|Infinity|undefined/)
  })

  test('shows no NaN with one pupil, all right, all wrong or one answer', async () => {
    for (const right of [true, false]) {
      for (const most of [1, 5]) {
        const teacher = await Teacher.make()
        await answerBy(await pupil(teacher), () => ({ right }), most)
        await teacher.comeIn()
        const page = await (await teacher.fetch(`/t/${teacher.slug}/report`)).text()
        expect(page).not.toMatch(/NaN|Infinity|undefined/)
        expect(page).toContain(right ? 'there is nothing to mend' : ', 0% (95% interval')
      }
    }
  })

  test('puts the rounds of one link side by side, each with its own figures', async () => {
    const teacher = await playedClass()
    await teacher.host('POST', '/rounds')
    await answerBy(await pupil(teacher, 'Ada'), allRight)
    expect((await reportOf(teacher, 1)).all).toEqual({ right: 6, of: 12 })
    expect((await reportOf(teacher, 2)).all).toEqual({ right: 5, of: 5 })
    const page = await (await teacher.fetch(`/t/${teacher.slug}/report?round=1`)).text()
    expect(page).toContain('The rounds side by side')
    for (const figure of ['6 of 12', '5 of 5']) expect(page).toContain(figure)
  })
})

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
        finished_at: each.finishedAt ? new Date(each.finishedAt).toISOString() : '',
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
        answered_at: new Date(answer.at).toISOString(),
      })
    }
  })

  test('runs nothing in a spreadsheet: what begins like a formula is text, and points stay numbers', async () => {
    const { pupilsCsv } = await import('../../../worker/pages/csv.ts')
    const report = await reportOf(await playedClass())
    const names = ['=HYPERLINK("http://evil.test")', '+1', '-2+3', '@SUM(A1)', '\tx', '\rx', 'a,"b"\nc']
    const pupils = names.map((nickname) => ({ ...report.pupils[1]!, nickname }))
    const { data } = Papa.parse<string[]>(pupilsCsv({ ...report, pupils }).slice(1))
    expect(data.slice(1).map(([name]) => name)).toEqual([...names.slice(0, 6).map((name) => `'${name}`), names[6]])
    expect(data[1]?.[4]).toBe('-30')
    expect(pupilsCsv(report).startsWith('\ufeff')).toBe(true)
  })

  test('and as JSON, the report itself', async () => {
    const teacher = await playedClass()
    const reply = await teacher.fetch(`/t/${teacher.slug}/report.json`)
    expect(await reply.json()).toEqual(await reportOf(teacher))
  })
})

describe('paper and projector', () => {
  test('the key begins on a page of its own, after all questions', async () => {
    const teacher = await playedClass()
    const page = await (await teacher.fetch(`/t/${teacher.slug}/worksheet`)).text()
    const key = page.indexOf('class="answer-key"')
    const { questions } = await reportOf(teacher)
    for (const { id, claim } of questions) {
      const { explanation = '' } = KEYS.get(id) ?? {}
      expect(page.indexOf(claim)).toBeLessThan(key)
      expect(page.indexOf(escapeHtml(explanation))).toBeGreaterThan(key)
    }
  })

  test('each slide with a verdict follows the one that asks', async () => {
    const teacher = await playedClass()
    const page = await (await teacher.fetch(`/t/${teacher.slug}/slides`)).text()
    const slides = page.split('<section class="slide"').slice(1)
    const { questions } = await reportOf(teacher)
    expect(slides).toHaveLength(1 + 2 * questions.length)
    for (const [at, { id, claim }] of questions.entries()) {
      const { explanation = '' } = KEYS.get(id) ?? {}
      const [asking = '', telling = ''] = slides.slice(1 + 2 * at)
      expect(asking).toContain(claim)
      expect(asking).not.toContain(escapeHtml(explanation))
      expect(telling).toContain(escapeHtml(explanation))
    }
  })
})

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
