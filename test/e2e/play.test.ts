import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScoredQuestion } from '../../questions/model.ts'
import sentences from '../../web/messages/en.json' with { type: 'json' }
import { launchBrowser } from './browser.ts'
import { askedFor, type Hands, keys, MOVES, type Move, mouse, pointsOf, totalOf, touch } from './hands.ts'
import { DESK, type Game, newPlayer, otherThan, PASSAGES, PHONE, SHEET, startGame, tidy } from './helpers.ts'

let game: Game
let browser: Browser

beforeAll(async () => {
  ;[game, browser] = await Promise.all([startGame(), launchBrowser()])
})

afterAll(() => Promise.all([game.stop(), browser.close()]))

describe('all 15 questions can be played', () => {
  test('with script, by touch, on a phone', () => playWithScript(touch, PHONE, 'Touching Tern'))

  test('with script, by mouse, at a desk', () => playWithScript(mouse, DESK, 'Clicking Crow'))

  test('with script, by keyboard alone', () => playWithScript(keys, DESK, 'Typing Toad'))

  test('without script, on a phone', () => play(touch, { ...PHONE, javaScriptEnabled: false }, 'Formal Ferret'))

  test('without script, at a desk', () => play(mouse, { ...DESK, javaScriptEnabled: false }, 'Formal Falcon'))
})

async function play(hands: Hands, options: BrowserContextOptions, nickname: string): Promise<void> {
  const page = await newPlayer(browser, game, options)
  await page.goto('/')
  await hands.find(page)
  await hands.enter(page, nickname)
  await playAll(page, hands)
  await checkResult(page)
  await checkBoard(page, hands, nickname)
  await page.context().close()
}

/** The same, and from the first question to the result the page stays the one that was loaded. */
async function playWithScript(hands: Hands, options: BrowserContextOptions, nickname: string): Promise<void> {
  const page = await newPlayer(browser, game, options)
  await page.goto('/')
  await hands.find(page)
  await hands.enter(page, nickname)
  await askedFor(page, 1)
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  const loads: string[] = []
  page.on('request', (request) => request.isNavigationRequest() && loads.push(request.url()))
  await playAll(page, hands, async () => {
    expect(await page.evaluate(() => 'stayed' in window), 'the page was not loaded anew').toBe(true)
    expect(loads).toEqual([])
  })
  await checkResult(page)
  expect(loads).toHaveLength(1)
  await checkBoard(page, hands, nickname)
  await page.context().close()
}

async function playAll(page: Page, hands: Hands, afterEach?: () => Promise<void>): Promise<void> {
  for (const [position, move] of MOVES.entries()) {
    const question = SHEET[position]!
    await askedFor(page, position + 1)
    await checkQuestion(page, question)
    if (move.readFirst) {
      await hands.readAround(page)
      await page.locator('.passages').waitFor()
      expect(await page.locator('.passages > li').count()).toBe(PASSAGES.length)
    }
    await hands.judge(page, move.right ? question.verdict : otherThan(question.verdict), move.confidence)
    await checkReveal(page, question, move)
    const points = signed(totalOf(MOVES.slice(0, position + 1)))
    expect((await page.locator('.count small').textContent())?.match(/−?\d+/)?.[0]).toBe(points)
    await afterEach?.()
    await hands.goOn(page)
  }
}

async function checkQuestion(page: Page, question: ScoredQuestion): Promise<void> {
  expect(await page.locator('.question .words').textContent()).toContain(question.words)
  expect(await page.locator('.question .claim').textContent()).toContain(question.claim)
  expect(await page.locator('.reveal, .passages, .card mark').count()).toBe(0)
}

