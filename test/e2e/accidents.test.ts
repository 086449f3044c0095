import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { askedFor, hurry, keys, REST_MS, settled, touch } from './hands.ts'
import { DESK, makeQuickly, newPlayer, PHONE, QUIZ, SHEET, startQuickly } from './helpers.ts'

/** A phone and a desk, with clocks that can jump. */
let phone: Page
let desk: Page
beforeAll(async () => {
  ;[phone, desk] = await Promise.all([newPlayer(PHONE), newPlayer(DESK)])
  await Promise.all([phone, desk].map((page) => page.clock.install()))
})

/** Somebody new at such a window, who is asked the first question; returns the round. */
async function asked(page: Page): Promise<string> {
  await page.context().clearCookies()
  const round = await startQuickly(page)
  await page.goto(round)
  await askedFor(page, 1)
  return round
}

/** Lets the moment in which a page takes no press be over. */
async function rested(page: Page): Promise<void> {
  await page.clock.fastForward(REST_MS)
  await settled(page)
}

async function middleOf(page: Page, selector: string) {
  const { x, y, width, height } = (await page.locator(selector).boundingBox())!
  return { x: x + width / 2, y: y + height / 2 }
}

async function tapTwice(page: Page, { x, y }: { x: number; y: number }, times = 2): Promise<void> {
  for (let tap = 0; tap < times; tap++) await page.touchscreen.tap(x, y)
}

const answers = async (page: Page, round: string) =>
  (await (await page.request.get(`/api/rounds${round.slice(2)}`)).json()).answered as number

describe('one tap is one step', () => {
  test('the way on stands where no verdict stood', async () => {
    await asked(phone)
    const verdicts = await Promise.all(
      ['.baseless', '.supported'].map((verdict) => phone.locator(`.verdicts ${verdict}`).boundingBox()),
    )
    await touch.judge(phone, 'supported', 1)
    await phone.locator('.reveal').waitFor()
    const next = (await phone.locator('.go-on .button').boundingBox())!
    for (const box of verdicts) expect(next.y + next.height).toBeLessThanOrEqual(box!.y)
  })

  test.each([2, 4])(
    'a verdict tapped %i times in a row shows its explanation, and the way on tapped as often answers nothing',
    async (times) => {
      const round = await asked(phone)
      await tapTwice(phone, await middleOf(phone, '.verdicts .supported'), times)
      await phone.locator('.reveal').waitFor()
      await rested(phone)
      expect(await phone.locator('.claim-line').textContent()).toContain(SHEET[0]!.claim)
      expect(await answers(phone, round)).toBe(1)
      await tapTwice(phone, await middleOf(phone, '.go-on .button'), times)
      await phone.locator('.judge').waitFor()
      await rested(phone)
      await askedFor(phone, 2)
      expect(await answers(phone, round)).toBe(1)
    },
  )

  test('a finger that was down when the page changed has to leave first', async () => {
    const round = await asked(desk)
    await keys.judge(desk, 'supported', 1)
    await desk.locator('.reveal').waitFor()
    await rested(desk)
    // On words, which take no focus: Enter is to lead on.
    const { x, y } = await middleOf(desk, '.reveal .explanation')
    await desk.mouse.move(x, y)
    onTestFinished(() => desk.mouse.up())
    await desk.mouse.down()
    await desk.keyboard.press('Enter')
    await desk.locator('.play.settling .judge').waitFor()
    await desk.clock.fastForward(2 * REST_MS)
    expect(await desk.locator('.play.settling').count()).toBe(1)
    await desk.mouse.up()
    await settled(desk)
    expect(await answers(desk, round)).toBe(1)
  })

  test.each(['contextmenu', 'blur'])('a finger whose leaving nobody hears, after %s, has left', async (end) => {
    await asked(desk)
    await desk.evaluate((end) => ['pointerdown', end].map((type) => dispatchEvent(new Event(type))), end)
    await keys.judge(desk, 'supported', 1)
    await desk.locator('.reveal').waitFor()
    await desk.clock.fastForward(2 * REST_MS)
    expect(await desk.locator('.play.settling').count()).toBe(0)
  })
})

