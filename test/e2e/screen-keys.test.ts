import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { packOf } from '../../questions/model/ref.ts'
import { SCREEN_REST_MS } from './hands.ts'
import { newPlayer } from './helpers.ts'
import { liveQuiz, showScreen } from './live-hands.ts'
import { feedScreen, QUESTIONS, told } from './screen-feed.ts'

const DESK = { viewport: { width: 1366, height: 768 } }
const [QUESTION] = QUESTIONS as [(typeof QUESTIONS)[number]]

/** The window of a big screen; what it says is heard by nobody but the test. */
let page: Page
let feed: Awaited<ReturnType<typeof feedScreen>>
let address: string

beforeAll(async () => {
  page = await newPlayer(DESK)
  await page.clock.install()
  feed = await feedScreen(page)
  const { slug, hostUrl } = await liveQuiz(page)
  await page.request.get(hostUrl)
  address = `/t/${slug}/screen`
})

/** The big screen, loaded anew, asks a question; what it has said since. */
async function asking() {
  feed.said.length = 0
  await page.goto(address)
  await greeted(1)
  feed.tell(told('first', QUESTION, 7))
  feed.count({ undoable: false })
  await page.getByText('17 of 30 answered').waitFor()
  return () => feed.said.map(({ type }) => type).filter((type) => type !== 'hello')
}

/** Waits until the screen has connected so many times in this test: what is told before is lost. */
async function greeted(times: number): Promise<void> {
  const hellos = () => feed.said.filter(({ type }) => type === 'hello').length
  await expect.poll(hellos).toBeGreaterThanOrEqual(times)
}

/** Lets what was pressed be so long ago that another press is another step. */
async function rested(): Promise<void> {
  await page.clock.fastForward(SCREEN_REST_MS)
  await page.locator('.screen:not(.rests)').waitFor()
}

describe('the host’s keys', () => {
  test('go on by space, → and Page Down whatever has the focus, and twice at once is one step', async () => {
    const types = await asking()
    for (const key of [' ', 'PageDown', 'ArrowRight']) {
      await page.getByRole('button', { name: 'Close the vote' }).focus()
      await page.keyboard.press(key)
      await page.keyboard.press(key)
      await rested()
    }
    await page.locator('.controls summary').click()
    await page.keyboard.press(' ')
    await rested()
    expect(types()).toEqual(['next', 'next', 'next', 'next'])
    expect(await page.locator('.controls details').getAttribute('open')).toBeNull()
  })

  test('say so where a second press comes too soon to be a step', async () => {
    const types = await asking()
    const signs = await page.evaluate(() => {
      const sign = () => document.querySelector('.controls .go kbd')?.textContent
      const press = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }))
      press()
      const once = sign()
      press()
      return [once, sign()]
    })
    expect(signs).toEqual(['Space', 'Not yet'])
    await rested()
    expect(await page.locator('.controls .go kbd').textContent()).toBe('Space')
    expect(types()).toEqual(['next'])
  })

  test('cut off no vote that fewer than half have answered by one press: the second one goes on', async () => {
    const types = await asking()
    const warning = page.getByRole('button', { name: '3 of 30 have answered. Press again to go on' })
    feed.count({ answered: 3, undoable: false })
    await page.getByText('3 of 30 answered').waitFor()
    await page.keyboard.press(' ')
    await page.keyboard.press(' ')
    await warning.waitFor()
    expect(await page.locator('main > [role=status]').textContent()).toContain('Press again to go on')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Show the split' }).waitFor()
    await rested()
    await page.keyboard.press('r')
    await warning.waitFor()
    await rested()
    await page.keyboard.press(' ')
    await rested()
    expect(types(), 'another step is warned of anew').toEqual([])
    feed.count({ answered: 15, undoable: false })
    await page.getByRole('button', { name: 'Show the split' }).waitFor()
    feed.count({ answered: 3, undoable: false })
    await warning.waitFor()
    await page.keyboard.press(' ')
    await rested()
    expect(types()).toEqual(['next'])
    feed.tell({ ...told('second', QUESTION, 8), locked: true, left: null })
    await page.locator('.screen[data-moment="8"]').waitFor()
    await page.keyboard.press(' ')
    await rested()
    expect(types(), 'a vote that was closed by hand').toEqual(['next', 'next'])
  })

  test('undo the last step by ← and Page Up, where the room says that it may be', async () => {
    const types = await asking()
    await page.keyboard.press('ArrowLeft')
    feed.count({ undoable: true })
    await page.getByRole('button', { name: 'Undo step' }).waitFor()
    await page.keyboard.press('PageUp')
    await rested()
    await page.getByRole('button', { name: 'Undo step' }).click()
    expect(types()).toEqual(['back', 'back'])
  })

  test('leave nothing out unasked: what is typed by mistake ends no round', async () => {
    const types = await asking()
    await page.keyboard.type('skip this')
    expect(types().filter((type) => type === 'skip' || type === 'end')).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Close the vote' }).waitFor()
    await rested()
    await page.keyboard.press('s')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Leave it out' }).waitFor()
    await page.keyboard.press('Enter')
    await rested()
    expect(types().at(-1)).toBe('skip')
  })

  test('do nothing by letters that are switched off, in this browser for good, nor by the third sign of a key', async () => {
    onTestFinished(() => page.evaluate(() => localStorage.clear()))
    const types = await asking()
    await page.keyboard.down('AltGraph')
    await page.keyboard.press('l')
    await page.keyboard.up('AltGraph')
    await page.locator('.controls summary').click()
    await page.getByRole('button', { name: 'Switch letter keys off' }).click()
    await page.keyboard.press('Escape')
    await page.keyboard.type('lrsen')
    await page.reload()
    await greeted(2)
    feed.tell(told('first', QUESTION, 8))
    await page.locator('.screen.live[data-moment="8"]').waitFor()
    await page.keyboard.press('l')
    expect(types()).toEqual([])
    await page.locator('.controls summary').click()
    await page.getByRole('button', { name: 'Switch letter keys on' }).click()
    await page.keyboard.press('l')
    await expect.poll(types).toEqual(['lock'])
  })

  test('close the menu by Escape, and so does a click elsewhere', async () => {
    await asking()
    const menu = page.locator('.controls details')
    for (const close of [() => page.keyboard.press('Escape'), () => page.locator('.on-screen .claim').click()]) {
      await menu.locator('summary').click()
      await menu.getByRole('button', { name: 'Hide names' }).waitFor()
      await close()
      await menu.getByRole('button', { name: 'Hide names' }).waitFor({ state: 'hidden' })
    }
  })
})

