import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { DAY, recorded } from '../game/records.ts'
import { dailyAgo, startAgo, testOfADay } from './day.ts'
import { askedFor } from './hands.ts'
import { DESK, game, newPlayer, PHONE, start, tidy } from './helpers.ts'
import { LIBRARY, playQuickly, playThrough } from './library.ts'
import { recordIn, remember } from './reader.ts'

/** A daily that was finished so many days ago, as the record has it. */
const dailyOf = (daysAgo: number) =>
  Array.from({ length: 5 }, (_, index) =>
    recorded({
      round: `round-${daysAgo}`,
      quiz: dailyAgo(daysAgo),
      question: `made-up/q${index}`,
      at: startAgo(daysAgo) + 3_600_000 + index,
    }),
  )

async function begin(page: Page): Promise<void> {
  await start(page, { quiz: `/q/${dailyAgo()}` })
  await askedFor(page, 1, 5)
}

testOfADay('the daily is the same in three time zones, and says the same day', async () => {
  const seen = []
  for (const timezoneId of ['Pacific/Kiritimati', 'Europe/Minsk', 'America/Los_Angeles']) {
    const page = await newPlayer({ ...PHONE, timezoneId })
    await page.goto('/daily')
    const day = tidy(await page.locator('.kicker').textContent())
    const words = tidy(await page.locator('.first .words').textContent())
    await start(page, { quiz: `/q/${dailyAgo()}` })
    seen.push([day, words, await page.locator('.judge [name=question]').inputValue()])
    await page.context().close()
  }
  expect(new Set(seen.map(String)).size).toBe(1)
})

describe('whoever has played', () => {
  testOfADay(
    'sees a streak, shares a grid with how sure they were and no spoiler, and finds the countdown; the record has the day',
    async () => {
      const page = await newPlayer(DESK)
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: game.url })
      await remember(page, [...dailyOf(1), ...dailyOf(3)])
      await begin(page)
      const asked = await playThrough(page, { of: 5, wrong: [1], confidences: [3, 1, 2, 3, 2] })
      const result = page.url()
      const record = (await recordIn(page)).slice(10)
      expect(record.map(({ question }) => question)).toEqual(asked)
      expect(new Set(record.map(({ quiz }) => quiz))).toEqual(new Set([dailyAgo()]))
      await page.getByText('3 days in a row.').waitFor()
      expect(tidy(await page.locator('.streak').textContent())).toContain('One missed day is forgiven')
      await page.locator('.share').getByRole('button', { name: 'Copy' }).click()
      await page.locator('.share').getByText('Copied').waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      const [title, score, squares, digits, link] = copied.split('\n')
      expect(title).toMatch(/^Baseless · The daily, \d+\s\w+ \d{4}$/)
      expect([score, squares, digits]).toEqual(['4 of 5 right · 10 points', '✅❌✅✅✅', '3️⃣1️⃣2️⃣3️⃣2️⃣'])
      expect(link).toBe(`${game.url}/q/${dailyAgo()}`)
      for (const ref of asked) for (const secret of [ref, LIBRARY.get(ref)!.claim]) expect(copied).not.toContain(secret)
      await page.goto('/daily')
      await page.getByText('You have played today’s five').waitFor()
      expect(await page.locator('.countdown').textContent()).toMatch(/^The next five come in \d+ h \d+ min\.$/)
      expect(await page.locator('.start').isVisible()).toBe(false)
      await page.getByRole('link', { name: 'See your result' }).click()
      await page.getByRole('heading', { name: '4 of 5 right' }).waitFor()
      expect(page.url()).toBe(result)
    },
  )

  testOfADay('yesterday is told that today is still to come', async () => {
    const page = await newPlayer(PHONE)
    await remember(page, [...dailyOf(1), ...dailyOf(2)])
    await page.goto('/daily')
    await page.getByText('2 days in a row. Today is still to come.').waitFor()
    expect(await page.locator('.start').isVisible()).toBe(true)
  })

  testOfADay('a daily on another day than its own has no streak of it', async () => {
    const page = await newPlayer(PHONE)
    await remember(
      page,
      dailyOf(1).map((answer) => ({ ...answer, at: answer.at + DAY })),
    )
    await page.goto('/daily')
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.streak').isVisible()).toBe(false)
  })
})

testOfADay(
  'without script the daily can be played, its time is simply said, and yesterday’s answers are there',
  async () => {
    const page = await newPlayer({ ...PHONE, javaScriptEnabled: false })
    await begin(page)
    await playQuickly(page, { of: 5 })
    await page.goto('/daily')
    expect(await page.locator('main').textContent()).toContain('at midnight in UTC')
    expect(await page.locator('.streak').isVisible()).toBe(false)
    await page.getByRole('link', { name: 'Yesterday’s answers' }).click()
    await page.waitForURL('**/daily/yesterday')
    expect(await page.locator('.judged .stamp').count()).toBe(5)
  },
)

testOfADay(
  'a streak that appears moves for whoever has not asked for less motion, and stays still for others',
  async () => {
    const page = await newPlayer(PHONE)
    await remember(page, dailyOf(1))
    for (const [reducedMotion, expected] of [
      ['no-preference', 'streak'],
      ['reduce', 'none'],
    ] as const) {
      await page.emulateMedia({ reducedMotion })
      await page.goto('/daily')
      await page.locator('.streak').waitFor()
      const moves = await page.evaluate(() => getComputedStyle(document.querySelector('.streak')!).animationName)
      expect(moves).toBe(expected)
    }
  },
)
