import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { askedFor, hurry, keys } from './hands.ts'
import { answerQuickly, DESK, newPlayer, SHEET, startQuickly, tidy } from './helpers.ts'
import { rightOn, ticksOn } from './middle.ts'

/** Puts every text into two elements of its own, now and whenever one comes, as a browser's translator does. */
const TRANSLATE = () => {
  const wrap = (text: Node) => {
    if (!text.textContent?.trim() || text.parentElement?.closest('font, script, style')) return
    const [outer, inner] = [document.createElement('font'), document.createElement('font')]
    inner.appendChild(document.createTextNode(text.textContent))
    outer.appendChild(inner)
    text.parentNode?.replaceChild(outer, text)
  }
  const walk = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    texts.forEach(wrap)
  }
  walk(document.body)
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) node.nodeType === 3 ? wrap(node) : walk(node)
  }).observe(document.body, { childList: true, subtree: true })
}

/** Opens a round's second question, with something done to the page before its script comes to it. */
async function openChanged(change: () => void): Promise<{ page: Page; faults: string[] }> {
  const page = await newPlayer(DESK)
  await hurry(page)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.route('**/assets/play-*', async (route) => {
    await page.waitForFunction(() => document.querySelector('.keys'))
    await page.evaluate(change)
    await route.continue()
  })
  const round = await startQuickly(page)
  await answerQuickly(page, round, SHEET.slice(0, 1))
  await page.goto(round)
  await page.locator('.play.live').waitFor()
  return { page, faults }
}

/** Plays two questions by keys, and expects every count to be true. */
async function playsOn({ page, faults }: { page: Page; faults: string[] }): Promise<void> {
  await askedFor(page, 2)
  await keys.readAround(page)
  expect(await page.locator('.passages').isVisible()).toBe(true)
  for (const position of [1, 2]) {
    await keys.judge(page, SHEET[position]!.verdict, 1)
    await page.locator('.reveal').waitFor()
    expect(tidy(await page.locator('.go-on').textContent())).toContain(`${position + 1} of ${position + 1} right`)
    expect(await ticksOn(page, 'right')).toBe(position + 1)
    await keys.goOn(page)
    expect(tidy(await page.locator('.count').textContent())).toContain(`${position + 2} / ${SHEET.length}`)
    expect(await rightOn(page)).toBe(String(position + 1))
    expect(
      await page
        .locator('.ticks li')
        .nth(position + 1)
        .textContent(),
    ).toContain('now')
  }
  expect(faults).toEqual([])
}

describe('a page that a browser translates plays on, its counters true', () => {
  test('translated before its script comes', async () => playsOn(await openChanged(TRANSLATE)))

  test('translated once it is alive', async () => {
    const opened = await openChanged(() => {})
    await opened.page.evaluate(TRANSLATE)
    await playsOn(opened)
  })
})

describe('a page that an extension has changed plays on whole', () => {
  test.each([
    [
      'with an element first in main',
      () => document.querySelector('main')!.insertAdjacentHTML('afterbegin', '<aside></aside>'),
    ],
    [
      'with an element first in the header',
      () => document.querySelector('header')!.insertAdjacentHTML('afterbegin', '<i></i>'),
    ],
    [
      'with an element after each radio',
      () => {
        for (const radio of document.querySelectorAll('input[type=radio]'))
          radio.insertAdjacentHTML('afterend', '<span></span>')
      },
    ],
    [
      'without comments',
      () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT)
        const comments: Comment[] = []
        while (walker.nextNode()) comments.push(walker.currentNode as Comment)
        for (const comment of comments) comment.remove()
      },
    ],
  ])('%s', async (_, change) => playsOn(await openChanged(change)))
})

test('what was chosen before the script came is shown, and is what counts', async () => {
  const { page } = await openChanged(() => document.querySelector<HTMLElement>('.sure [value="2"]')!.click())
  await askedFor(page, 2)
  expect(await page.getByLabel('Fairly sure').isChecked()).toBe(true)
  await page.keyboard.press('ArrowLeft')
  await page.locator('.reveal').waitFor()
  expect(await page.locator('.reveal').textContent()).toContain('fairly sure')
})