test('a press before the big screen has its connection is not lost', async () => {
  const screen = await newPlayer(DESK)
  const said: string[] = []
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  await screen.routeWebSocket(/\/screen\/socket/, async (socket) => {
    socket.onMessage((text) => {
      if (text === 'ping') return
      const { type } = JSON.parse(String(text))
      said.push(type)
      if (type === 'hello') socket.send(JSON.stringify({ ...told('lobby', QUESTION), moment: 0 }))
    })
    await opened
  })
  await showScreen(screen, await liveQuiz(screen))
  await screen.keyboard.press(' ')
  await screen.locator('.screen.rests').waitFor()
  open()
  await expect.poll(() => said).toEqual(['hello', 'next'])
  await screen.context().close()
})

test('the button for a full screen asks the browser for one', async () => {
  await asking()
  await page.locator('.controls summary').click()
  await page.getByRole('button', { name: 'Full screen' }).click()
  await page.waitForFunction(() => document.fullscreenElement === document.documentElement)
  await page.evaluate(() => document.exitFullscreen())
})

test('a room without phones reads the article on the big screen, page by page, and is back at its question', async () => {
  // The room, which has asked nothing itself, would refuse it.
  await page.route('**/screen/article?*', async (route) =>
    route.fulfill({ response: await page.request.get(`/api/packs/${packOf(QUESTION.shown.id)}`) }),
  )
  const types = await asking()
  await page.keyboard.press('a')
  const article = page.locator('.whole-article')
  await article.locator('p').first().waitFor()
  await article.getByText(/^page 1 of (?!1$)/).waitFor()
  const [, pages] = /of (\d+)/.exec((await article.locator('[role=status]').textContent())!)!
  expect(Number(pages)).toBeGreaterThan(1)
  const read = new Set<string>()
  for (let number = 1; number <= Number(pages); number++) {
    await article.getByText(`page ${number} of ${pages}`).waitFor()
    for (const text of await article.evaluate(readPage)) read.add(text)
    await rested()
    await page.keyboard.press(' ')
  }
  await page.locator('.on-screen').waitFor()
  expect(types()).toEqual([])
  expect(read.size).toBeGreaterThan(5)
})

test('the room is told to talk for two minutes, and the host gives thirty seconds more', async () => {
  const types = await asking()
  feed.tell({ ...told('split', QUESTION, 8), talked: 90_000 })
  await page
    .locator('.clock')
    .getByText(/^0:(30|2\d) left$/)
    .waitFor()
  await page.keyboard.press('e')
  await page
    .locator('.clock')
    .getByText(/^(1:00|0:5\d) left$/)
    .waitFor()
  feed.tell({ ...told('split', QUESTION, 9), talked: 120_000 })
  await page.locator('.clock').getByText('Time to vote again.').first().waitFor()
  expect(types()).toEqual([])
})

/** The numbers of the passages that lie wholly in the page that is shown. */
function readPage(article: Element): string[] {
  const box = article.querySelector('div')!.getBoundingClientRect()
  return [...article.querySelectorAll('p')]
    .filter((part) => {
      const { left, right, bottom } = part.getBoundingClientRect()
      return left >= box.left - 1 && right <= box.right + 1 && bottom <= box.bottom + 1
    })
    .map((part) => part.querySelector('b')!.textContent)
}
