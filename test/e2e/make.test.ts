import { buffer as bytesOf } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { renderSVG } from 'uqr'
import { beforeAll, describe, expect, test } from 'vitest'
import { askedFor, hurry, mouse } from './hands.ts'
import {
  DESK,
  finishQuickly,
  game,
  makeQuickly,
  newPlayer,
  newVisitor,
  PACK,
  PHONE,
  posted,
  SHEET,
  start,
  tidy,
} from './helpers.ts'

const TITLE = 'Class 9b on Monday'

/** Fills the form of /make and lands on the host's page. */
async function makeByForm(page: Page): Promise<void> {
  await page.goto(`/make?kind=solo&pack=${PACK.id}`)
  await page.getByText('Change more', { exact: true }).click()
  await page.getByLabel('How many questions?').fill('5')
  await page.getByLabel('Shuffled').check()
  await page.getByLabel('A title').fill(TITLE)
  await page.getByRole('button', { name: 'Make it' }).first().click()
  await page.waitForURL(/\/t\//)
}

/** The dark cells of a drawn QR code, whatever its margin. */
function cellsOf(svg: string): string {
  const cells = [...svg.matchAll(/M(\d+),(\d+)h/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
  const [left, top] = [Math.min(...cells.map(({ x }) => x)), Math.min(...cells.map(({ y }) => y))]
  return cells.map(({ x, y }) => `${x - left},${y - top}`).join(' ')
}

/** The questions of a quiz of five, in the order in which a player meets them. */
async function questionsMet(page: Page, quiz: string): Promise<string[]> {
  await start(page, { quiz })
  await hurry(page)
  const met: string[] = []
  for (let number = 1; number <= 5; number++) {
    await askedFor(page, number, 5)
    const claim = (await page.locator('.question .claim').textContent()) ?? ''
    met.push(SHEET.find((question) => claim.endsWith(question.claim))?.id ?? claim)
    await mouse.judge(page, 'supported', 1)
    await page.locator('.reveal').waitFor()
    await mouse.goOn(page)
  }
  await page.locator('.result').waitFor()
  return met
}

/** The same as a player is given them, past the pages. */
async function questionsGiven(quiz: string): Promise<string[]> {
  const { request } = await newVisitor()
  const { round, current } = await posted(request, `/api/quizzes${quiz.slice(2)}/rounds`, { nickname: 'Quiet Otter' })
  const given: string[] = []
  let next = current as unknown as { id: string } | null
  while (next) {
    const { id } = next
    given.push(SHEET.find((question) => id === `${PACK.id}/${question.id}`)?.id ?? id)
    const answer = { question: id, verdict: 'supported', confidence: 1 }
    next = (await posted(request, `/api/rounds/${round}/answers`, answer)).next as unknown as typeof next
  }
  return given
}

/** The windows of a phone and of a desk, in which tests go to quizzes and forms of their own. */
let phone: Page
let desk: Page

beforeAll(async () => {
  phone = await newPlayer(PHONE)
  desk = await newPlayer(DESK)
})

describe.each([
  ['with script', true],
  ['without script', false],
])('a quiz is made %s', (_, javaScriptEnabled) => {
  test('and its host gets a link, a code, a QR code and a link back', async () => {
    const page = javaScriptEnabled ? desk : await newPlayer({ ...DESK, javaScriptEnabled })
    await makeByForm(page)
    const code = tidy(await page.locator('.big-code').textContent())
    expect(code).toMatch(/^[34679CDFGHJKMNPQRTVWXY]{6}$/)
    const link = `${game.url}/q/${code.toLowerCase()}`
    expect(await page.locator('.handout .link a').getAttribute('href')).toBe(link)
    expect(await page.locator('h1').textContent()).toBe(TITLE)
    const drawn = await page.locator('.qr svg').evaluate((svg) => svg.outerHTML)
    expect(cellsOf(drawn) === cellsOf(renderSVG(link)), 'the QR code is that of the players’ link').toBe(true)
    const back = await page.locator('.host-key a').getAttribute('href')
    expect(page.url(), 'no key in the address bar').toBe(`${game.url}/t/${code.toLowerCase()}`)
    await page.context().clearCookies()
    expect((await page.request.get(page.url())).status(), 'without its cookie').not.toBe(200)
    await page.goto(back ?? '')
    expect(await page.locator('h1').textContent()).toBe(TITLE)
  })
})

describe('a quiz is made with script', () => {
  test('and its code, typed small and with spaces, opens it', async () => {
    const page = phone
    const wish = { packs: [PACK.id], title: TITLE, size: 5 }
    const { code = '', slug } = await posted((await newVisitor()).request, '/api/quizzes', wish)
    await page.goto('/')
    await page.getByLabel('Got a code?').fill(` ${code.slice(0, 3).toLowerCase()} ${code.slice(3).toLowerCase()}`)
    await page.getByRole('button', { name: 'Open' }).click()
    await page.waitForURL(`**/q/${slug}`)
    expect(await page.locator('h1').textContent()).toBe(TITLE)
  })

  test('and two players get the same questions in the same order', async () => {
    await makeByForm(desk)
    const quiz = new URL((await desk.locator('.handout .link a').getAttribute('href')) ?? '').pathname
    const first = await questionsMet(desk, quiz)
    expect(new Set(first).size).toBe(5)
    expect(SHEET.map(({ id }) => id)).toEqual(expect.arrayContaining(first))
    expect(await questionsGiven(quiz)).toEqual(first)
  })

  test('with fewer questions than were asked for only once its host has heard so, at that field', async () => {
    const page = desk
    await page.goto(`/make?kind=solo&pack=${PACK.id}`)
    await page.getByText('Change more', { exact: true }).click()
    await page.getByLabel('How many questions?').fill('60')
    await page.getByLabel('A title').fill(TITLE)
    await page.getByRole('button', { name: 'Make it' }).first().click()
    const size = page.locator('#size:focus')
    await size.waitFor()
    expect(await size.getAttribute('aria-describedby')).toContain('size-fault')
    expect(await page.locator('#size-fault').textContent()).toMatch(/^Only \d+ questions fit .* you asked for 60/)
    await page.getByRole('button', { name: 'Make it' }).first().click()
    await page.waitForURL(/\/t\//)
    expect(await page.locator('h1').textContent()).toBe(TITLE)
  })
})

describe('a teacher who has never been here', () => {
  test('asks how sure pupils are only where a class is not without points', async () => {
    const page = phone
    await page.goto('/make')
    await page.getByLabel('Each at their own pace').check()
    await page.getByText('Change more', { exact: true }).click()
    const sure = page.getByText('Do they say how sure they are?', { exact: true })
    await sure.waitFor()
    await page.getByLabel('Without points').check()
    await sure.waitFor({ state: 'hidden' })
    await page.getByLabel('Without points').uncheck()
    await sure.waitFor()
  })

  test('makes a live class in two clicks and starts it in four actions, with all choices on the first screen', async () => {
    const page = await newPlayer({ viewport: { width: 1366, height: 768 } })
    await page.goto('/')
    await page.getByRole('link', { name: 'Make a class' }).click()
    const go = (await page.getByRole('button', { name: 'Make it' }).boundingBox())!
    expect(go.y + go.height).toBeLessThanOrEqual(768)
    await page.getByRole('button', { name: 'Make it' }).click()
    await page.waitForURL(/\/t\/[a-z0-9]{6}$/)
    expect(await page.locator('.just-made').textContent()).toContain('it is your key')
    const [screen] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Open the big screen (in a new window)' }).click(),
    ])
    await screen.locator('.screen.live').waitFor()
    await screen.keyboard.press(' ')
    await screen.locator('.screen .claim').waitFor()
    expect(page.url()).toMatch(/\/t\/[a-z0-9]{6}$/)
    await page.context().close()
  })

  test('finds the class again in a list, names its round, takes both along to another device and makes one like it', async () => {
    const page = await newPlayer(DESK)
    const { slug, hostUrl } = await makeQuickly(page, {
      title: TITLE,
      size: 7,
      class: { naming: 'roster', roster: ['Ada', 'Ben'] },
    })
    await page.goto(hostUrl!)
    expect(await page.locator('.just-made').count()).toBe(0)
    await page.getByRole('navigation').getByRole('link', { name: 'Classes' }).click()
    await page.getByLabel('Your name for round 1').fill('9B, period 1')
    await page.reload()
    expect(await page.getByLabel('Your name for round 1').inputValue()).toBe('9B, period 1')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as a file' }).click(),
    ])
    const other = await newPlayer(DESK)
    await other.goto('/classes')
    expect(await other.locator('.listed').count()).toBe(0)
    const buffer = await bytesOf(await file.createReadStream())
    const taken = { name: file.suggestedFilename(), mimeType: 'application/json', buffer }
    await other.getByLabel('A list from another device').setInputFiles(taken)
    await other.getByRole('button', { name: 'Bring in a file' }).click()
    await expect.poll(() => other.getByLabel('Your name for round 1').inputValue()).toBe('9B, period 1')
    await other.getByRole('link', { name: 'Make one like this' }).click()
    await other.waitForURL(`**/t/${slug}/again`)
    expect(await other.locator('#roster').inputValue()).toBe('Ada\nBen')
    expect(await other.getByLabel('How many questions?').inputValue()).toBe('7')
  })
})

test('a rude nickname is refused with a sentence, and stays in its field', async () => {
  const page = phone
  await page.goto(await finishQuickly(page))
  const name = page.getByLabel('Your name on the board')
  await name.fill('Mr Fuck')
  await page.getByRole('button', { name: 'Save' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('Please choose a nickname')
  expect(await name.inputValue()).toBe('Mr Fuck')
  const told = page.locator('[data-left-of=nickname]')
  const typed = async (text: string) => {
    await name.fill(text)
    return told.textContent()
  }
  // What is typed before its script is there, nothing is said of.
  await expect.poll(() => typed('Mr Finch of the High Garden Wall')).toBe('8 characters too long: 24 fit')
  expect(await told.getAttribute('class')).toContain('fault')
  await name.fill('Mr Finch')
  expect(await told.getAttribute('class')).not.toContain('fault')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('.kicker', { hasText: 'Mr Finch' }).waitFor()
})
