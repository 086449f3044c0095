import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openClass, pupilQuickly } from './classroom.ts'
import { hurry } from './hands.ts'
import { closeOthers, DESK, makeQuickly, newPlayer, PHONE, tidy } from './helpers.ts'
import { joinQuickly, liveQuiz, press, showScreen, vote } from './live-hands.ts'

const LAPTOP = { viewport: { width: 1366, height: 768 } }

/** A window in which each test goes to a page of its own. */
let laptop: Page

beforeAll(async () => {
  laptop = await newPlayer(LAPTOP)
})

afterEach(() => closeOthers(laptop.context()))

/** Where the lowest of what is sought ends, in pixels from the top. */
async function lowest(page: Page, names: readonly RegExp[]) {
  const ends = await Promise.all(
    names.map(async (name) => {
      const { y, height } = (await page
        .getByRole('link', { name })
        .or(page.getByRole('button', { name }))
        .boundingBox())!
      return y + height
    }),
  )
  return Math.max(...ends)
}

describe('on a small laptop, a host has', () => {
  const DOORS = [
    /^Close now$/,
    /^Lock the door$/,
    /^Report$/,
    /^Worksheet on paper$/,
    /^Slides$/,
    /^Preview as a pupil$/,
  ]

  test('the start, the doors, the report and what is handed out above the fold, before anybody is in', async () => {
    const host = laptop
    const { hostUrl, slug } = await liveQuiz(host)
    await host.goto(`${hostUrl}&made`)
    await host.locator('#watch[data-live]').waitFor()
    expect(await lowest(host, [/^Open the big screen/, /^Copy$/, /^Copy for any LMS$/, ...DOORS])).toBeLessThan(768)
    expect(tidy(await host.locator('.hosting .hint').first().textContent())).toContain('3 questions, about 15 minutes')
    await host.goto(`/q/${slug}`)
    expect(tidy(await host.locator('.facts').textContent())).toBe('3 questions · about 15 minutes')
  })

  test('and with thirty in, the door’s lock among them, which says what it did', async () => {
    const host = laptop
    const { slug, hostUrl } = await makeQuickly(host, { size: 5, class: { naming: 'free' } })
    await host.goto(`${hostUrl}&made`)
    await host.locator('.just-made').waitFor()
    const names = Array.from({ length: 30 }, (_, at) => `Ada ${at + 1}`)
    await Promise.all(names.map((name) => pupilQuickly(slug, [], name)))
    await host.locator('.watch tbody tr').nth(29).waitFor()
    await host.locator('.just-made').waitFor({ state: 'detached' })
    const { y, height } = (await host.locator('.watch tbody tr').nth(29).boundingBox())!
    expect(y + height, 'all thirty at once').toBeLessThan(768)
    await expect.poll(() => lowest(host, [/^Code for the projector$/, ...DOORS])).toBeLessThan(250)
    await host.getByRole('button', { name: 'Lock the door' }).click()
    await host.getByRole('button', { name: 'Unlock the door' }).waitFor()
    expect(await host.locator('.door').textContent()).toBe('Locked')
  })
})

test('pupils who are taken out while a lesson runs read so and where to go; host and projector count those who are left', async () => {
  const host = await newPlayer(DESK)
  const quiz = await liveQuiz(host, { size: 2 })
  const screen = await host.context().newPage()
  await hurry(screen)
  await showScreen(screen, quiz)
  await host.goto(`/t/${quiz.slug}`)
  const phones = await Promise.all(['Ada', 'Bo', 'Cy'].map((name) => joinQuickly(quiz.slug, name, PHONE, hurry)))
  const [ada, bo, cy] = phones as [Page, Page, Page]
  await screen.getByText('3 players').waitFor()
  await press(screen, ' ')
  for (const phone of [ada, bo]) await vote(phone, 'supported', 'Certain')
  await screen.getByText('2 of 3 answered').waitFor()
  await host.locator('.totals').getByText('2 voted').waitFor()

  await takeOut(host, 'Ada', /^Free the name/)
  await host.locator('.watch-counts', { hasText: '2 in' }).waitFor()
  await host.locator('.totals').getByText('1 voted').waitFor()
  await screen.getByText('1 of 2 answered').waitFor()
  await ada.getByRole('heading', { name: 'The host has taken you out of this round.' }).waitFor()
  expect(await ada.locator('.judge, .question, .live-status').count(), 'nothing to go on with').toBe(0)
  await ada.getByRole('link', { name: 'Load again' }).tap()
  await ada.getByRole('heading', { name: 'This name is free again' }).waitFor()
  await ada.getByRole('link', { name: 'Come in again' }).tap()
  await ada.getByLabel('Your name').fill('Adam')
  await ada.getByRole('button', { name: 'Start' }).click()
  await ada.locator('.play.live .judge').waitFor()
  await screen.getByText('1 of 3 answered').waitFor()

  await takeOut(host, 'Cy', /^Take out for good/)
  await screen.getByText('1 of 2 answered').waitFor()
  await expect.poll(() => host.locator('.watch tbody th a').allTextContents()).toEqual(['Bo', 'Adam'])
  await cy.getByRole('link', { name: 'Load again' }).tap()
  await cy.getByRole('heading', { name: 'Your teacher has taken this name out' }).waitFor()
  await press(screen, ' ')
  await bo.getByText('1 say supported, 0 say baseless').waitFor()
})

