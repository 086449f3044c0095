import { describe, expect, test } from 'vitest'
import { retell } from '../../../web/play/excerpt.ts'
import type { HostSheet } from '../../../worker/game/class/report-wire.ts'
import { KEYS } from '../helpers.ts'
import { allRight, answerBy, playedClass, pupil, reportOf, Teacher } from './school.ts'

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

  test('of a class in which nobody finished says who is where, and has figures of what was answered', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    await answerBy(await pupil(teacher, 'Ada'), () => ({ right: true }), 2)
    await pupil(teacher, 'Ben')
    expect(await reportOf(teacher)).toMatchObject({ state: 'open', finished: 0, all: { right: 2, of: 2 } })
    await teacher.comeIn()
    const page = plain(await (await teacher.fetch(`/t/${teacher.slug}/report`)).text())
    expect(page).toContain('2 in, 0 finished.')
    expect(page).toContain('Not finished: Ada (2 of 5), Ben (0 of 5)')
    expect(page).not.toMatch(/NaN|Infinity|undefined|0 of 0/)
  })

  test('shows no NaN with one pupil, all right, all wrong or one answer', async () => {
    for (const right of [true, false]) {
      for (const most of [1, 5]) {
        const teacher = await Teacher.make()
        await answerBy(await pupil(teacher), () => ({ right }), most)
        await teacher.comeIn()
        const page = await (await teacher.fetch(`/t/${teacher.slug}/report`)).text()
        expect(page).not.toMatch(/NaN|Infinity|undefined/)
        expect(page).toContain(right ? 'there is nothing to mend' : ', 0%.')
      }
    }
  })

  test('fills the bar beside a trick with how often it took somebody in', async () => {
    for (const [right, wide] of [
      [true, '0'],
      [false, '100'],
    ] as const) {
      const teacher = await Teacher.make()
      await answerBy(await pupil(teacher), () => ({ right }))
      await teacher.comeIn()
      const page = await (await teacher.fetch(`/t/${teacher.slug}/report`)).text()
      const bars = [...page.matchAll(/class="meter".*?<rect width="([^"]*)"/gs)].map(([, width]) => width)
      expect(new Set(bars)).toEqual(new Set([wide]))
      expect(page).toContain('>Taken in</th></tr>')
    }
  })

  test('shows right answers first and nobody’s points below zero; its files have the exact numbers', async () => {
    const teacher = await playedClass()
    const textAt = async (path: string) => (await teacher.fetch(`/t/${teacher.slug}/${path}`)).text()
    const page = await textAt('report')
    const rows = [...page.matchAll(/<th scope="row"[^>]*><bdi[^>]*>(?:Ada|Ben|Cara)<.*?<\/tr>/gs)]
    const cells = rows.map(([row]) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([cell]) => plain(cell)))
    expect(cells.map((row) => row.slice(5, 8))).toEqual([
      ['5 of 5', '5', '15'],
      ['0 of 5', '5', '0'],
      ['1 of 5', '2', '0'],
    ])
    expect(page).not.toContain('−30')
    expect(plain(page)).toContain('Points below zero are shown as 0 here; the files have the exact numbers.')
    expect(await textAt('pupils.csv')).toContain('-30')
    expect(await textAt('report.json')).toContain('"points": -30')
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

test('a report hides names where the host’s page hid them, and shows them again when asked to', async () => {
  const teacher = await playedClass(['Ada Secret', 'Ben Secret', 'Cara Secret'])
  const pageAt = async (address: string) => (await teacher.fetch(`/t/${teacher.slug}${address}`)).text()
  expect(await pageAt('/report')).toContain('Ada Secret')
  await pageAt('?names=hidden')
  const hidden = await pageAt('/report')
  expect(hidden).not.toContain('Secret')
  for (const told of ['Pupil 1', 'Pupil 3', 'names=shown']) expect(hidden).toContain(told)
  expect(await pageAt('/report?round=1&names=shown')).toContain('Ada Secret')
  expect(await pageAt('/report?round=1&names=hidden')).not.toContain('Secret')
})

test('a report says who has not finished and who of the list did not come in, without names where they are hidden', async () => {
  const teacher = await playedClass(['Ada', 'Ben', 'Cara', 'Dora Absent'])
  expect((await reportOf(teacher)).absent).toEqual(['Dora Absent'])
  const pageAt = async (address: string) => plain(await (await teacher.fetch(`/t/${teacher.slug}${address}`)).text())
  const shown = await pageAt('/report')
  expect(shown).toContain('Not finished: Cara (2 of 5)')
  expect(shown).toContain('Did not come in: Dora Absent')
  const hidden = await pageAt('/report?names=hidden')
  expect(hidden).toContain('Did not come in: 1 of the list')
  expect(hidden).not.toMatch(/Absent|Cara/)
})

test('what to teach next says what decides it and who was certain and wrong, and is projected without a name', async () => {
  const teacher = await playedClass()
  const { teachNext, questions } = await reportOf(teacher)
  const { number, key, claim } = questions[teachNext[0]!.number - 1]!
  const report = await (await teacher.fetch(`/t/${teacher.slug}/report`)).text()
  expect(plain(report)).toMatch(/Certain, and wrong: Ben/)
  const project = `/t/${teacher.slug}/reveal?round=1&question=${number}`
  expect(report).toContain(project.replaceAll('&', '&amp;'))
  const reveal = await (await teacher.fetch(project)).text()
  for (const told of [claim, retell(key.explanation).habit]) expect(reveal).toContain(escapeHtml(told))
  expect(reveal).not.toMatch(/Ada|Ben|Cara|\/report/)
  expect((await teacher.fetch(`/t/${teacher.slug}/reveal?question=6`)).status).toBe(404)
})

describe('paper and projector', () => {
  test('the pupil’s sheet tells no verdict; the key, on a page of its own, tells all', async () => {
    const teacher = await playedClass()
    const pageAt = async (part: string) => (await teacher.fetch(`/t/${teacher.slug}/worksheet?part=${part}`)).text()
    const [sheet, key] = [await pageAt('pupil'), await pageAt('key')]
    const { questions } = await reportOf(teacher)
    for (const { id, claim } of questions) {
      const { explanation = '' } = KEYS.get(id) ?? {}
      expect(sheet).toContain(claim)
      expect(sheet).not.toContain(escapeHtml(explanation))
      expect(key).toContain(escapeHtml(explanation))
    }
  })

  test('slides show the article, each question before its verdict, how the class answered, and what to talk about', async () => {
    const teacher = await playedClass()
    const page = await (await teacher.fetch(`/t/${teacher.slug}/slides`)).text()
    const slides = page.split('<section class="slide"').slice(1)
    const { questions, talk } = await reportOf(teacher)
    const asked = slides.slice(-(3 * questions.length + talk.length))
    const [{ articles }] = [(await teacher.host<HostSheet>('GET', '/questions')).body]
    for (const { text } of articles[0]!.passages) expect(page).toContain(escapeHtml(text))
    for (const [at, { id, claim }] of questions.entries()) {
      const { explanation = '' } = KEYS.get(id) ?? {}
      const [asking = '', telling = ''] = asked.slice(3 * at)
      expect(asking).toContain(claim)
      expect(asking).not.toContain(escapeHtml(explanation))
      expect(telling).toContain(escapeHtml(explanation))
      expect(telling).toContain('How the class answered')
    }
    for (const { words } of talk) expect(page).toContain(escapeHtml(words))
  })
})

/** A page's text, without its marks. */
function plain(page: string): string {
  return page.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, '').replace(/\s+/g, ' ')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
