import { afterAll, beforeAll, expect, test } from 'vitest'
import { EVERYBODY_FROM } from '../../worker/game/return/everybody.ts'
import { mouse } from './hands.ts'
import {
  answerQuickly,
  DESK,
  makeQuickly,
  newPlayer,
  SHEET,
  SHORT,
  startOwnGame,
  startQuickly,
  tidy,
} from './helpers.ts'

let own: Awaited<ReturnType<typeof startOwnGame>>
let quiz: string

beforeAll(async () => {
  own = await startOwnGame()
  const page = await newPlayer(DESK)
  quiz = `/q/${(await makeQuickly(page, { size: SHORT.length })).slug}`
  for (let play = 0; play < EVERYBODY_FROM; play++) {
    const round = await startQuickly(page, { quiz, someoneElse: true })
    await answerQuickly(page, round, SHORT, { wrong: play % 3 ? [] : [0] })
  }
  // The jobs run when the server starts.
  await own.restart()
  await page.context().close()
})

afterAll(() => own.stop())

const SENTENCE = 'Of 30 answers, 67% were right. How sure: certain 0%, fairly sure 0%, a guess 100%.'

test.each([
  ['with script', true],
  ['without script', false],
])('after an answer, and not before it, what everybody said is there, %s', async (_, javaScriptEnabled) => {
  const page = await newPlayer({ ...DESK, javaScriptEnabled })
  await page.goto(await startQuickly(page, { quiz }))
  if (javaScriptEnabled) await page.locator('.play.live').waitFor()
  expect(await page.content()).not.toContain('answers, 67%')
  await mouse.judge(page, SHEET[0]!.verdict, 2)
  expect(tidy(await page.locator('.everybody').textContent())).toBe(SENTENCE)
})
