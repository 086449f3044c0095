import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { askedFor, hurry, mouse, settled } from './hands.ts'
import { newPlayer, PHONE, SHEET, start } from './helpers.ts'

/** Gives a page's device voices, and notes what they are told to say. */
async function withVoices(page: Page, voices: { lang: string; localService: boolean }[]): Promise<void> {
  await hurry(page)
  await page.addInitScript((voices) => {
    const said: string[] = []
    const speechSynthesis = {
      getVoices: () => voices,
      speak: ({ text, lang }: SpeechSynthesisUtterance) => said.push(`${lang}: ${text}`),
      cancel: () => said.push('silence'),
      addEventListener: () => {},
    }
    class Utterance {
      lang = ''
      constructor(readonly text: string) {}
    }
    for (const [name, value] of Object.entries({ speechSynthesis, said, SpeechSynthesisUtterance: Utterance }))
      Object.defineProperty(window, name, { value, configurable: true })
  }, voices)
}

const said = (page: Page) => page.evaluate(() => Reflect.get(window, 'said') as string[])

test('a question is read aloud in the article’s language, and the article once it is open', async () => {
  const page = await newPlayer(PHONE)
  await withVoices(page, [
    { lang: 'de-DE', localService: true },
    { lang: 'en-GB', localService: true },
  ])
  await start(page)
  await askedFor(page, 1)
  await page.getByRole('button', { name: 'Read aloud' }).click()
  const heard = (await said(page)).join('\n')
  expect(heard).toContain(SHEET[0]!.claim)
  await page.getByRole('button', { name: 'Stop reading' }).click()
  expect((await said(page)).at(-1)).toBe('silence')
  await page.locator('.toggle').click()
  await page.locator('.article .passage').first().waitFor()
  await settled(page)
  await page.getByRole('button', { name: 'Read aloud' }).click()
  expect((await said(page)).length).toBeGreaterThan(10)
  await page.locator('.article .strip button').click()
  await settled(page)
  await mouse.judge(page, 'supported', 1)
  await page.locator('.reveal').waitFor()
  expect((await said(page)).at(-1), 'whoever answers has heard enough').toBe('silence')
})

test.each([
  ['no voice', []],
  ['no voice of the language', [{ lang: 'fr-FR', localService: true }]],
  ['only a voice that sends the text away', [{ lang: 'en-US', localService: false }]],
])('no button is there where the device has %s', async (_what, voices) => {
  const page = await newPlayer(PHONE)
  await withVoices(page, voices)
  await start(page)
  await askedFor(page, 1)
  expect(await page.locator('.play.live').count()).toBe(1)
  expect(await page.locator('[data-read-aloud]').isVisible()).toBe(false)
})
