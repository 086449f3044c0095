import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
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

/** A player who is asked the question whose words stand in the article. */
async function asked(options: object): Promise<Page> {
  const page = await newPlayer(options)
  await hurry(page)
  const round = await startQuickly(page, { quiz: `/q/${QUOTED.id}` })
  for (let number = 1; number <= POSITION; number++) {
    const { current } = await (await page.request.get(`/api/rounds${round.slice(2)}`)).json()
    const data = { question: current.id, verdict: 'supported', confidence: 1 }
    await page.request.post(`/api/rounds${round.slice(2)}/answers`, { data })
  }
  await page.goto(round)
  await askedFor(page, POSITION + 1, scoredQuestions(QUOTED).length)
  return page
}

const boxOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!

describe('reading around', () => {
  test('opens where the quote stands, which is set off, with the claim and the way back in sight', async () => {
    const page = await asked(PHONE)
    await touch.readAround(page)
    await page.locator('.quoted').waitFor()
    await settled(page)
    expect(await page.locator('.quoted').textContent()).toBe(scoredQuestions(QUOTED)[POSITION]!.words)
    const [strip, quote] = [await boxOf(page, '.strip'), await boxOf(page, '.quoted')]
    expect(Math.round(strip.y)).toBe(0)
    expect(quote.y).toBeGreaterThanOrEqual(strip.y + strip.height)
    expect(quote.y).toBeLessThan(PHONE.viewport.height / 2)
    expect(await page.locator('.strip').textContent()).toContain(scoredQuestions(QUOTED)[POSITION]!.claim)
    await page.locator('.strip button').tap()
    await page.locator('.article').waitFor({ state: 'detached' })
  })

  test.each([
    ['a phone', PHONE],
    ['a small phone', { ...PHONE, viewport: { width: 320, height: 568 } }],
  ])('stays at its line while one says how sure one is, on %s', async (_, options) => {
    const page = await asked(options)
    await touch.readAround(page)
    await page.locator('.quoted').waitFor()
    await settled(page)
    const line = await page.evaluate(() => scrollY)
    expect(line).toBeGreaterThan(0)
    for (const sureness of ['Fairly sure', 'Certain', 'Guess']) {
      const { x, y, width, height } = await boxOf(page, `.sure label:has-text("${sureness}")`)
      await page.touchscreen.tap(x + width / 2, y + height / 2)
      await page.getByLabel(sureness).and(page.locator(':checked')).waitFor({ state: 'attached' })
      await atRest(page)
      expect(await page.evaluate(() => scrollY)).toBe(line)
    }
  })

  test('sets a quote off as well where the article goes on after it with a comma', async () => {
    const page = await newPlayer(PHONE)
    await hurry(page)
    await page.goto(await startQuickly(page, { quiz: '/q/archaeology-ship-burial' }))
    await page.locator('.play.live').waitFor()
    await touch.readAround(page)
    await page.locator('#here .quoted').waitFor()
    const words = tidy(await page.locator('.question .words').textContent())
    expect(words).toBe(`“${await page.locator('.quoted').textContent()}.”`)
  })

  test('is closed by Escape, and nobody’s place is lost', async () => {
    const page = await asked(DESK)
    await keys.readAround(page)
    await settled(page)
    await page.locator('.strip button').focus()
    await page.keyboard.press('Escape')
    await page.locator('.article').waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.matches('.toggle'))
  })

  test.each([true, false])(
    'before the first answer begins with the article, which has the focus, and leads on to the quote, with script: %s',
    async (javaScriptEnabled) => {
      const page = await newPlayer({ ...DESK, javaScriptEnabled })
      await page.goto('/')
      await tabTo(page, '.first .toggle')
      await page.keyboard.press('Enter')
      await page.waitForURL(/#start|\/r\//)
      await page.waitForFunction(() => document.activeElement?.id === 'start')
      if (javaScriptEnabled) await settled(page)
      expect((await boxOf(page, '.passage')).y).toBeGreaterThan(0)
      expect((await boxOf(page, '.passage')).y).toBeLessThan(DESK.viewport.height / 2)
      await tabTo(page, '#start a')
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.activeElement?.id === 'here')
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

  test('says how long the article is', async () => {
    const page = await asked(PHONE)
    await touch.readAround(page)
    const words = QUOTED.passages.flatMap(({ text }) => text.split(/\s+/)).length
    const minutes = Math.round(words / 200)
    await page.getByText(`${QUOTED.passages.length} passages, about ${minutes} minute`).waitFor({ state: 'attached' })
  })

  test.each([
    ['a real article', 'lukashenko-february-2023', true],
    ['an invented one', 'archaeology-ship-burial', false],
  ])('says of %s whether it is retold: %s, %s', async (_, pack, retold) => {
    const page = await newPlayer(PHONE)
    await page.goto(await startQuickly(page, { quiz: `/q/${pack}` }))
    expect(await page.locator('.toggle').textContent()).toMatch(
      retold ? /retold in our words/ : /^Read the article\s*$/,
    )
  })

  test('opens again where its reader was', async () => {
    const page = await asked(PHONE)
    await touch.readAround(page)
    await page.locator('.quoted').waitFor()
    await settled(page)
    await page.evaluate(() => document.querySelector('.passage')!.scrollIntoView())
    await page.locator('.strip button').tap()
    await settled(page)
    await touch.readAround(page)
    await settled(page)
    const first = await boxOf(page, '.passage')
    expect(first.y).toBeGreaterThan(0)
    expect(first.y).toBeLessThan(PHONE.viewport.height / 2)
  })

  test('lies beside the question where there is room', async () => {
    const page = await asked({ viewport: { width: 1366, height: 768 } })
    await keys.readAround(page)
    const [card, article] = [await boxOf(page, '.question'), await boxOf(page, '.article')]
    expect(article.x).toBeGreaterThanOrEqual(card.x + card.width)
    await page.locator('.verdicts button:visible').first().waitFor()
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
