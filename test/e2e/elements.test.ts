import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { DESK, newPlayer, PHONE } from './helpers.ts'

const ARTICLE = [
  '“The last boat left on Sunday,” harbour head Ida Brandt told the town council. “Nobody warned us.”',
  'The timetable on the door ends with 31 May. No boat has left since, harbour records show.',
  '“Nobody needs the ferry any more,” said Councillor Nils Aabye. He gave no figures. “People have cars.”',
].join('\n')

/** By the keyboard alone. */
async function press(page: Page, name: string | RegExp) {
  // What was pressed before may give the focus to something else, which it does within a frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .focus()
  await page.keyboard.press('Enter')
}

/** A window in which each test writes an article of its own, by a title that no other has. */
let page: Page

beforeAll(async () => {
  page = await newPlayer(DESK)
})

async function begin(title: string) {
  await page.goto('/make/article')
  await page.getByLabel('Paste the article').fill(`${title}\n${ARTICLE}`)
  await press(page, 'Read it')
  await page.locator('.editor').waitFor()
}

async function addChart() {
  await press(page, 'Chart')
  await page.getByLabel('Its title').fill('Passengers a day')
  await page.getByRole('textbox', { name: 'The figures', exact: true }).fill('2018\t96\n2019\t92')
  await page.getByLabel('The axis begins at').fill('90')
  await page.getByLabel('The axis ends at').fill('100')
  await page.getByLabel('Where it stands').selectOption({ index: 3 })
  await page.getByText('Ready.').waitFor()
}

/** A photograph as a phone takes it: large, and with the place where it was taken; or one so small that it stays as it is. */
async function photograph(width: number): Promise<Buffer> {
  const data = await page.evaluate((width) => {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = width / 2
    const pen = canvas.getContext('2d')!
    for (let x = 0; x < width; x += 6)
      for (let y = 0; y < width / 2; y += 6) {
        pen.fillStyle = `hsl(${(x * 7 + y * 13) % 360} 60% ${20 + ((x * y) % 60)}%)`
        pen.fillRect(x, y, 6, 6)
      }
    return canvas.toDataURL('image/jpeg', 0.95)
  }, width)
  const file = Buffer.from(data.split(',')[1]!, 'base64')
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1aGPS 55.6 N 12.5 E', 'latin1')
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif])
  return Buffer.concat([file.subarray(0, 2), segment, file.subarray(2)])
}