async function checkReveal(page: Page, question: ScoredQuestion, move: Move): Promise<void> {
  const reveal = page.locator('.reveal')
  await reveal.waitFor()
  expect(await reveal.locator('h2').textContent()).toMatch(move.right ? /^Yes, that is it\./ : /^Not quite\./)
  expect(tidy(await reveal.locator('.stamp').textContent())).toBe(STAMPS[question.verdict])
  expect(await reveal.locator('.gain').textContent()).toBe(gain(pointsOf(move)))
  expect(await reveal.locator('.explanation').textContent()).toBe(question.explanation)
  expect(await reveal.locator('mark').allTextContents()).toEqual(question.evidence.map(({ mark }) => mark))
  expect(await reveal.locator('.evidence .passage p:not(.behind)').allTextContents()).toEqual(
    question.evidence.map(({ passage }) => PASSAGES.find(({ id }) => id === passage)?.text),
  )
  const notes = tidy(await reveal.locator('.notes').textContent())
  expect(notes).toContain(sentence('basis', question.basis))
  const trick = question.verdict === 'baseless' ? sentence('technique', question.technique) : undefined
  expect(notes.match(/The trick\s*(.*?)\./)?.[1]).toBe(trick)
  const missing = question.verdict === 'baseless' ? question.missing : undefined
  expect(await reveal.locator('.missing').allTextContents()).toEqual(missing ? [`What is missing: ${missing}`] : [])
}

async function checkResult(page: Page): Promise<void> {
  await page.locator('.result').waitFor()
  const figures = await page
    .locator('.figures > div')
    .evaluateAll((all) =>
      all.map((figure) => [figure.querySelector('dt')?.textContent, figure.querySelector('dd')?.textContent]),
    )
  const outcomes = MOVES.map((move, position) => ({ ...move, verdict: SHEET[position]!.verdict }))
  expect(Object.fromEntries(figures)).toEqual({
    points: signed(totalOf(MOVES)),
    'right of all': share(outcomes),
    'supported claims trusted': share(outcomes.filter(({ verdict }) => verdict === 'supported')),
    'baseless claims caught': share(outcomes.filter(({ verdict }) => verdict === 'baseless')),
  })
  const readFirst = share(MOVES.filter((move) => move.readFirst))
  const straight = share(MOVES.filter((move) => !move.readFirst))
  const said = `Read around first: ${readFirst} right. Straight away: ${straight} right.`
  expect(await page.getByText(said).count()).toBe(1)
  const gains = await page.locator('.judged .gain').allTextContents()
  expect(gains).toEqual(MOVES.map((move) => gain(pointsOf(move))))
  const stamps = await page.locator('.judged .stamp').allTextContents()
  expect(stamps.map(tidy)).toEqual(SHEET.map(({ verdict }) => STAMPS[verdict]))
  const own = await page.locator('.outcome > span:not(.stamp, .gain)').allTextContents()
  expect(own.map((text) => text.endsWith('after reading around'))).toEqual(MOVES.map((move) => move.readFirst))
}

/** The board has the player's row, marked, at the place that the result page told and that the points of all deserve. */
async function checkBoard(page: Page, hands: Hands, nickname: string): Promise<void> {
  const place = await page.getByText(/^Place \d+/).textContent()
  await hands.seeBoard(page)
  await page.waitForURL(/\/board$/)
  const rows = await page.locator('.board tbody tr').evaluateAll((all) =>
    all.map((row) => ({
      cells: [...row.querySelectorAll('td, bdi')].map((cell) => cell.textContent),
      you: row.classList.contains('you'),
    })),
  )
  const points = totalOf(MOVES)
  const rank = 1 + rows.filter(({ cells }) => Number(cells[2]) > points).length
  expect(place?.match(/\d+/)?.[0]).toBe(String(rank))
  const own = rows.filter(({ you }) => you).map(({ cells }) => cells.slice(0, 4))
  expect(own).toEqual([[String(rank), nickname, signed(points), share(MOVES)]])
  expect(await page.locator('.you .tag').textContent()).toBe('you')
}

const STAMPS = { supported: '✓ Supported', baseless: '✕ Baseless' }

/** A sentence of the catalogue, by the kind of word it is for. */
function sentence(kind: 'basis' | 'technique', id: string): string {
  return sentences[`${kind}_${id.replaceAll('-', '_')}` as 'basis_poll']
}

const signed = (points: number) => String(points).replace('-', '−')
const gain = (points: number) => `${points > 0 ? '+' : ''}${signed(points)}`
const share = (of: { right: boolean }[]) => `${of.filter(({ right }) => right).length} of ${of.length}`
