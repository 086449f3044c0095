import type { Page } from 'playwright-core'
import { DAILY_SIZE } from '../../worker/game/return/sizes.ts'
import { dailyAgo } from './day.ts'
import { askedFor, mouse } from './hands.ts'
import {
  answerQuickly,
  makeQuickly,
  makeShort,
  otherThan,
  posted,
  QUIZ,
  SHEET,
  SHORT,
  startQuickly,
} from './helpers.ts'
import { answerAny } from './library.ts'
import { readerOf, remember } from './reader.ts'

/** So many milliseconds from now, as the API takes a date. */
export const soon = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

/** A short class with this wish. */
export function makeClass(page: Page, wish: object = {}) {
  return makeQuickly(page, { title: 'Class 9b on Monday', size: SHORT.length, class: { shared: true, ...wish } })
}

/** A class in which somebody has finished, and somebody has not. */
export async function playedClass(page: Page) {
  const made = await makeClass(page)
  for (const answers of [SHORT.length, 2]) {
    const round = await startQuickly(page, { quiz: `/q/${made.slug}`, someoneElse: true })
    await answerQuickly(page, round, SHORT.slice(0, answers), { wrong: [1, 4], confidence: 3 })
  }
  return made
}

/** A page of the host of such a class, by its name. */
export async function hostPage(page: Page, name: string) {
  const { slug, hostUrl } = await playedClass(page)
  await page.request.get(hostUrl)
  await page.goto(`/t/${slug}/${name}`)
}

/** The third question, after one right answer and one wrong. */
export async function ask(page: Page): Promise<void> {
  const round = await startQuickly(page)
  await answerQuickly(page, round, SHEET.slice(0, 2), { wrong: [1] })
  await page.goto(round)
  await askedFor(page, 3)
}

/** The same, judged. */
export async function judge(page: Page, right: boolean): Promise<void> {
  await ask(page)
  const { verdict } = SHEET[2]!
  await mouse.judge(page, right ? verdict : otherThan(verdict), 3)
  await page.locator('.reveal').waitFor()
}

/** The first question of the founding quiz, judged in the page that other sites show. */
export async function judgeInFrame(page: Page): Promise<void> {
  await page.goto(`/embed${QUIZ}`)
  await page.locator('button.supported').click()
  await page.locator('.reveal').waitFor()
}

/** The editor with an invented article, in which a cue stands beside a quotation. */
export async function ownArticle(page: Page): Promise<void> {
  await page.goto('/make/article')
  const said = '“The council hid 400 crates,” Nils Aabye claimed without evidence. Harbour records show 12.'
  await page.getByLabel('Paste the article').fill(`The crates\n${said}\n“We will count them,” said Ida Brandt.`)
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.locator('.editor').waitFor()
}

/** The page about somebody who has answered so many questions. */
export async function you(page: Page, answers: number): Promise<void> {
  if (answers) await remember(page, readerOf(answers))
  await page.goto('/you')
  await page.locator('.record').waitFor()
}

/** A finished round of a short quiz made into a challenge past the pages; returns the challenge's address. */
export async function dareQuickly(page: Page): Promise<string> {
  return (await dared(page, await makeShort(page), { nickname: 'Daring Dove', wrong: [2] })).dare
}

/** Plays any quiz to its end past the pages; returns the round's id and the questions in order. */
export async function finished(
  { request }: Pick<Page, 'request'>,
  quiz: string,
  { nickname = 'Quiet Otter', wrong = [] as number[] } = {},
) {
  const joined = await posted(request, `/api/quizzes${quiz.slice(2)}/rounds`, { nickname })
  return { round: joined.round!, asked: await answerAny(request, `/api/rounds/${joined.round}`, { wrong }) }
}

/** The same, made into a challenge; returns its address as well. */
export async function dared(player: Pick<Page, 'request'>, quiz: string, options: Parameters<typeof finished>[2] = {}) {
  const { round, asked } = await finished(player, quiz, options)
  const { slug } = await posted(player.request, `/api/rounds/${round}/challenge`, {})
  return { asked, dare: `/q/${slug}` }
}

/** Today's five, played past the pages, all as supported; returns the round's id. */
export async function dailyQuickly(page: Page, nickname: string): Promise<string> {
  const round = (await startQuickly(page, { quiz: `/q/${dailyAgo()}`, nickname })).slice(3)
  for (let answered = 0; answered < DAILY_SIZE; answered++) {
    const { current } = await (await page.request.get(`/api/rounds/${round}`)).json()
    await posted(page.request, `/api/rounds/${round}/answers`, {
      question: current.id,
      verdict: 'supported',
      confidence: 2,
    })
  }
  return round
}
