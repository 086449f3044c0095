import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { finishQuickly, game, newDevice, newPlayer, PACK, PHONE, QUIZ, SHEET } from './helpers.ts'

/** What a player passes on who got the 2nd and the 15th question wrong. */
const WRONG = [1, 14]
const SCORE = `Baseless · ${PACK.title}\n20 of 22 right · 20 points\n✅❌✅✅✅\n✅✅✅✅✅\n✅✅✅✅❌\n✅✅✅✅✅\n✅✅`

/** What a browser, a school's settings or an extension make of sharing and copying. */
const SHEETS: Record<string, string> = {
  'no sheet': 'undefined',
  'a sheet that opens': '(data) => (window.shared = data, Promise.resolve())',
  'a sheet that is closed':
    '(data) => (window.shared = data, Promise.reject(new DOMException("closed", "AbortError")))',
  'a sheet that throws': '() => { throw new TypeError("not here") }',
  'a sheet that refuses': '() => Promise.reject(new DOMException("not allowed", "NotAllowedError"))',
  'a sheet that never answers': '() => new Promise(() => {})',
}
const CLIPBOARDS: Record<string, string> = {
  'no clipboard': 'undefined',
  'a clipboard that takes it': '{ writeText: async (text) => void (window.copied = text) }',
  'a clipboard that throws': '{ writeText: () => { throw new TypeError("not here") } }',
  'a clipboard that refuses': '{ writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) }',
  'a clipboard that never answers': '{ writeText: () => new Promise(() => {}) }',
}

/** A phone whose player has finished, with a clock that can jump. */
let phone: Page
let round: string
const faults: Error[] = []
beforeAll(async () => {
  phone = await newPlayer()
  phone.on('pageerror', (fault) => faults.push(fault))
  await phone.clock.install()
  round = await finishQuickly(phone, { wrong: WRONG })
})

afterEach(() => expect(faults.splice(0)).toEqual([]))

/** Opens the result as in such a browser. */
async function resultWhere(sheet: string, clipboard: string): Promise<void> {
  await phone.addInitScript(`
    Object.defineProperty(navigator, 'share', { value: ${SHEETS[sheet]}, configurable: true })
    Object.defineProperty(navigator, 'clipboard', { value: ${CLIPBOARDS[clipboard]}, configurable: true })`)
  await phone.setViewportSize(PHONE.viewport)
  await phone.goto(round)
}

const pressed = (name: string) => phone.locator('.share').getByRole('button', { name }).tap()
const said = (words: string) => phone.locator('.share').getByRole('status').getByText(words).waitFor()
const status = () => phone.locator('.share').getByRole('status').textContent()

describe('a result is shared', () => {
  test('as a grid with its points and the link, by copying where there is no share sheet', async () => {
    const page = await phone.context().newPage()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: game.url })
    await page.goto(round)
    await page.locator('.share').getByRole('button', { name: 'Copy' }).click()
    await page.locator('.share').getByText('Copied').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(`${SCORE}\n${game.url}${QUIZ}`)
    await page.close()
    for (const { id, claim, words } of SHEET) {
      for (const secret of [id, claim, words, 'Supported', 'supported', 'baseless'])
        expect(copied).not.toContain(secret)
    }
  })

  test('by the system’s own sheet where there is one, and closing the sheet is no error', async () => {
    await resultWhere('a sheet that is closed', 'a clipboard that takes it')
    await pressed('Share')
    expect(await phone.evaluate(() => Reflect.get(window, 'shared'))).toEqual({
      text: SCORE,
      url: `${game.url}${QUIZ}`,
    })
    await expect.poll(status).toBe('')
    expect(await phone.evaluate(() => Reflect.get(window, 'copied'))).toBeUndefined()
  })

  test('by either, where there are both', async () => {
    await resultWhere('a sheet that opens', 'a clipboard that takes it')
    await pressed('Copy')
    await said('Copied')
    await pressed('Share')
    await expect.poll(status).toBe('')
    expect(await phone.evaluate(() => Reflect.get(window, 'shared'))).toEqual({
      text: SCORE,
      url: `${game.url}${QUIZ}`,
    })
  })

  test.each(['a sheet that throws', 'a sheet that refuses'])('and %s is followed by copying', async (sheet) => {
    await resultWhere(sheet, 'a clipboard that takes it')
    await pressed('Share')
    await said('Copied')
    expect(await phone.evaluate(() => Reflect.get(window, 'copied'))).toBe(`${SCORE}\n${game.url}${QUIZ}`)
  })

  test('and of a sheet that never says anything is told what to do instead', async () => {
    await resultWhere('a sheet that never answers', 'a clipboard that takes it')
    await pressed('Share')
    await phone.clock.fastForward(3_000)
    await said('If nothing has opened, press “Copy”')
    await pressed('Copy')
    await said('Copied')
  })

  test.each(['no clipboard', 'a clipboard that throws', 'a clipboard that refuses', 'a clipboard that never answers'])(
    'and where there is %s, the text stands in a field, selected',
    async (clipboard) => {
      await resultWhere('no sheet', clipboard)
      await pressed('Copy')
      await phone.clock.fastForward(3_000)
      await said('does not let us copy')
      const field = phone.locator('.share').getByRole('textbox', { name: 'To be copied by hand' })
      const text = `${SCORE}\n${game.url}${QUIZ}`
      expect(await field.inputValue()).toBe(text)
      expect(await phone.evaluate(() => [document.activeElement?.localName, String(getSelection())])).toEqual([
        'textarea',
        text,
      ])
      for (const width of [320, 390]) {
        await phone.setViewportSize({ width, height: 844 })
        const hidden = await phone.evaluate(() => {
          const { scrollHeight, clientHeight } = document.querySelector('.share textarea')!
          return scrollHeight - clientHeight
        })
        expect(hidden, `${width} wide: every line is seen`).toBeLessThanOrEqual(0)
      }
      expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    },
  )

  test('and a sheet and a clipboard that both refuse leave the field', async () => {
    await resultWhere('a sheet that refuses', 'a clipboard that refuses')
    await pressed('Share')
    await said('does not let us copy')
    await phone.locator('.share textarea').waitFor()
  })

  test('by the text on the page where there is no script', async () => {
    const device = await newDevice({ ...PHONE, javaScriptEnabled: false })
    await device.addCookies(await phone.context().cookies())
    const page = await device.newPage()
    await page.goto(round)
    expect((await page.locator('.share pre').textContent())?.trim()).toBe(`${SCORE}\n${game.url}${QUIZ}`)
    const spoken = await page.locator('.share').getByRole('img').getAttribute('aria-label')
    expect(spoken).toMatch(/^1: right; 2: not right; 3: right; .*15: not right; /)
    expect(await page.locator('.share button:visible').count()).toBe(0)
  })
})
