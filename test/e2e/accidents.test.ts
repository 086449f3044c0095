import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { askedFor, hurry, keys, REST_MS, settled, touch } from './hands.ts'
import { DESK, makeQuickly, newPlayer, PHONE, QUIZ, SHEET, startQuickly } from './helpers.ts'

/** A phone that is asked its first question, with a clock that can jump. */
async function asked(options: object = PHONE) {
  const page = await newPlayer(options)
  await page.clock.install()
  const round = await startQuickly(page)
  await page.goto(round)
  await askedFor(page, 1)
  return { page, round }
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
    const { page } = await asked()
    const verdicts = await Promise.all(
      ['.baseless', '.supported'].map((verdict) => page.locator(`.verdicts ${verdict}`).boundingBox()),
    )
    await touch.judge(page, 'supported', 1)
    await page.locator('.reveal').waitFor()
    const next = (await page.locator('.go-on .button').boundingBox())!
    for (const box of verdicts) expect(next.y + next.height).toBeLessThanOrEqual(box!.y)
  })

  test.each([2, 4])('a verdict tapped %i times in a row shows its explanation', async (times) => {
    const { page, round } = await asked()
    await tapTwice(page, await middleOf(page, '.verdicts .supported'), times)
    await page.locator('.reveal').waitFor()
    await rested(page)
    expect(await page.locator('.claim-line').textContent()).toContain(SHEET[0]!.claim)
    expect(await answers(page, round)).toBe(1)
  })

  test.each([2, 4])('the way on tapped %i times in a row answers nothing', async (times) => {
    const { page, round } = await asked()
    await touch.judge(page, 'supported', 1)
    await page.locator('.reveal').waitFor()
    await rested(page)
    await tapTwice(page, await middleOf(page, '.go-on .button'), times)
    await page.locator('.judge').waitFor()
    await rested(page)
    await askedFor(page, 2)
    expect(await answers(page, round)).toBe(1)
  })

  test('a finger that was down when the page changed has to leave first', async () => {
    const { page, round } = await asked(DESK)
    await keys.judge(page, 'supported', 1)
    await page.locator('.reveal').waitFor()
    await rested(page)
    // On words, which take no focus: Enter is to lead on.
    const { x, y } = await middleOf(page, '.reveal .explanation')
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.keyboard.press('Enter')
    await page.locator('.play.settling .judge').waitFor()
    await page.clock.fastForward(2 * REST_MS)
    expect(await page.locator('.play.settling').count()).toBe(1)
    await page.mouse.up()
    await settled(page)
    expect(await answers(page, round)).toBe(1)
  })

  test.each(['contextmenu', 'blur'])('a finger whose leaving nobody hears, after %s, has left', async (end) => {
    const { page } = await asked(DESK)
    await page.evaluate((end) => ['pointerdown', end].map((type) => dispatchEvent(new Event(type))), end)
    await keys.judge(page, 'supported', 1)
    await page.locator('.reveal').waitFor()
    await page.clock.fastForward(2 * REST_MS)
    expect(await page.locator('.play.settling').count()).toBe(0)
  })
})

describe('an answer that is certain', () => {
  const certain = async () => holdOn(await asked(DESK))

  async function holdOn(opened: Awaited<ReturnType<typeof asked>>) {
    await opened.page.keyboard.press('3')
    await opened.page.keyboard.press('ArrowRight')
    await opened.page.locator('.held').waitFor()
    await settled(opened.page)
    return opened
  }

  let kept: Awaited<ReturnType<typeof asked>> | undefined

  test.each(['Escape', 'Backspace', 'Enter on the button'])('can be taken back by %s', async (key) => {
    kept ??= await asked(DESK)
    const { page, round } = await holdOn(kept)
    expect(await page.locator('main > [role=status]').textContent()).toContain('You can take it back')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Take it back')
    await page.keyboard.press(key.split(' ')[0]!)
    await page.locator('.verdicts').waitFor()
    expect(await page.evaluate(() => document.activeElement?.matches('.verdicts button'))).toBe(true)
    await page.clock.fastForward(4_000)
    expect(await page.getByLabel('Certain').isChecked()).toBe(true)
    expect(await answers(page, round)).toBe(0)
  })

  test('is sent after three seconds', async () => {
    const { page, round } = await certain()
    await page.clock.fastForward(3_000)
    await page.locator('.reveal').waitFor()
    expect(await answers(page, round)).toBe(1)
  })

  test('is sent when its player leaves the page before', async () => {
    const { page, round } = await certain()
    await page.goto('/about')
    await expect.poll(() => answers(page, round)).toBe(1)
  })

  test.each(['/', QUIZ])(
    'on %s waits no more on a page that is left, also in a browser four years old',
    async (path) => {
      const page = await newPlayer(DESK)
      await page.clock.install()
      await page.addInitScript(() => {
        const Fields = FormData
        window.FormData = class extends Fields {
          constructor(form?: HTMLFormElement) {
            super(form)
          }
        }
      })
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
    },
  )

  test('is told what it may cost when it is chosen first, and not again', async () => {
    const { page } = await asked()
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
