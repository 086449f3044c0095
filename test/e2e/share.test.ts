import { describe, expect, test } from 'vitest'
import { finishQuickly, game, newPlayer, PACK, PHONE, QUIZ, SHEET } from './helpers.ts'

/** What a player passes on who got the 2nd and the 15th question wrong. */
const WRONG = [1, 14]
const SCORE = `Baseless · ${PACK.title}\n20 of 22 right · 20 points\n🟩🟥🟩🟩🟩\n🟩🟩🟩🟩🟩\n🟩🟩🟩🟩🟥\n🟩🟩🟩🟩🟩\n🟩🟩`

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

  test.each(['a clipboard', 'a share sheet and a clipboard'])(
    'and %s that refuse are told of, with the link',
    async (what) => {
      const page = await newPlayer()
      await page.addInitScript((sheet) => {
        const refuse = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'))
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } })
        if (sheet) navigator.share = refuse
      }, what.startsWith('a share'))
      await page.goto(await finishQuickly(page, { wrong: WRONG }))
      await page.locator('.share').getByRole('button').click()
      await page.locator('.share').getByText(`does not let us copy. Here it is: ${game.url}${QUIZ}`).waitFor()
    },
  )

  test('by the text on the page where there is no script', async () => {
    const page = await newPlayer({ ...PHONE, javaScriptEnabled: false })
    await page.goto(await finishQuickly(page, { wrong: WRONG }))
    expect((await page.locator('.share pre').textContent())?.trim()).toBe(`${SCORE}\n${game.url}${QUIZ}`)
    expect(await page.locator('.share button:visible').count()).toBe(0)
  })
})
