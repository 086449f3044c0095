import { expect, test } from 'vitest'
import { library } from '../../../questions/library.ts'
import { scoredQuestions } from '../../../questions/model/pack.ts'
import { questionRef } from '../../../questions/model/ref.ts'
import type { Opened } from '../../../worker/game/play/view.ts'
import { Player } from '../helpers.ts'

/** A pack with a chart that its reveal draws anew, and the question that does. */
const [pack, fair] = library
  .flatMap((each) => scoredQuestions(each).map((question) => [each, question] as const))
  .find(([, { evidence }]) => evidence.some(({ redrawn }) => redrawn))!
const sheet = scoredQuestions(pack)
const redrawn = fair.evidence.find((each) => each.redrawn)!.redrawn!

test('elements come drawn, the fair chart with the reveal and not before, by the API and on the page', async () => {
  const ada = await Player.start(pack.id)
  for (const question of sheet.slice(0, sheet.indexOf(fair))) {
    await ada.answer({ question: questionRef(pack, question), verdict: 'supported', confidence: 1 })
  }
  const { passages } = (await ada.open<Opened>(questionRef(pack, fair))).body
  expect(passages.filter(({ drawn }) => drawn?.includes('<svg')).length).toBeGreaterThan(0)
  const page = await (await ada.fetch(`/r/${ada.round}`)).text()
  expect(page).toContain('class="element chart"')
  expect(JSON.stringify(passages) + page).not.toContain(redrawn.caption)
  const { body } = await ada.answer({ question: questionRef(pack, fair), verdict: 'supported', confidence: 1 })
  expect(body).toMatchObject({ judged: { key: { verdict: fair.verdict } } })
  expect(JSON.stringify(body)).toContain(redrawn.caption)
  expect(await (await ada.fetch(`/r/${ada.round}?after=${sheet.indexOf(fair) + 1}`)).text()).toContain(redrawn.caption)
})

test('a passage with two marks in it stands once in a result, with both under the highlighter, in a post and in a paragraph', async () => {
  const isTwice = ({ evidence }: typeof fair) => new Set(evidence.map(({ passage }) => passage)).size < evidence.length
  const phone = library.find(({ id }) => id === 'school-phone-rule')!
  const questions = scoredQuestions(phone)
  const bea = await Player.start(phone.id)
  for (const question of questions) {
    await bea.answer({ question: questionRef(phone, question), verdict: 'supported', confidence: 1 })
  }
  const page = await (await bea.fetch(`/r/${bea.round}`)).text()
  const items = page.split('class="judged ').slice(1)
  expect(items).toHaveLength(questions.length)
  expect(questions.filter(isTwice).length).toBeGreaterThan(0)
  for (const [at, question] of questions.entries()) {
    const passages = new Set(question.evidence.map(({ passage }) => passage))
    expect(items[at]!.split('class="number"').length - 1, question.id).toBe(passages.size)
    expect(items[at]!.split('<mark').length - 1, question.id).toBeGreaterThanOrEqual(question.evidence.length)
  }
})
