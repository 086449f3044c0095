import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { DESK, newDevice, newPlayer, PHONE } from './helpers.ts'

/** An invented article: two people, five quotations. */
const ARTICLE = [
  'The last boat',
  '“The last boat left on Sunday,” harbour head Ida Brandt told the town council. “Nobody warned us.”',
  'ADVERTISEMENT',
  'The timetable on the door ends with 31 May. No boat has left since, harbour records show.',
  '“Nobody needs the ferry any more,” said Councillor Nils Aabye. He gave no figures. “People have cars.”',
  'The council has not counted passengers since 2019. “We will count them,” said Brandt.',
].join('\n')

interface Hand {
  name: string
  device: typeof PHONE | typeof DESK
  press: (page: Page, button: string | RegExp) => Promise<void>
  decide: (page: Page, piece: number, sentence: string) => Promise<void>
}

const tap = async (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const type = async (page: Page, name: string | RegExp) => {
  // What was pressed before may give the focus to something else, which it does within a frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.getByRole('button', { name }).first().press('Enter')
}
/** Selects the words as a mouse or a finger does, and uses them. */
const select = async (page: Page, piece: number, sentence: string) => {
  await page.locator(`[data-piece="${piece}"]`).evaluate((place, words) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    }
  }, sentence)
  await tap(page, 'Use what is selected')
}
/** Chooses a sentence from the list, by the keyboard alone. */
const choose = async (page: Page, _piece: number, sentence: string) => {
  for (const summary of await page.locator('.deciding summary').all()) {
    await summary.focus()
    await page.keyboard.press('Enter')
  }
  await page.locator('.sentences').getByLabel(sentence).first().focus()
  await page.keyboard.press('Space')
}

const HANDS: Hand[] = [
  { name: 'by mouse', device: DESK, press: tap, decide: select },
  { name: 'by keyboard', device: DESK, press: type, decide: choose },
  { name: 'on a phone', device: PHONE, press: tap, decide: select },
]

/** Asks a question about the nth quotation that nobody has asked about yet. */
async function ask(page: Page, { press, decide }: Hand, verdict: 'supported' | 'baseless', claim: string) {
  await press(page, /^Ask about this/)
  await page.getByLabel('The claim to judge, in your words').fill(claim)
  for (const field of ['Who says it', 'Who they are']) {
    if ((await page.getByLabel(field).inputValue()) === '') await page.getByLabel(field).fill('Somebody in Sandholm')
  }
  await page.locator(`input[value="${verdict}"]`).check()
  await page.getByLabel('What does that rest on?').selectOption(verdict === 'supported' ? 'document' : 'no-receipts')
  if (verdict === 'baseless') await page.getByLabel('The trick').selectOption('no-receipts')
  await decide(
    page,
    verdict === 'supported' ? 2 : 3,
    verdict === 'supported' ? 'The timetable on the door ends with 31 May.' : 'He gave no figures.',
  )
  await page.getByLabel('Why? Two or three sentences').fill('Look for a record.')
  await page.getByText('Ready.', { exact: true }).waitFor()
  await press(page, 'Done')
}

async function begin(page: Page, hand: Pick<Hand, 'press'>, text = ARTICLE) {
  await page.goto('/make/article')
  await paste(page, hand, text)
}

async function paste(page: Page, { press }: Pick<Hand, 'press'>, text = ARTICLE) {
  await page.getByLabel('Paste the article').fill(text)
  await press(page, 'Read it')
  await page.locator('.editor').waitFor()
}

