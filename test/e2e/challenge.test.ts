import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { dailyAgo, testOfADay } from './day.ts'
import { DESK, game, makeQuickly, newPlayer, newVisitor, PHONE, posted, start, tidy } from './helpers.ts'
import { playQuickly, playThrough } from './library.ts'
import { dared, finished } from './ways.ts'

/** The rows of the results that stand side by side: right answers, name, each answer, points. */
async function sides(page: Page): Promise<string[]> {
  await page.locator('.sides').waitFor()
  return (await page.locator('.sides tbody tr').allTextContents()).map(tidy)
}

test.each([
  ['with script', true],
  ['without script', false],
])(
  'two strangers’ phones, %s: the same questions in the same order, and both results side by side for both',
  async (_, javaScriptEnabled) => {
    const ada = await newPlayer({ ...PHONE, javaScriptEnabled })
    const { slug } = await makeQuickly(ada, { size: 4, shuffle: true })
    await start(ada, { quiz: `/q/${slug}`, nickname: 'Ada Dares' })
    const asked = await playQuickly(ada, { of: 4, wrong: [3], confidences: [3, 3, 2, 1] })
    await ada.getByRole('button', { name: 'Beat me' }).click()
    await ada.getByText('Who beats you?').waitFor()
    const link = (await ada.locator('.dare .link a').getAttribute('href')) ?? ''

    const bob = await newPlayer({ ...PHONE, javaScriptEnabled })
    await bob.goto(link)
    expect(await bob.locator('h1').textContent()).toBe('Ada Dares dares you: 3 of 4 right')
    const claim = await bob.locator('.first .claim').boundingBox()
    expect(claim!.y + claim!.height).toBeLessThan(PHONE.viewport.height)
    expect(await bob.locator('.sides').count()).toBe(0)
    await start(bob, { quiz: new URL(link, game.url).pathname, nickname: 'Bob Beats' })
    expect(await playQuickly(bob, { of: 4, wrong: [0] })).toEqual(asked)
    const [first, second] = await sides(bob)
    expect(first).toMatch(/^3 of 4.*Ada Dares.*dared you.*1: right, certain.*4: not right, guess.*8$/)
    expect(second).toMatch(/^3 of 4.*you.*1: not right, fairly sure.*4: right, fairly sure.*4$/)

    await bob.getByText('Ada Dares beat you by 4 points, with as many right.').waitFor()

    const news = ada.getByRole('link', { name: 'Bob Beats played your challenge: 3 right, you 3.' })
    if (javaScriptEnabled) {
      await ada.goto('/')
      await news.waitFor()
      await ada.goto('/you')
      await news.click()
    } else await ada.goto(link)
    await ada.getByText('One has taken it up.').waitFor()
    await ada.getByText(/You beat .+ by 4 points/).waitFor()
    // A script keeps that it was seen: whoever leaves before that is told again.
    await ada.waitForLoadState()
    const [own, other] = await sides(ada)
    expect(own).toMatch(/^3 of 4.*Ada Dares.*you.*8$/)
    expect(other).toMatch(/^3 of 4.*4$/)
    await ada.goto('/')
    await ada.locator('.opener').waitFor()
    expect(await news.count()).toBe(0)
  },
)

test('whoever made a challenge hears on the open page that somebody has played it', async () => {
  const ada = await newPlayer(DESK)
  await ada.clock.install()
  const { slug } = await makeQuickly(ada, { size: 2 })
  const { dare } = await dared(ada, `/q/${slug}`, { nickname: 'Ada Dares' })
  await ada.goto(dare)
  await ada.getByText('Nobody has finished it yet.').waitFor()
  await finished(await newVisitor(), dare, { nickname: 'Bob Beats' })
  await ada.clock.runFor(61_000)
  const news = ada.getByRole('link', { name: 'Bob Beats played your challenge: 2 right, you 2.' })
  await news.waitFor()
  expect(await ada.getByText('Nobody has finished it yet.').count()).toBe(0)
  await news.click()
  await ada.getByText('One has taken it up.').waitFor()
})