async function addPicture(buffer: Buffer, size: string) {
  await press(page, 'Picture')
  await page.getByLabel('A picture of your own').setInputFiles({ name: 'quay.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByText(`Ready: ${size} pixels.`).waitFor()
  await page.getByLabel('What can be seen').fill('A quay without a boat.')
  await page.getByText(/^Still missing: Who made the picture, that you may publish the picture/).waitFor()
  await page.getByLabel('Who made the picture').fill('Ida Brandt')
  await page.getByLabel('I may publish this picture').focus()
  await page.keyboard.press('Space')
  await page.getByText('Ready.', { exact: false }).last().waitFor()
}

async function ask(page: Page, verdict: 'supported' | 'baseless', claim: string, mark: string) {
  await press(page, /^Ask about this|^Ask about something/)
  await page.getByLabel('The claim to judge, in your words').fill(claim)
  for (const field of ['The words (', 'Who says it', 'Who they are']) {
    if ((await page.getByLabel(field).inputValue()) === '') await page.getByLabel(field).fill('Somebody in Sandholm')
  }
  await page.locator(`input[value="${verdict}"]`).check()
  await page.getByLabel('What does that rest on?').selectOption(verdict === 'supported' ? 'document' : 'no-receipts')
  if (verdict === 'baseless') await page.getByLabel('The trick').selectOption('no-receipts')
  await page.locator('.deciding summary').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('.sentences').getByLabel(mark, { exact: true }).first().focus()
  await page.keyboard.press('Space')
  await page.getByLabel('Why? Two or three sentences').fill('Look for a record.')
  await page.getByText('Ready.', { exact: true }).waitFor()
  await press(page, 'Done')
}

test('a chart and a picture are added by the keyboard, saved, played, and decide with their words marked', async () => {
  const title = `Boats of ${Date.now()}`
  await begin(title)
  await addChart()
  await press(page, 'Done')
  const taken = await photograph(2400)
  expect(taken.length).toBeGreaterThan(300 * 1024)
  await addPicture(taken, '1600 by 800')
  await press(page, 'Done')
  const sent: Buffer[] = []
  page.on('request', (request) => {
    if (request.url().includes('/host/pictures/')) sent.push(request.postDataBuffer() ?? Buffer.alloc(0))
  })
  await ask(page, 'supported', 'Fewer people took the ferry in 2019.', '2019: 92')
  await ask(page, 'baseless', 'There are boats.', 'A quay without a boat.')
  await ask(page, 'supported', 'Boats have stopped.', 'The timetable on the door ends with 31 May.')
  await ask(page, 'baseless', 'Nobody needs it.', 'He gave no figures.')
  await page.getByText('Ready: 4 of at least 4.').waitFor()
  await page.getByText('Kept in this browser.').waitFor()
  await page.reload()
  await page.getByRole('button', { name: title, exact: true }).click()
  await page.locator('.editor-article .picture img').waitFor()
  await page.locator('.editor input[name="kind"]').last().check()
  await press(page, /^Picture: /)
  await page.getByLabel('I may publish this picture').uncheck()
  await press(page, 'Done')
  await press(page, 'Save and get the link')
  const fault = page.getByRole('alert').filter({ hasText: 'that you may publish the picture' })
  expect(await fault.textContent()).toContain('“Picture: A quay without a boat.” is not finished.')
  expect(page.url()).not.toMatch(/\/t\//)
  await press(page, /^Finish it: Picture/)
  await page.getByLabel('I may publish this picture').check()
  await press(page, 'Done')
  await press(page, 'Save and get the link')
  await page.waitForURL(/\/t\//)
  expect(sent).toHaveLength(1)
  expect(sent[0]!.length).toBeLessThanOrEqual(300 * 1024)
  expect(sent[0]!.includes('GPS')).toBe(false)
  expect(sent[0]!.includes('Exif')).toBe(false)

  const link = await page.locator('.handout .link a').getAttribute('href')
  const player = await newPlayer(PHONE)
  await player.goto(link!)
  await player.locator('.first button[value="supported"]').click()
  await player.locator('.reveal .chart.fair').waitFor()
  expect(await player.locator('.reveal .chart mark').first().textContent()).toBe('2019: 92')
  expect(await player.getByText('The same figures, with an axis that begins at 0.').count()).toBeGreaterThan(0)

  // Opened again by its edit link, the picture comes from where it is kept.
  await page.goto(`${new URL(page.url()).pathname}/article`)
  await page.locator('.editor-article .picture img').waitFor()
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.picture img')?.naturalWidth === 1600)
})

test('an element is moved, edited, taken out and brought back, and a draft of it is there after a reload', async () => {
  const title = `Boats of ${Date.now()}`
  await begin(title)
  await press(page, 'Post')
  await page.getByLabel('Name of the account').fill('Sandholm Now')
  await page.getByText(/^Still missing: Its handle/).waitFor()
  await page.getByText('Kept in this browser.').waitFor()
  await page.reload()
  await page.getByRole('button', { name: title, exact: true }).click()
  await press(page, /^Post: /)
  await page.getByLabel('Its handle, with the @').fill('@sandholm_now')
  await page.getByLabel('When', { exact: true }).fill('Monday, 7.05')
  await page.getByLabel('What it says').fill('The ferry is gone. Share this!')
  await page.getByLabel('The numbers under it').fill('1,204 likes; 88 shares')
  await press(page, 'Done')
  const before = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.editor-article > [data-piece]')].findIndex((each) => each.matches('div')),
    )
  expect(await before()).toBe(3)
  await press(page, /^Move up/)
  expect(await before()).toBe(2)
  expect(await page.locator('.editor-article .post .counts').textContent()).toContain('1,204 likes, 88 shares')
  await press(page, /^Take out/)
  expect(await before()).toBe(-1)
  await press(page, 'Undo')
  expect(await before()).toBe(2)
  await press(page, 'Undo')
  expect(await before()).toBe(3)
})

test('axe has nothing to object to where a picture is added, and no width from 320 pixels on is too narrow', async () => {
  await begin('Boats on time')
  await addChart()
  await press(page, 'Done')
  await addPicture(await photograph(420), '420 by 210')
  expect(await violations(page)).toEqual([])
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  }
  await page.setViewportSize(DESK.viewport)
})