/** Takes a pupil out on the host's page: for good, or to free the name. */
async function takeOut(host: Page, name: string, how: RegExp): Promise<void> {
  await host.locator('.watch tbody').getByRole('link', { name, exact: true }).click()
  await host.getByRole('dialog').getByRole('link', { name: 'Take out' }).click()
  await host.getByRole('button', { name: how }).click()
  await host.waitForURL(/round=1$/)
}

test('whoever has a class has both Teachers and Classes at the top, on the narrowest screen as well', async () => {
  const { host } = await openClass({}, { viewport: { width: 320, height: 700 } }, null)
  for (const path of ['/', '/teachers', '/classes']) {
    await host.goto(path)
    for (const name of ['Teachers', 'Classes']) {
      const link = host.getByRole('banner').getByRole('link', { name, exact: true })
      const { x, width } = (await link.boundingBox())!
      expect(x + width, `${name} on ${path}`).toBeLessThanOrEqual(320)
    }
    expect(await host.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  }
})

test('classes of one article are told apart by name, code, time and how many are in', async () => {
  const host = await newPlayer(LAPTOP)
  const made = [await makeQuickly(host, { class: { naming: 'free' } }), await makeQuickly(host, { class: {} })]
  await pupilQuickly(made[0]!.slug, [], 'Ada')
  for (const { hostUrl } of made) await host.request.get(hostUrl)
  await host.goto('/classes')
  const cards = host.locator('.listed')
  const [second, first] = (await cards.allTextContents()).map(tidy)
  expect(first).toContain(made[0]!.code)
  expect(first).toMatch(/made \d.* at \d+:\d\d .*, 1 pupil/)
  expect(second).toContain(made[1]!.code)
  expect(second).toMatch(/, 0 pupils/)
  await cards.first().locator('.own-name').first().fill('9B')
  expect(tidy(await cards.first().locator('h2').textContent())).toMatch(/^9B/)
  await host.reload()
  await cards.first().locator('h2', { hasText: '9B' }).waitFor()
  expect(tidy(await cards.nth(1).locator('h2').textContent())).not.toContain('9B')
})

test('times of a class without a zone are those of the reader’s device, and say so; a class’s own zone stays', async () => {
  const host = await newPlayer({ ...LAPTOP, timezoneId: 'Asia/Tokyo' })
  const closesAt = new Date(Date.now() + 3_600_000).toISOString()
  const plain = await makeQuickly(host, { class: { naming: 'free', closesAt } })
  const own = await makeQuickly(host, { class: { naming: 'free', zone: 'Europe/Berlin' } })
  await host.request.get(plain.hostUrl)
  for (const path of [`/t/${plain.slug}`, `/t/${plain.slug}/report`, '/classes', `/q/${plain.slug}`]) {
    await host.goto(path)
    await host.getByText('(Asia/Tokyo), by your device’s clock').first().waitFor()
    expect(await host.locator('main').textContent(), path).not.toContain('(UTC)')
  }
  await host.request.get(own.hostUrl)
  await host.goto(`/t/${own.slug}/report`)
  expect(await host.locator('.kicker').first().textContent()).toContain('(Europe/Berlin)')
  const bare = await newPlayer({ ...LAPTOP, timezoneId: 'Asia/Tokyo', javaScriptEnabled: false })
  await bare.goto(plain.hostUrl)
  expect(await bare.locator('main').textContent()).toContain('(UTC)')
})

describe('the form that makes a class', () => {
  test.each([
    ['live', 5, 'about 25 minutes'],
    ['class', 10, 'about 10 minutes and the article'],
  ])('says how many questions and minutes there are by default, and makes so many: %s', async (kind, size, minutes) => {
    const page = laptop
    await page.goto(`/make?kind=${kind}`)
    expect(tidy(await page.locator('.make-go .hint > :visible').textContent())).toContain(
      `${size} questions, ${minutes}`,
    )
    await page.getByRole('button', { name: 'Make it' }).first().click()
    await page.waitForURL(/\/t\/[a-z0-9]{6}$/)
    expect(tidy(await page.locator('.hosting .hint').first().textContent())).toContain(`${size} questions, ${minutes}`)
  })

  test('shows every article’s title whole: at a desk in its field, on a phone below it', async () => {
    const page = laptop
    await page.goto('/make')
    const [room, widest] = await page.evaluate(() => {
      const field = document.querySelector('#packs')!
      const style = getComputedStyle(field)
      const pen = document.createElement('canvas').getContext('2d')!
      pen.font = `${style.fontSize} ${style.fontFamily}`
      const widths = [...field.querySelectorAll('option')].map(({ text }) => pen.measureText(text).width)
      const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight)
      // The arrow of the field takes some of it.
      return [field.clientWidth - padding - 20, Math.max(...widths)]
    })
    expect(room).toBeGreaterThanOrEqual(widest!)
    onTestFinished(() => page.setViewportSize(LAPTOP.viewport))
    await page.setViewportSize({ width: 390, height: 844 })
    const last = await page.locator('#packs option').last().getAttribute('value')
    await page.locator('#packs').selectOption(last!)
    const title = await page.locator(`#packs option[value="${last}"]`).getAttribute('data-title')
    expect(await page.locator('#packs-about b').textContent()).toBe(title)
  })
})
