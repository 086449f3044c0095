import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { PACKS, readFolder } from '../../questions/check/folder.ts'
import { scoredQuestions } from '../../questions/model/pack.ts'
import { newClass } from './classroom.ts'
import { askedFor, hurry, keys, settled, tabTo, touch } from './hands.ts'
import { DESK, newPlayer, PHONE, startQuickly, tidy } from './helpers.ts'
import { atRest } from './pages.ts'

/** An article that has a question's words in it to the letter, and that question's position in the quiz. */
const [QUOTED, POSITION] = readFolder(PACKS)
  .packs.map((pack) => {
    const text = pack.passages.slice(3).map((passage) => passage.text)
    return [pack, scoredQuestions(pack).findIndex(({ words }) => text.some((each) => each.includes(words)))] as const
  })
  .find(([, position]) => position >= 0)!

/** A phone and a desk, which somebody new may have. */
let phone: Page
let desk: Page
beforeAll(async () => {
  ;[phone, desk] = await Promise.all([newPlayer(PHONE), newPlayer(DESK)])
  await Promise.all([phone, desk].map(hurry))
})

/** Somebody new is asked the question whose words stand in the article. */
async function asked(page: Page, viewport: { width: number; height: number }): Promise<void> {
  await page.context().clearCookies()
  await page.setViewportSize(viewport)
  const round = await startQuickly(page, { quiz: `/q/${QUOTED.id}` })
  for (let number = 1; number <= POSITION; number++) {
    const { current } = await (await page.request.get(`/api/rounds${round.slice(2)}`)).json()
    const data = { question: current.id, verdict: 'supported', confidence: 1 }
    await page.request.post(`/api/rounds${round.slice(2)}/answers`, { data })
  }
  await page.goto(round)
  await askedFor(page, POSITION + 1, scoredQuestions(QUOTED).length)
}

const boxOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!