describe('an answer that is certain', () => {
  /** Says at the desk that one is certain, and waits until it is kept back. */
  async function holdOn(): Promise<void> {
    await desk.keyboard.press('3')
    await desk.keyboard.press('ArrowRight')
    await desk.locator('.held').waitFor()
    await settled(desk)
  }

  describe('can be taken back', () => {
    let round: string
    beforeEach(async () => {
      round = await asked(desk)
    })

    test.each(['Escape', 'Backspace', 'Enter on the button'])('by %s', async (key) => {
      await holdOn()
      expect(await desk.locator('main > [role=status]').textContent()).toContain('You can take it back')
      expect(await desk.evaluate(() => document.activeElement?.textContent)).toBe('Take it back')
      await desk.keyboard.press(key.split(' ')[0]!)
      await desk.locator('.verdicts').waitFor()
      expect(await desk.evaluate(() => document.activeElement?.matches('.verdicts button'))).toBe(true)
      await desk.clock.fastForward(4_000)
      expect(await desk.getByLabel('Certain').isChecked()).toBe(true)
      expect(await answers(desk, round)).toBe(0)
    })
  })

  test('is sent after three seconds', async () => {
    const round = await asked(desk)
    await holdOn()
    await desk.clock.fastForward(3_000)
    await desk.locator('.reveal').waitFor()
    expect(await answers(desk, round)).toBe(1)
  })

  test('is sent when its player leaves the page before', async () => {
    const round = await asked(desk)
    await holdOn()
    await desk.goto('/about')
    await expect.poll(() => answers(desk, round)).toBe(1)
  })

  describe('waits no more on a page that is left, also in a browser four years old', () => {
    let page: Page
    beforeAll(async () => {
      page = await newPlayer(DESK)
      await page.clock.install()
      await page.addInitScript(() => {
        const Fields = FormData
        window.FormData = class extends Fields {
          constructor(form?: HTMLFormElement) {
            super(form)
          }
        }
      })
    })

    test.each(['/', QUIZ])('on %s', async (path) => {
      await page.goto(path)
      await page.locator('.first .sure label').nth(2).click()
      await page.locator('.first .verdicts .baseless').click()
      await page.locator('.first .hold').waitFor()
      const address = page.url()
      // As on the way into the browser's own memory, and Back from there.
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
      await page.clock.fastForward(4_000)
      expect(await page.locator('.first .judge').first().isVisible()).toBe(true)
      expect(await page.locator('.first .said').textContent()).toBe('')
      expect(page.url()).toBe(address)
    })
  })

  test('is told what it may cost when it is chosen first, and not again', async () => {
    const page = await newPlayer(PHONE)
    await asked(page)
    const note = page.getByText('costs 6 points')
    await page.locator('.sure label').nth(2).tap()
    await note.waitFor()
    await page.reload()
    await askedFor(page, 1)
    await page.locator('.sure label').nth(2).tap()
    expect(await page.getByLabel('Certain').isChecked()).toBe(true)
    expect(await note.count()).toBe(0)
  })
})

test('whoever is certain of the first question of all is told what it may cost, once', async () => {
  const page = await newPlayer(PHONE)
  await page.goto('/')
  const note = page.getByText('costs 6 points')
  const certain = page.locator('.first .sure label').nth(2)
  await certain.tap()
  await note.waitFor()
  await page.locator('.first .sure label').nth(0).tap()
  await note.waitFor({ state: 'detached' })
  await certain.tap()
  expect(await page.getByLabel('Certain').isChecked()).toBe(true)
  expect(await note.count()).toBe(0)
})

describe('a browser without storage', () => {
  test.each([
    [
      'that throws',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new Error('no')
          },
        }),
    ],
    ['that is null', () => Object.defineProperty(window, 'localStorage', { get: () => null })],
  ])('%s is played by keys, with every note', async (_, break_) => {
    const page = await newPlayer(DESK)
    const faults: Error[] = []
    page.on('pageerror', (error) => faults.push(error))
    await page.addInitScript(break_)
    await hurry(page)
    await page.goto(await startQuickly(page, { quiz: QUIZ }))
    await keys.judge(page, 'supported', 3)
    await page.locator('.reveal').waitFor()
    await keys.goOn(page)
    await askedFor(page, 2)
    expect(faults).toEqual([])
  })

  test('that never answers leads to the result all the same', async () => {
    const page = await newPlayer(DESK)
    await page.clock.install()
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype)
    })
    const { slug } = await makeQuickly(page, { size: 1 })
    await page.goto(await startQuickly(page, { quiz: `/q/${slug}` }))
    await keys.judge(page, 'supported', 1)
    await page.locator('.reveal').waitFor()
    await keys.goOn(page)
    await page.clock.fastForward(2_500)
    await page.locator('.result').waitFor()
  })
})