/** Makes a quiz of the article, to be played alone; tells its maker’s page, its host’s address, its players’, and which article of ours it asks about. */
async function makeQuiz(hand: Hand, mix = false) {
  const page = await newPlayer(hand.device)
  await begin(page, hand)
  for (const [at, verdict] of (['supported', 'baseless', 'supported', 'baseless'] as const).entries())
    await ask(page, hand, verdict, `Claim number ${at + 1}.`)
  await page.getByText('Ready: 4 of at least 4.').waitFor()
  expect(await page.getByLabel('Title').inputValue()).toBe('The last boat')
  expect(await page.getByText(/^Players see \d of the article’s \d passages/).textContent()).toContain(
    'see 3 of the article’s 4 ',
  )
  const ours = mix ? await mixIn(page) : ''
  await page.locator('.editor input[name="kind"]').last().check()
  await hand.press(page, 'Save and get the link')
  await page.waitForURL(/\/t\//)
  const link = (await page.locator('.handout .link a').getAttribute('href'))!
  return { page, here: new URL(page.url()).pathname, link, ours }
}

/** Has the questions of one of our articles asked as well; tells which. */
async function mixIn(page: Page): Promise<string> {
  await page.getByText('Mix in one of our articles').click()
  const choice = page.getByLabel('All its questions are asked as well')
  await choice.selectOption({ index: 1 })
  return choice.inputValue()
}

const [BY_MOUSE] = HANDS as [Hand]
let made: ReturnType<typeof makeQuiz> | undefined

/** A quiz that was made by mouse, one of our articles mixed in: the same one for all tests, until one takes it to delete it. */
function quizByMouse(): ReturnType<typeof makeQuiz> {
  made ??= makeQuiz(BY_MOUSE, true).catch((fault) => {
    made = undefined
    throw fault
  })
  return made
}

/** Another browser of its host's, with the article in its editor: what is kept in the first one stays. */
async function elsewhere({ page, here }: Awaited<ReturnType<typeof makeQuiz>>): Promise<Page> {
  const device = await newDevice(DESK)
  await device.addCookies(await page.context().cookies())
  const editor = await device.newPage()
  await editor.goto(`${here}/article`)
  return editor
}

describe.each(HANDS)('an article becomes a quiz $name', (hand) => {
  test('that is played', async () => {
    const { link } = await (hand === BY_MOUSE ? quizByMouse() : makeQuiz(hand))
    const player = await newPlayer(hand.device)
    await player.goto(link)
    await player.getByText('Claim number 1.').first().waitFor()
    await player.locator('.first button[value="supported"]').click()
    await player.locator('.reveal').waitFor()
    expect(await player.locator('.reveal mark').first().textContent()).toBe(
      'The timetable on the door ends with 31 May.',
    )
  })
})

test('of two tabs that save, the second is told of the newer version and keeps what was typed as a copy', async () => {
  const quiz = await quizByMouse()
  const one = await elsewhere(quiz)
  const tabs = [one, await one.context().newPage()] as const
  await tabs[1].goto(`${quiz.here}/article`)
  const [first, second] = [`Boat of ${Date.now()}`, `Boat of ${Date.now() + 1}`]
  await tabs[0].getByLabel('Title').fill(first)
  await tap(tabs[0], 'Save the changes')
  await tabs[0].getByText('Saved. Rounds that begin').waitFor()
  await tabs[1].getByLabel('Title').fill(second)
  await tap(tabs[1], 'Save the changes')
  await tabs[1].getByText('Somebody saved a newer version').waitFor()
  await tap(tabs[1], 'Keep mine as a copy, and open the newer one')
  await tabs[1].locator('h1', { hasText: first }).waitFor()
  await tap(tabs[1], 'Another article')
  await tabs[1].getByRole('button', { name: `${second} (copy)`, exact: true }).waitFor()
})

test('a quiz asks about one of our articles as well', async () => {
  const { page, here, ours } = await quizByMouse()
  const { packs } = await (await page.request.get(`/api/quizzes${here.slice(2)}`)).json()
  expect(packs.map(({ id }: { id: string }) => id).slice(1)).toEqual([ours])
})

test('a saved article is one in its host’s browser, and none once its quiz is deleted', async () => {
  const { page, here } = await quizByMouse()
  made = undefined
  await page.goto('/make/article')
  await page.locator('.works').waitFor()
  const ours = page.locator(`.works a[href="${here}/article"]`)
  expect(await ours.count()).toBe(1)
  const [works, paste] = await Promise.all(['.works', '#paste'].map((part) => page.locator(part).boundingBox()))
  expect(works!.y, 'whoever comes back finds it first').toBeLessThan(paste!.y)
  await page.goto(`${here}/delete`)
  await page.locator('.button.danger').click()
  await page.getByText('The copy of the article in this browser is gone too.').waitFor()
  await page.goto('/make/article')
  await page.getByLabel('Paste the article').waitFor()
  expect(await ours.count()).toBe(0)
})

describe('in the editor', () => {
  /** A window in which each test begins with an article of its own. */
  let page: Page

  beforeAll(async () => {
    page = await newPlayer(DESK)
  })

  afterAll(() => page.context().close())

  test('the editor goes on from one quotation to the next, and forgets a question that is deleted', async () => {
    await begin(page, { press: tap })
    await tap(page, /^Ask about this/)
    await tap(page, 'Go on to the next one found')
    expect(await page.getByLabel('The words (').inputValue()).toBe('Nobody warned us.')
    await page.locator('#question-heading:focus').waitFor()
    await tap(page, 'Delete this question')
    await page.locator('.asked-list button').click()
    await tap(page, 'Delete this question')
    expect(await page.locator('.asked-list button').count()).toBe(0)
  })

  test('who speaks is shown as to be checked where the quotation’s paragraph does not name them', async () => {
    await begin(page, { press: tap }, 'The storm\n“It rains,” said Ann Roe.\n“We saw a storm,” she said.')
    expect(await page.locator('.found b').allTextContents()).toEqual(['Ann Roe'])
    expect(await page.locator('.found span:not(.unseen)').allTextContents()).toEqual(['Ann Roe?'])
    await page
      .getByRole('button', { name: /^Ask about this/ })
      .last()
      .click()
    await page.getByText('Check who speaks').waitFor()
    await page.getByLabel('Who says it').fill('Joe Doe')
    expect(await page.getByText('Check who speaks').count()).toBe(0)
  })

  test('what is written is there again after a reload, can be taken back, and nothing has left the browser', async () => {
    const sent: string[] = []
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()))
    const title = `Boats of ${Date.now()}`
    await begin(page, { press: tap }, ARTICLE.replace('The last boat', title))
    await tap(page, /^Ask about this/)
    await page.getByLabel('The claim to judge, in your words').fill('Boats have stopped.')
    await page.getByText('Kept in this browser.').waitFor()
    await page.reload()
    await page.getByRole('button', { name: title, exact: true }).click()
    await page.getByRole('button', { name: 'Boats have stopped.' }).waitFor()
    await tap(page, 'Boats have stopped.')
    await page.locator('input[value="open"]').check()
    await tap(page, 'Undo')
    expect(await page.locator('input[value="open"]').isChecked()).toBe(false)
    await tap(page, 'Redo')
    expect(await page.locator('input[value="open"]').isChecked()).toBe(true)
    expect(sent).toEqual([])
  })

  test('what the article says of a quotation is shown as a hint with its words marked, and fills nothing in', async () => {
    const said = '“The council hid 400 crates,” Nils Aabye claimed without evidence. The sun shone.'
    await begin(page, { press: tap }, `The crates\n${said}`)
    expect(await page.locator('.cue').count()).toBe(0)
    await tap(page, /^Ask about this/)
    const hint = page.locator('.note')
    expect(await hint.textContent()).toMatch(/without evidence · Baseless\? .*You decide/)
    expect(await hint.locator('mark').textContent()).toBe('without evidence')
    expect(await page.locator('.editor-article .cue').allTextContents()).toEqual(['without evidence'])
    expect(await page.getByLabel('The words (').inputValue()).toBe('The council hid 400 crates')
    expect(await page.locator('input[name="verdict"]:checked').count()).toBe(0)
    await page.getByText(/^Still missing: .*the verdict, what it rests on, the deciding words/).waitFor()
    await page.locator('input[value="supported"]').check()
    expect(await page.getByLabel('What does that rest on?').inputValue()).toBe('')
  })
})

test('axe has nothing to object to where the bookmark is unfolded, and with a question open no width from 320 pixels on is too narrow', async () => {
  const page = await newPlayer(DESK)
  await page.goto('/make/article')
  await page.getByLabel('Paste the article').waitFor()
  await page.locator('.editor-bookmark summary').click()
  expect(await violations(page)).toEqual([])
  await paste(page, { press: tap })
  await tap(page, /^Ask about this/)
  await page.locator('input[value="baseless"]').check()
  await page.locator('.deciding summary').first().click()
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  }
})