describe('reading around', () => {
  test('opens where the quote stands, which is set off, with the claim and the way back in sight, and says how long it is', async () => {
    await asked(phone, PHONE.viewport)
    await touch.readAround(phone)
    await phone.locator('.quoted').waitFor()
    await settled(phone)
    expect(await phone.locator('.quoted').textContent()).toBe(scoredQuestions(QUOTED)[POSITION]!.words)
    const [strip, quote] = [await boxOf(phone, '.strip'), await boxOf(phone, '.quoted')]
    expect(Math.round(strip.y)).toBe(0)
    expect(quote.y).toBeGreaterThanOrEqual(strip.y + strip.height)
    expect(quote.y).toBeLessThan(PHONE.viewport.height / 2)
    expect(await phone.locator('.strip').textContent()).toContain(scoredQuestions(QUOTED)[POSITION]!.claim)
    const words = QUOTED.passages.flatMap(({ text }) => text.split(/\s+/)).length
    const minutes = Math.round(words / 200)
    await phone.getByText(`${QUOTED.passages.length} passages, about ${minutes} minute`).waitFor({ state: 'attached' })
    await phone.locator('.strip button').tap()
    await phone.locator('.article').waitFor({ state: 'detached' })
  })

  test.each([
    ['a phone', PHONE.viewport],
    ['a small phone', { width: 320, height: 568 }],
  ])('stays at its line while one says how sure one is, on %s', async (_, viewport) => {
    await asked(phone, viewport)
    await touch.readAround(phone)
    await phone.locator('.quoted').waitFor()
    await settled(phone)
    const line = await phone.evaluate(() => scrollY)
    expect(line).toBeGreaterThan(0)
    for (const sureness of ['Fairly sure', 'Certain', 'Guess']) {
      const { x, y, width, height } = await boxOf(phone, `.sure label:has-text("${sureness}")`)
      await phone.touchscreen.tap(x + width / 2, y + height / 2)
      await phone.getByLabel(sureness).and(phone.locator(':checked')).waitFor({ state: 'attached' })
      await atRest(phone)
      expect(await phone.evaluate(() => scrollY)).toBe(line)
    }
  })

  test('sets a quote off as well where the article goes on after it with a comma', async () => {
    await phone.context().clearCookies()
    await phone.setViewportSize(PHONE.viewport)
    await phone.goto(await startQuickly(phone, { quiz: '/q/archaeology-ship-burial' }))
    await phone.locator('.play.live').waitFor()
    await touch.readAround(phone)
    await phone.locator('#here .quoted').waitFor()
    const words = tidy(await phone.locator('.question .words').textContent())
    expect(words).toBe(`“${await phone.locator('.quoted').textContent()}.”`)
  })

  test('is closed by Escape, and nobody’s place is lost', async () => {
    await asked(desk, DESK.viewport)
    await keys.readAround(desk)
    await settled(desk)
    await desk.locator('.strip button').focus()
    await desk.keyboard.press('Escape')
    await desk.locator('.article').waitFor({ state: 'detached' })
    await desk.locator('.toggle:focus').waitFor()
  })

  test.each([true, false])(
    'before the first answer begins with the article, which has the focus, and leads on to the quote, with script: %s',
    async (javaScriptEnabled) => {
      const page = await newPlayer({ ...DESK, javaScriptEnabled })
      await page.goto('/')
      await tabTo(page, '.first .toggle')
      await page.keyboard.press('Enter')
      await page.waitForURL(/#start|\/r\//)
      await page.locator('#start:focus').waitFor()
      if (javaScriptEnabled) await settled(page)
      expect((await boxOf(page, '.passage')).y).toBeGreaterThan(0)
      expect((await boxOf(page, '.passage')).y).toBeLessThan(DESK.viewport.height / 2)
      await tabTo(page, '#start a')
      await page.keyboard.press('Enter')
      await page.locator('#here:focus').waitFor()
      expect(await page.locator('.judge').first().isVisible()).toBe(true)
    },
  )

  test('without script Close leads back to the question', async () => {
    const page = await newPlayer({ ...PHONE, javaScriptEnabled: false })
    await page.goto('/')
    await page.locator('.first .toggle').tap()
    await page.locator('.strip button').tap()
    await page.waitForURL(/\/r\/\w+\?$/)
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test.each([
    ['a real article', 'lukashenko-february-2023', true],
    ['an invented one', 'archaeology-ship-burial', false],
  ])('says of %s whether it is retold: %s, %s', async (_, pack, retold) => {
    await phone.context().clearCookies()
    await phone.setViewportSize(PHONE.viewport)
    await phone.goto(await startQuickly(phone, { quiz: `/q/${pack}` }))
    expect(await phone.locator('.toggle').textContent()).toMatch(
      retold ? /retold in our words/ : /^Read the article\s*$/,
    )
  })

  test('opens again where its reader was', async () => {
    await asked(phone, PHONE.viewport)
    await touch.readAround(phone)
    await phone.locator('.quoted').waitFor()
    await settled(phone)
    await phone.evaluate(() => document.querySelector('.passage')!.scrollIntoView())
    await phone.locator('.strip button').tap()
    await settled(phone)
    await touch.readAround(phone)
    await settled(phone)
    const first = await boxOf(phone, '.passage')
    expect(first.y).toBeGreaterThan(0)
    expect(first.y).toBeLessThan(PHONE.viewport.height / 2)
  })

  test('lies beside the question where there is room', async () => {
    await asked(desk, { width: 1366, height: 768 })
    await keys.readAround(desk)
    const [card, article] = [await boxOf(desk, '.question'), await boxOf(desk, '.article')]
    expect(article.x).toBeGreaterThanOrEqual(card.x + card.width)
    await desk.locator('.verdicts button:visible').first().waitFor()
  })
})

describe('when a pupil’s time is up', () => {
  /** A pupil with one minute, whose clock the test moves. */
  async function nearTheEnd(): Promise<{ page: Page; asks: string[] }> {
    const { quiz } = await newClass({ minutes: 1 })
    const page = await newPlayer(DESK)
    await page.clock.install()
    const asks: string[] = []
    const round = await startQuickly(page, { quiz })
    await page.goto(round)
    await page.locator('.play.live').waitFor()
    page.on('request', (request) => request.isNavigationRequest() && asks.push(request.url()))
    return { page, asks }
  }

  test('the page is asked for once, even where nothing comes of it', async () => {
    const { page, asks } = await nearTheEnd()
    await page.route('**/r/*', (route) => route.fulfill({ status: 204 }))
    await page.clock.runFor(61_000)
    await expect.poll(() => asks.length).toBe(1)
    await page.clock.runFor(20_000)
    expect(asks).toHaveLength(1)
  })

  test('the page stays where there is no connection, and is asked for when there is one', async () => {
    const { page, asks } = await nearTheEnd()
    await page.context().setOffline(true)
    await page.clock.runFor(81_000)
    expect(asks).toEqual([])
    await page.context().setOffline(false)
    await expect.poll(() => asks.length).toBe(1)
  })
})