describe('the results of a challenge', () => {
  let ada: Page
  beforeAll(async () => {
    ada = await newPlayer(PHONE)
  })

  /** Stands before a challenge of Ada's own, of so many answers. */
  async function stand(size: number, wrong: number[]): Promise<void> {
    await ada.setViewportSize(PHONE.viewport)
    const { slug } = await makeQuickly(ada, { size })
    await ada.goto((await dared(ada, `/q/${slug}`, { wrong })).dare)
    await ada.locator('.squares').waitFor()
  }

  test.each([15, 22])('of %i answers stand in one row, however narrow the phone', async (size) => {
    await stand(size, [3])
    for (const width of [390, 320]) {
      await ada.setViewportSize({ width, height: 844 })
      const feet = await ada.evaluate(() =>
        [...document.querySelectorAll('.squares li')].map((bar) => Math.round(bar.getBoundingClientRect().bottom)),
      )
      expect([feet.length, new Set(feet).size], `${width} pixels`).toEqual([size, 1])
    }
  })

  test('are told apart, right and wrong, in forced colours, and on paper', async () => {
    onTestFinished(() => ada.emulateMedia({ forcedColors: null, media: null }))
    await stand(4, [1])
    const looks = () =>
      ada.evaluate(() => {
        const [right, wrong] = ['.right', '.wrong'].map((kind) => {
          const style = getComputedStyle(document.querySelector(`.squares ${kind}`)!)
          const { backgroundColor, backgroundImage } = style
          return {
            paint: `${backgroundColor} ${backgroundImage}`,
            adjust: style.getPropertyValue('print-color-adjust'),
          }
        })
        return { right: right!, wrong: wrong!, paper: getComputedStyle(document.body).backgroundColor }
      })
    await ada.emulateMedia({ forcedColors: 'active' })
    const forced = await looks()
    expect(forced.right.paint).not.toBe(forced.wrong.paint)
    expect(forced.right.paint).not.toBe(`${forced.paper} none`)
    await ada.emulateMedia({ forcedColors: 'none', media: 'print' })
    const printed = await looks()
    expect([printed.right.adjust, printed.wrong.adjust]).toEqual(['exact', 'exact'])
  })
})

test('the link is shared by copying, and tells nothing of the questions', async () => {
  const ada = await newPlayer(DESK)
  await ada.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: game.url })
  const { slug } = await makeQuickly(ada, { size: 2 })
  await ada.goto((await dared(ada, `/q/${slug}`)).dare)
  await ada.locator('.dare').getByRole('button', { name: 'Copy' }).click()
  await ada.locator('.dare').getByText('Copied').waitFor()
  const copied = await ada.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(new RegExp(`^Can you beat me\\? Supported, or baseless\\?\n${game.url}/q/vs-[a-z0-9]{10}$`))
})

testOfADay(
  'who plays a friend’s challenge made of today’s five has played today’s five, and sees both results',
  async () => {
    const daily = `/q/${dailyAgo()}`
    const { request } = await newVisitor()
    const { round, asked } = await finished({ request }, daily, { nickname: 'Ada Dares', wrong: [3] })
    expect(await (await request.get(`/r/${round}`)).text()).toContain(`action="/r/${round}/challenge"`)
    const { slug } = await posted(request, `/api/rounds/${round}/challenge`, {})
    const dare = `/q/${slug}`

    const bob = await newPlayer(PHONE)
    await bob.goto(dare)
    await bob.getByText('They are today’s five').waitFor()
    await bob.locator('.first .toggle').tap()
    expect(await playThrough(bob, { of: 5, wrong: [0, 1] })).toEqual(asked)
    await bob.getByText('Ada Dares beat you by one right answer.').waitFor()
    expect(await bob.getByText('the same for everyone, new every day').count()).toBe(0)
    await bob.goto('/daily')
    await bob.getByText('You have played today’s five').waitFor()
    expect(await bob.locator('.board .you').count()).toBe(1)

    const cleo = await newPlayer({ ...PHONE, javaScriptEnabled: false })
    await finished(cleo, daily, { nickname: 'Cleo Came First' })
    await cleo.goto(dare)
    await cleo.getByRole('button', { name: 'See who won' }).tap()
    await cleo.getByText('You beat Ada Dares by one right answer.').waitFor()
  },
)
