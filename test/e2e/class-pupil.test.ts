import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { comeIn, judge, newClass, openClass, pupilQuickly } from './classroom.ts'
import { askedFor, hurry, settled } from './hands.ts'
import { DESK, newPlayer, PHONE, posted, start, startQuickly, tidy } from './helpers.ts'

describe('a pupil', () => {
  /** The windows of one phone with script and of one without, in which each test comes into a class of its own. */
  let scripted: Page
  let bare: Page

  beforeAll(async () => {
    scripted = await newPlayer(PHONE)
    bare = await newPlayer({ ...PHONE, javaScriptEnabled: false })
    await hurry(scripted)
  })

  test.each([
    ['with script', true],
    ['without script', false],
  ])('answers without confidence and sees verdicts at the end, %s', async (_, javaScriptEnabled) => {
    const { quiz } = await newClass({ feedback: 'end', confidence: false, minutes: 20 }, 3)
    const page = javaScriptEnabled ? scripted : bare
    await start(page, { quiz })
    expect(await page.locator('.time-left').textContent()).toContain('20 minutes left')
    for (let number = 1; number <= 3; number++) {
      await page
        .locator('.question h1')
        .getByText(`Question ${number} of 3`, { exact: true })
        .waitFor({ state: 'attached' })
      expect(await page.locator('.sure').count()).toBe(0)
      expect(await page.locator('.reveal').count()).toBe(0)
      expect(await page.locator('.ticks .taken').count()).toBe(number - 1)
      await settled(page)
      await page.locator('.verdicts .supported').click()
    }
    await page.getByRole('heading', { name: 'Look through your answers' }).waitFor()
    await page.getByRole('link', { name: 'Change your answer to question 2' }).click()
    await page.locator('.verdicts .baseless').click()
    await page.getByText('You: Baseless').waitFor()
    expect(await page.locator('.stamp').count()).toBe(0)
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.locator('.result').waitFor()
    expect(await page.locator('.judged').count()).toBe(3)
    expect(tidy(await page.locator('.judged .outcome').nth(1).textContent())).toContain('You: Baseless')
    expect(tidy(await page.locator('.judged .outcome').first().textContent())).toContain('You: Supported')
    expect(await page.locator('.judged .outcome').getByText('guess').count()).toBe(0)
  })

  test('who is given more time hears of it with their next answer, and the host’s page says it', async () => {
    const { slug, quiz, host } = await openClass({ minutes: 20, naming: 'free' }, DESK, null)
    const page = scripted
    await comeIn(page, quiz, 'Ada')
    await host.goto(`/t/${slug}`)
    await host.getByRole('link', { name: 'Ada' }).click()
    await host.getByLabel('More time, in minutes').fill('30')
    await host.getByRole('button', { name: 'Give' }).click()
    await host.getByText('Ada has 30 min more than the class, in all.').waitFor()
    await host.locator('.watch .extra').getByText('+30 min').waitFor()
    expect(await page.locator('.time-left').textContent()).toContain('20 minutes left')
    await judge(page, true, 1)
    await page.locator('.time-left').getByText('50 minutes left').waitFor()
    await host.context().close()
  })

  test('goes back from a class that keeps its verdicts for the end by one step, wherever they are in it', async () => {
    const { quiz } = await newClass({ feedback: 'end' })
    const page = scripted
    await comeIn(page, quiz)
    for (const number of [1, 2]) {
      await askedFor(page, number, 5)
      await settled(page)
      await page.locator('.verdicts .supported').click()
    }
    await askedFor(page, 3, 5)
    await page.goBack()
    await page.waitForURL((url) => url.pathname === quiz)
  })

  test('is told nothing of how sure they were where nobody asks', async () => {
    const { quiz } = await newClass({ confidence: false })
    const page = scripted
    await start(page, { quiz })
    await askedFor(page, 1, 5)
    await settled(page)
    await page.locator('.verdicts .supported').click()
    expect(tidy(await page.locator('.reveal .verdict p').first().textContent())).toBe('You said supported.')
  })

  test('chooses a name of the list, and one that is gone is no longer there', async () => {
    const { slug, quiz } = await newClass({ naming: 'roster', roster: ['Ada', 'Ben'] })
    const page = scripted
    await page.goto(quiz)
    await page.getByLabel('The first two letters').fill('be')
    await page.getByRole('button', { name: 'Find my name' }).click()
    await pupilQuickly(slug, [], 'Ben')
    await page.getByLabel('Which name is yours?').selectOption('Ben')
    await page.getByRole('button', { name: 'Start' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('Somebody in this class has this name already')
    await page.getByRole('button', { name: 'Find my name' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('No free name on the class’s list begins so')
    await page.getByLabel('The first two letters').fill('ad')
    await page.getByRole('button', { name: 'Find my name' }).click()
    await page.getByLabel('Which name is yours?').selectOption('Ada')
    await page.getByRole('button', { name: 'Start' }).click()
    await page.waitForURL(/\/r\//)
  })

  test('hands the phone to somebody else, who starts afresh under another name', async () => {
    const { quiz } = await newClass({ shared: true })
    const page = bare
    const round = `/api/rounds${(await startQuickly(page, { quiz })).slice(2)}`
    const { current } = await (await page.request.get(round)).json()
    await posted(page.request, `${round}/answers`, { question: current.id, verdict: 'baseless', confidence: 1 })
    await page.goto(quiz)
    expect(await page.getByRole('heading', { name: 'You are in the middle of it' }).isVisible()).toBe(true)
    await page.getByText('Somebody else plays on this device').click()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.waitForURL(/\/r\//)
    expect(tidy(await page.locator('.count').textContent())).toContain('Question 1 of 5')
  })
})
