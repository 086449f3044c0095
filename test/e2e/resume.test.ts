import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askedFor, hurry, keys, settled } from './hands.ts'
import { answerQuickly, DESK, newPlayer, otherThan, QUIZ, SHEET, startQuickly } from './helpers.ts'
import { inTheMiddle, isAtTheFourth, rightOn, ticksOn } from './middle.ts'

describe('a player goes on where they were', () => {
  describe('as long as nothing more is answered', () => {
    let page: Page
    beforeAll(async () => {
      page = await newPlayer(DESK)
      await hurry(page)
    })

    beforeEach(async () => {
      await page.context().clearCookies()
      const round = await startQuickly(page)
      await answerQuickly(page, round, SHEET.slice(0, 3))
      await page.goto(round)
      await isAtTheFourth(page)
    })

    test('after a reload, also while reading around, with the article still open', async () => {
      await page.reload()
      await isAtTheFourth(page)
      await keys.readAround(page)
      await page.reload()
      await isAtTheFourth(page)
      expect(await page.locator('.passages').isVisible()).toBe(true)
      await page.keyboard.press('r')
      await page.locator('.passages').waitFor({ state: 'detached' })
    })

    test('when they come back to the page of the quiz', async () => {
      await page.goto(QUIZ)
      const own = page.locator('.own-round')
      expect(await own.textContent()).toContain(`Quiet Otter: 3 of ${SHEET.length} answered.`)
      await own.getByRole('link', { name: 'Go on' }).click()
      await isAtTheFourth(page)
    })
  })

  test.each([true, false])(
    'after a reload while an answer was on show, with that answer, script: %s',
    async (script) => {
      const { page, hands } = await inTheMiddle(script)
      await hands.judge(page, SHEET[3]!.verdict, 2)
      const why = await page.locator('.explanation').textContent()
      await page.reload()
      expect(await page.locator('.explanation').textContent()).toBe(why)
      expect(await rightOn(page)).toBe('4')
      await hands.goOn(page)
      await askedFor(page, 5)
      expect(await page.title()).toMatch(/^Question 5 of/)
    },
  )

  test.each([true, false])('when they go back, with the answer before, script: %s', async (script) => {
    const { page, hands } = await inTheMiddle(script)
    const whys: (string | null)[] = []
    for (const position of [3, 4]) {
      await hands.judge(page, SHEET[position]!.verdict, 1)
      whys.push(await page.locator('.explanation').textContent())
      await hands.goOn(page)
      await askedFor(page, position + 2)
    }
    await page.goBack()
    await page.locator('.explanation').getByText(whys[1]!).waitFor()
    await settled(page)
    if (!script) await page.goBack()
    await page.goBack()
    await page.locator('.explanation').getByText(whys[0]!).waitFor()
    await hands.goOn(page)
    await askedFor(page, 6)
  })
})

describe('as Back brings it back out of the browser’s memory', () => {
  let page: Page
  beforeAll(async () => {
    page = await newPlayer()
  })

  test.each(['/', QUIZ])('%s is asked for anew', async (path) => {
    await page.goto(path)
    await page.locator('.first').waitFor()
    const again = page.waitForEvent('load')
    await page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    await again
  })
})

describe('a second tab of the same player', () => {
  test('shows the same question, and a late answer in it changes nothing but shows the one that stands', async () => {
    const { page, round } = await inTheMiddle()
    const second = await page.context().newPage()
    await hurry(second)
    await second.goto(round)
    await isAtTheFourth(second)
    await keys.judge(page, SHEET[3]!.verdict, 2)
    await page.locator('.reveal').waitFor()
    await keys.judge(second, otherThan(SHEET[3]!.verdict), 3)
    await second.locator('.reveal').waitFor()
    expect(await second.locator('.reveal h1').textContent()).toMatch(/^Right,/)
    expect(await second.locator('.stood').textContent()).toContain(`already said ${SHEET[3]!.verdict}`)
    await keys.goOn(second)
    await askedFor(second, 5)
    expect(await rightOn(second)).toBe('4')
    expect(await ticksOn(second, 'wrong')).toBe(0)
    await keys.judge(second, SHEET[3]!.verdict, 1)
    await second.locator('.reveal').waitFor()
    expect(await second.locator('.stood').count(), 'said of the next answer, too').toBe(0)
    await keys.goOn(page)
    await askedFor(page, 5)
  })
})

describe('Enter on a choice of how sure', () => {
  test.each([true, false])('gives no answer, with script: %s', async (javaScriptEnabled) => {
    const page = await newPlayer({ ...DESK, javaScriptEnabled })
    await page.goto(await startQuickly(page))
    await askedFor(page, 1)
    await page.getByLabel('Certain').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await askedFor(page, 1)
    expect(await page.locator('.reveal').count()).toBe(0)
  })
})

describe('a request that does not get through', () => {
  test('leaves an answer to be given once more', async () => {
    const { page } = await inTheMiddle()
    await page.route('**/answers', (route) => route.abort('connectionfailed'), { times: 1 })
    await keys.judge(page, SHEET[3]!.verdict, 3)
    const alert = page.getByRole('alert')
    expect(await alert.textContent()).toContain('That did not get through.')
    await isAtTheFourth(page)
    expect(await page.getByLabel('Certain').isChecked()).toBe(true)
    await keys.judge(page, SHEET[3]!.verdict, 3)
    await page.locator('.reveal').waitFor()
    expect(await rightOn(page)).toBe('4')
    expect(await alert.count()).toBe(0)
  })

  test('leaves the article to be opened once more', async () => {
    const { page } = await inTheMiddle()
    await page.route('**/opened', (route) => route.abort('connectionfailed'), { times: 1 })
    await page.keyboard.press('r')
    expect(await page.getByRole('alert').textContent()).toContain('That did not get through.')
    await keys.readAround(page)
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})
