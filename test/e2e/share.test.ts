import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { finishQuickly, game, newPlayer, PACK, PHONE, QUIZ, SHEET } from './helpers.ts'

/** What a player passes on who got the 2nd and the 15th question wrong. */
const WRONG = [1, 14]
const SCORE = `Baseless · ${PACK.title}\n20 of 22 right · 20 points\n✅❌✅✅✅\n✅✅✅✅✅\n✅✅✅✅❌\n✅✅✅✅✅\n✅✅`

/** What a browser, a school's settings or an extension make of sharing and copying. */
const SHEETS: Record<string, string> = {
  'no sheet': 'undefined',
  'a sheet that opens': '(data) => (window.shared = data, Promise.resolve())',
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

/** The page of a result, in such a browser. */
async function resultWhere(sheet: string, clipboard: string): Promise<Page> {
  const page = await newPlayer()
  page.on('pageerror', (fault) => expect.fail(String(fault)))
  await page.addInitScript(`
    Object.defineProperty(navigator, 'share', { value: ${SHEETS[sheet]} })
    Object.defineProperty(navigator, 'clipboard', { value: ${CLIPBOARDS[clipboard]} })`)
  await page.goto(await finishQuickly(page, { wrong: WRONG }))
  return page
}

const pressed = (page: Page, name: string) => page.locator('.share').getByRole('button', { name }).tap()
const said = (page: Page, words: string) => page.locator('.share').getByRole('status').getByText(words).waitFor()
const statusOf = (page: Page) => page.locator('.share').getByRole('status').textContent()

describe('a result is shared', () => {
  test('as a grid with its points and the link, by copying where there is no share sheet', async () => {
    const page = await newPlayer()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: game.url })
    await page.goto(await finishQuickly(page, { wrong: WRONG }))
    await page.locator('.share').getByRole('button', { name: 'Copy' }).click()
    await page.locator('.share').getByText('Copied').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(`${SCORE}\n${game.url}${QUIZ}`)
    for (const { id, claim, words } of SHEET) {
      for (const secret of [id, claim, words, 'Supported', 'supported', 'baseless'])
        expect(copied).not.toContain(secret)
    }
  })

  test('by the system’s own sheet where there is one, and closing the sheet is no error', async () => {
    const page = await newPlayer()
    const faults: Error[] = []
    page.on('pageerror', (fault) => faults.push(fault))
    await page.addInitScript(() => {
      navigator.share = (data) => {
        Object.assign(window, { shared: data })
        return Promise.reject(new DOMException('closed', 'AbortError'))
      }
    })
    await page.goto(await finishQuickly(page, { wrong: WRONG }))
    await page.locator('.share').getByRole('button', { name: 'Share' }).click()
    expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toEqual({ text: SCORE, url: `${game.url}${QUIZ}` })
    expect(faults).toEqual([])
  })

  test('by either, where there are both', async () => {
    const page = await resultWhere('a sheet that opens', 'a clipboard that takes it')
    await pressed(page, 'Copy')
    await said(page, 'Copied')
    await pressed(page, 'Share')
    await expect.poll(() => statusOf(page)).toBe('')
    expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toEqual({ text: SCORE, url: `${game.url}${QUIZ}` })
  })

  test.each(['a sheet that throws', 'a sheet that refuses'])('and %s is followed by copying', async (sheet) => {
    const page = await resultWhere(sheet, 'a clipboard that takes it')
    await pressed(page, 'Share')
    await said(page, 'Copied')
    expect(await page.evaluate(() => Reflect.get(window, 'copied'))).toBe(`${SCORE}\n${game.url}${QUIZ}`)
  })

  test('and of a sheet that never says anything is told what to do instead', async () => {
    const page = await resultWhere('a sheet that never answers', 'a clipboard that takes it')
    await pressed(page, 'Share')
    await said(page, 'If nothing has opened, press “Copy”')
    await pressed(page, 'Copy')
    await said(page, 'Copied')
  })

  test.each(['no clipboard', 'a clipboard that throws', 'a clipboard that refuses', 'a clipboard that never answers'])(
    'and where there is %s, the text stands in a field, selected',
    async (clipboard) => {
      const page = await resultWhere('no sheet', clipboard)
      await pressed(page, 'Copy')
      await said(page, 'does not let us copy')
      const field = page.locator('.share').getByRole('textbox', { name: 'To be copied by hand' })
      const text = `${SCORE}\n${game.url}${QUIZ}`
      expect(await field.inputValue()).toBe(text)
      expect(await page.evaluate(() => [document.activeElement?.localName, String(getSelection())])).toEqual([
        'textarea',
        text,
      ])
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 844 })
        const hidden = await field.evaluate((box) => box.scrollHeight - box.clientHeight)
        expect(hidden, `${width} wide: every line is seen`).toBeLessThanOrEqual(0)
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    },
  )

  test('and a sheet and a clipboard that both refuse leave the field', async () => {
    const page = await resultWhere('a sheet that refuses', 'a clipboard that refuses')
    await pressed(page, 'Share')
    await said(page, 'does not let us copy')
    await page.locator('.share textarea').waitFor()
  })

  test('by the text on the page where there is no script', async () => {
    const page = await newPlayer({ ...PHONE, javaScriptEnabled: false })
    await page.goto(await finishQuickly(page, { wrong: WRONG }))
    expect((await page.locator('.share pre').textContent())?.trim()).toBe(`${SCORE}\n${game.url}${QUIZ}`)
    const spoken = await page.locator('.share').getByRole('img').getAttribute('aria-label')
    expect(spoken).toMatch(/^1: right; 2: not right; 3: right; .*15: not right; /)
    expect(await page.locator('.share button:visible').count()).toBe(0)
  })
})
