import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { PACKS, readFolder } from '../../questions/check/folder.ts'
import { askedFor, settled, touch } from './hands.ts'
import { answerQuickly, newPlayer, PHONE, posted, SHEET, startQuickly, tidy } from './helpers.ts'
import { LIBRARY } from './library.ts'

/** Of so many questions one is looked at. */
const EVERY = 3

test('a reveal fits a phone’s screen, down to the way on, for at least 80 of 100 questions', async () => {
  const page = await newPlayer({ ...PHONE, javaScriptEnabled: false })
  const over: Record<string, number> = {}
  for (const { id } of readFolder(PACKS).packs) {
    // As somebody else each time: nobody starts so many rounds in a minute.
    await page.context().clearCookies()
    Object.assign(over, await overflows(page, id))
  }
  const questions = Object.keys(over)
  expect(questions.length).toBeGreaterThanOrEqual(LIBRARY.size / EVERY - 1)
  expect(questions.filter((question) => over[question]! <= 0).length / questions.length).toBeGreaterThanOrEqual(0.8)
}, 180_000)

let seen = 0

/** By how many pixels the reveals of a pack are longer than the screen; every third of the library's. One page takes in all. */
async function overflows(page: Page, pack: string): Promise<Record<string, number>> {
  const over: Record<string, number> = {}
  let view = await posted(page.request, `/api/quizzes/${pack}/rounds`, { nickname: 'Quiet Otter' })
  const round = view.round!
  for (let number = 1; ; number++) {
    const current = (view.current ?? view.next) as unknown as { id: string } | null
    if (!current) return over
    const answer = { question: current.id, verdict: 'supported', confidence: 1 }
    view = await posted(page.request, `/api/rounds/${round}/answers`, answer)
    if (seen++ % EVERY) continue
    const address = `/r/${round}?after=${number}`
    if (page.url() === 'about:blank') await page.goto(address)
    over[current.id] = await page.evaluate(longerBy, await (await page.request.get(address)).text())
  }
}

/** Shows another reveal in the place of the one that is there; by how many pixels it is longer than the screen. */
function longerBy(html: string): number {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body)
  if (!document.querySelector('.reveal')) throw new Error('There is no reveal.')
  return document.documentElement.scrollHeight - innerHeight
}

test('whether a question was fair is said in place, and thanked for once it is kept; what was refused stays typed', async () => {
  const page = await newPlayer(PHONE)
  await page.goto(await startQuickly(page))
  await settled(page)
  await touch.judge(page, SHEET[0]!.verdict, 1)
  await page.locator('.reveal').waitFor()
  await settled(page)
  await page.locator('.fair summary').tap()
  const why = page.locator('.fair textarea')
  await why.fill('Old.')
  await why.press('Enter')
  await why.pressSequentially('r1')
  await page.route('**/fair', (route) => route.abort(), { times: 1 })
  await page.getByRole('button', { name: 'No, it was not' }).tap()
  await page.locator('.fair .fault').waitFor()
  expect(await why.inputValue()).toBe('Old.\nr1')
  const kept = page.waitForResponse('**/fair')
  await page.getByRole('button', { name: 'No, it was not' }).tap()
  expect((await kept).status()).toBe(201)
  await page.getByText('Thank you.').waitFor()
  await touch.goOn(page)
  await askedFor(page, 2)
})

describe('the script of a reveal', () => {
  /** A page that came with a reveal, the script of which has not come. */
  async function shownWithout(answer: (route: Route) => unknown) {
    const page = await newPlayer(PHONE)
    const round = await startQuickly(page)
    await answerQuickly(page, round, SHEET.slice(0, 1))
    let loads = 0
    page.on('load', () => loads++)
    const asked = page.waitForRequest('**/Reveal-*')
    await page.route('**/Reveal-*', answer)
    await page.goto(`${round}?after=1`)
    await settled(page)
    await asked
    return { page, loads: () => loads }
  }

  test('where it never comes, loads a page again once for the next reveal, and never for one that is there', async () => {
    const { page, loads } = await shownWithout((route) => route.abort())
    await touch.goOn(page)
    await askedFor(page, 2)
    expect(loads()).toBe(1)
    await touch.judge(page, SHEET[1]!.verdict, 1)
    await page.waitForURL(/after=2/)
    await page.locator('.reveal').waitFor()
    await touch.goOn(page)
    await askedFor(page, 3)
    expect(loads()).toBe(2)
  })

  test('where it comes late, moves nothing for whoever reads the reveal that is there', async () => {
    let come = () => {}
    const late = new Promise<void>((resolve) => {
      come = resolve
    })
    const { page } = await shownWithout((route) => late.then(() => route.continue()))
    await page.locator('.more summary').click()
    await page.evaluate(() => scrollTo(0, 80))
    const came = page.waitForResponse('**/Reveal-*')
    come()
    await (await came).finished()
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    expect(await page.evaluate(() => scrollY)).toBe(80)
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary')
  })
})

describe('a reveal', () => {
  test('says by word, sign and colour how one did; its stamp, in ink, what the claim is', async () => {
    const page = await newPlayer()
    await page.goto(await startQuickly(page))
    const { verdict } = SHEET[0]!
    await touch.judge(page, verdict, 2)
    const [own, stamp, ink] = await page
      .locator('.reveal')
      .evaluate((reveal) =>
        [reveal.querySelector('.sign')!, reveal.querySelector('.stamp')!, document.body].map((part) =>
          getComputedStyle(part).getPropertyValue(part.matches('.sign') ? 'background-color' : 'color'),
        ),
      )
    expect(stamp).toBe(ink)
    expect(own).not.toBe(ink)
    expect(await page.locator('.reveal h1').textContent()).toMatch(/^Right, \+2\. The claim is (supported|baseless)$/)
    expect(await page.locator('.go-on p').textContent()).toBe('1 of 1 right · 2 of 3 points')
  })

  test('says, with script, what everybody said, as it came with the answer', async () => {
    const page = await newPlayer()
    await page.route('**/answers', async (route) => {
      const response = await route.fetch()
      const everybody = { answers: 30, right: 2 / 3, guess: 1, fairly: 0, certain: 0 }
      await route.fulfill({ response, json: { ...(await response.json()), everybody } })
    })
    await page.goto(await startQuickly(page))
    await touch.judge(page, SHEET[0]!.verdict, 2)
    const said = 'Of 30 answers, 67% were right. How sure: certain 0%, fairly sure 0%, a guess 100%.'
    expect(tidy(await page.locator('.everybody').textContent())).toBe(said)
  })
})
