import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { PACKS, readFolder } from '../../questions/check/folder.ts'
import { recorded } from '../game/records.ts'
import { dailyAgo, startAgo, testOfADay } from './day.ts'
import { hurry, settled, tabTo } from './hands.ts'
import { DESK, makeQuickly, newPlayer, PHONE, QUIZ, tidy } from './helpers.ts'
import { LIBRARY, playThrough } from './library.ts'
import { recordIn, remember } from './reader.ts'

const LAPTOP = { viewport: { width: 1366, height: 768 } }
const { packs } = readFolder(PACKS)

/** A phone without script, and a desk, which somebody new may have. */
let plain: Page
let desk: Page
beforeAll(async () => {
  ;[plain, desk] = await Promise.all([newPlayer({ ...PHONE, javaScriptEnabled: false }), newPlayer(DESK)])
})

/** Somebody new has such a window, of the size that it had at first. */
async function handOver(page: Page): Promise<void> {
  await page.context().clearCookies()
  await page.setViewportSize(page === desk ? DESK.viewport : PHONE.viewport)
}

/** What of the page is wholly on the first screen. */
const isInView = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const parts = [...document.querySelectorAll(wanted)].map((part) => part.getBoundingClientRect())
    return parts.every(({ top, bottom }) => top >= 0 && bottom <= innerHeight)
  }, selector)

const asked = (page: Page) => page.locator('.first .judge [name=question]').inputValue()

describe('on the lowest phones', () => {
  let page: Page
  beforeAll(async () => {
    page = await newPlayer({ ...PHONE, viewport: { width: 320, height: 568 } })
  })

  test.each(['/', '/daily', QUIZ])('what judges does not lie over the claim on %s', async (path) => {
    await page.goto(path)
    const [claim, judge] = [page.locator('.first .claim').first(), page.locator('.first .judge').first()]
    const [above, below] = [(await claim.boundingBox())!, (await judge.boundingBox())!]
    expect(above.y + above.height).toBeLessThanOrEqual(below.y)
  })
})

describe('the home page of whoever only looks at it', () => {
  let phone: Page
  let laptop: Page
  beforeAll(async () => {
    ;[phone, laptop] = await Promise.all([newPlayer(PHONE), newPlayer(LAPTOP)])
    await Promise.all([phone, laptop].map((page) => page.goto('/')))
  })

  test.each([
    ['a phone', () => phone],
    ['a laptop', () => laptop],
  ])('a real easy question stands on the first screen of %s, with what is asked in words', async (_, of) => {
    const page = of()
    const question = LIBRARY.get(await asked(page))!
    expect(question.level).toBe('easy')
    expect(await page.locator('.opener').textContent()).toContain(question.claim)
    expect(await page.locator('.asked').textContent()).toBe(
      'Going by what the article shows, is this claim supported, or baseless?',
    )
    for (const part of [
      '.asked',
      '.first .words',
      '.first .claim',
      '.first .from',
      '.first .sure',
      '.first .verdicts',
    ]) {
      expect(await isInView(page, part), part).toBe(true)
    }
    expect(await page.content()).not.toContain(question.explanation)
  })

  test('the way for teachers is on the first screen of a laptop, and an easy article comes first', async () => {
    const page = laptop
    expect(await isInView(page, '.teach .button')).toBe(true)
    expect(await page.locator('.teach .button').getAttribute('href')).toBe('/make')
    const first = await page.locator('#packs .tile').first().getAttribute('href')
    expect(packs.find(({ id }) => `/q/${id}` === first)?.level).toBe('easy')
    const signs = await page.evaluate(() =>
      [...document.querySelectorAll('#packs .tile .sign')].map((sign) => sign.outerHTML),
    )
    expect(new Set(signs).size).toBeGreaterThanOrEqual(4)
  })
})

describe('on the home page', () => {
  test.each([
    ['with script', true],
    ['without script', false],
  ])('a wrong code, %s: the box has the focus, and what is wrong with it is in view', async (_, javaScriptEnabled) => {
    const page = javaScriptEnabled ? await newPlayer(PHONE) : plain
    await handOver(page)
    await page.goto('/')
    await page.locator('#code').fill('nonsense')
    await page.locator('.code-box button').click()
    await page.locator('#code:focus').waitFor()
    expect(await isInView(page, '#code, .code-box .fault')).toBe(true)
  })

  test.each([
    [390, 844],
    [320, 568],
  ])(
    'the way to the box for a code is on the first screen of a phone of %i × %i, and leads into it, without script as well',
    async (width, height) => {
      await handOver(plain)
      await plain.setViewportSize({ width, height })
      await plain.goto('/')
      const way = plain.getByRole('link', { name: 'Got a code?' })
      expect(await isInView(plain, '.to-code')).toBe(true)
      expect((await way.boundingBox())!.height).toBeGreaterThanOrEqual(44)
      await way.click()
      expect(await isInView(plain, '#code')).toBe(true)
      await plain.keyboard.type('Q')
      expect(await plain.locator('#code').inputValue()).toBe('Q')
    },
  )

  test('one tap answers it, no name is asked, and four more like it lead to a result', async () => {
    const page = await newPlayer(PHONE)
    await hurry(page)
    await page.goto('/')
    const ref = await asked(page)
    await page.locator(`.first .verdicts .${LIBRARY.get(ref)!.verdict}`).tap()
    await page.locator('.reveal').waitFor()
    expect(tidy(await page.locator('.reveal h1').textContent())).toMatch(/^(Right|Yes)/)
    await settled(page)
    await page.getByRole('link', { name: /^Four more like this/ }).tap()
    const second = await page.locator('.judge [name=question]').inputValue()
    const article = packs.find(({ id }) => second.startsWith(`${id}/`))!.title
    expect(await page.locator('.question .from b').textContent(), 'the article of a card').toBe(article)
    await playThrough(page, { of: 5, from: 1 })
    expect(await page.locator('h1').textContent()).toBe('5 of 5 right')
    const names = (await page.locator('.next-step .tile b').allTextContents()).map(tidy)
    expect(names[0]).toBe('Today’s five')
    const record = await recordIn(page)
    expect(record.map(({ question }) => question)[0]).toBe(ref)
    expect(record).toHaveLength(5)
    const result = new URL(page.url()).pathname
    await page.goto('/')
    await page.getByText('You have played today’s five easy ones: 5 of 5 right').waitFor()
    expect(await page.locator('.opener .judge').count()).toBe(0)
    expect(await page.locator('.opener .button').getAttribute('href')).toBe('/daily')
    expect(await page.getByRole('link', { name: 'See your result' }).getAttribute('href')).toBe(result)
  })

  test('without script the same, by forms', async () => {
    await handOver(plain)
    await plain.goto('/')
    const ref = await asked(plain)
    await plain.locator('.first .sure label').nth(1).tap()
    await plain.locator(`.first .verdicts .${LIBRARY.get(ref)!.verdict}`).tap()
    await plain.locator('.reveal').waitFor()
    expect(tidy(await plain.locator('.reveal').textContent())).toContain('+2')
    await plain.getByRole('link', { name: /^Four more like this/ }).tap()
    await plain.locator('.judge').waitFor()
    await plain.goto('/')
    expect(tidy(await plain.locator('.opener .hint').textContent())).toBe('Question 2 of 5')
    expect(await asked(plain)).not.toBe(ref)
    await plain.locator('.first .verdicts .supported').tap()
    await plain.waitForURL(/after=2/)
  })

  test('by keyboard alone: Tab to how sure, to the verdict, Enter', async () => {
    await handOver(desk)
    await desk.goto('/')
    const ref = await asked(desk)
    await tabTo(desk, '.first .sure input')
    await desk.keyboard.press('ArrowRight')
    await tabTo(desk, `.first .verdicts .${LIBRARY.get(ref)!.verdict}`)
    await desk.keyboard.press('Enter')
    await desk.locator('.reveal').waitFor()
    expect(tidy(await desk.locator('.reveal').textContent())).toContain('+2')
  })

  testOfADay('an article that was played says how it went, and today’s five how long the streak is', async () => {
    const page = await newPlayer(DESK)
    const home = await (await page.request.get('/')).text()
    const quiz = /class="tile[^>]*href="\/q\/([^"]+)"/.exec(home.slice(home.indexOf('id="packs"')))?.[1]
    const pack = packs.find(({ id }) => id === quiz)!
    expect(pack.level).toBe('easy')
    const refs = [...LIBRARY.keys()].filter((ref) => ref.startsWith(`${quiz}/`))
    const of = refs.length
    const article = refs.map((question, at) => recorded({ quiz: pack.id, question, right: at > 0 }))
    const daily = [1, 2, 3, 4, 5].map((at) =>
      recorded({ round: 'daily', quiz: dailyAgo(), question: `made-up/q${at}`, at: startAgo(0) + at }),
    )
    await remember(page, [...article, ...daily])
    await page.goto('/')
    await page.getByText(`played · ${of - 1} of ${of} right`).waitFor()
    await page.getByText('A streak begins: 1 day.').waitFor()
  })
})

describe('a first answer that is certain', () => {
  test.each(['/', '/daily', QUIZ])('on %s is kept back, until it is sent or taken back', async (path) => {
    await handOver(desk)
    await desk.goto(path)
    await desk.locator('.first .sure label').nth(2).click()
    await desk.locator('.first .verdicts .baseless').click()
    const hold = desk.locator('.first .hold')
    await hold.waitFor()
    expect(tidy(await desk.locator('.first .said').textContent())).toMatch(
      /^Certain: Baseless\. It is sent in 3 seconds/,
    )
    expect(tidy(await hold.locator('b').textContent())).toBe('✕ Baseless')
    expect(await desk.evaluate(() => document.activeElement?.textContent)).toBe('Take it back')
    await desk.keyboard.press('Escape')
    await hold.waitFor({ state: 'hidden' })
    expect(await desk.evaluate(() => document.activeElement?.matches('.verdicts .baseless'))).toBe(true)
    await desk.locator('.first .verdicts .supported').click()
    await desk.getByRole('button', { name: 'Yes, send it' }).click()
    await desk.locator('.reveal').waitFor()
    expect(tidy(await desk.locator('.reveal .verdict').textContent())).toContain('You said supported, certain.')
  })
})

describe('from a shared link', () => {
  test.each([
    ['with script', true],
    ['without script', false],
  ])('one tap answers the first question, %s', async (_, javaScriptEnabled) => {
    const page = javaScriptEnabled ? await newPlayer(PHONE) : plain
    await handOver(page)
    const { slug } = await makeQuickly(page, { size: 4 })
    await page.goto(`/q/${slug}`)
    expect(await isInView(page, '.first .verdicts')).toBe(true)
    const { verdict } = LIBRARY.get(await asked(page))!
    await page.locator(`.first .verdicts .${verdict}`).tap()
    await page.waitForURL(/\/r\/[a-z0-9]+(\?after=1)?/)
    await page.locator('.reveal').waitFor()
  })

  test('the first answer to the daily counts for the streak', async () => {
    const page = await newPlayer(DESK)
    await hurry(page)
    await page.goto('/daily')
    await page.locator(`.first .verdicts .${LIBRARY.get(await asked(page))!.verdict}`).click()
    await page.locator('.reveal').waitFor()
    await settled(page)
    await page.getByRole('link', { name: /^Next question/ }).click()
    await playThrough(page, { of: 5, from: 1 })
    await page.getByText('A streak begins: 1 day.').waitFor()
    expect(await recordIn(page)).toHaveLength(5)
  })
})
