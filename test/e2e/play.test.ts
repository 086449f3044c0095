import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { ScoredQuestion } from '../../questions/model/pack.ts'
import sentences from '../../web/messages/en.json' with { type: 'json' }
import { askedFor, type Hands, hurry, keys, MOVES, type Move, mouse, pointsOf, totalOf, touch } from './hands.ts'
import { DESK, newPlayer, otherThan, PACK, PASSAGES, PHONE, posted, SHEET, tidy } from './helpers.ts'

/** So many are played by hand, with each sureness, a wrong answer and two articles among them; then the last one, and the end. */
const FIRST = 5

test('all questions can be played, with script, by touch, on a phone', () =>
  playWithScript(touch, PHONE, 'Touching Tern'))

describe('a play from the home page to the board, with most of its questions answered past the pages', () => {
  test('with script, by mouse, at a desk', () => playInPart(mouse, DESK, 'Clicking Crow'))

  test('with script, by keyboard alone', () => playInPart(keys, DESK, 'Typing Toad'))

  test('without script, at a desk', () => playInPart(mouse, { ...DESK, javaScriptEnabled: false }, 'Formal Falcon'))

  test('without script, on a phone', () => playInPart(touch, { ...PHONE, javaScriptEnabled: false }, 'Formal Ferret'))
})

async function playInPart(hands: Hands, options: BrowserContextOptions, nickname: string): Promise<void> {
  const page = await newPlayer(options)
  if (options.javaScriptEnabled !== false) await hurry(page)
  await page.goto('/')
  await hands.find(page)
  await hands.enter(page)
  await playAll(page, hands, { to: FIRST })
  await answerRest(page)
  await playAll(page, hands, { from: MOVES.length - 1 })
  await checkResult(page)
  await hands.sayName(page, nickname)
  await checkBoard(page, hands, nickname)
  await page.context().close()
}

/** Does past the pages what was meant to be done, from where the player is up to the last question, and opens that. */
async function answerRest(page: Page): Promise<void> {
  await askedFor(page, FIRST + 1)
  const round = new URL(page.url()).pathname
  for (const [position, { right, confidence, readFirst }] of MOVES.entries()) {
    if (position < FIRST || position === MOVES.length - 1) continue
    const { id, verdict } = SHEET[position]!
    const question = `${PACK.id}/${id}`
    if (readFirst) await posted(page.request, `/api/rounds${round.slice(2)}/opened`, { question })
    const answer = { question, verdict: right ? verdict : otherThan(verdict), confidence }
    await posted(page.request, `/api/rounds${round.slice(2)}/answers`, answer)
  }
  await page.goto(round)
}

/** All is played by hand, and from the first question to the result the page stays the one that was loaded. */
async function playWithScript(hands: Hands, options: BrowserContextOptions, nickname: string): Promise<void> {
  const page = await newPlayer(options)
  await hurry(page)
  await page.goto('/')
  await hands.find(page)
  await hands.enter(page)
  await askedFor(page, 1)
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  const loads: string[] = []
  page.on('request', (request) => request.isNavigationRequest() && loads.push(request.url()))
  await playAll(page, hands, {
    async afterEach() {
      expect(await page.evaluate(() => 'stayed' in window), 'the page was not loaded anew').toBe(true)
      expect(loads).toEqual([])
    },
  })
  await checkResult(page)
  expect(loads).toHaveLength(1)
  await hands.sayName(page, nickname)
  await checkBoard(page, hands, nickname)
  await page.context().close()
}

/** Which questions are played, by their positions from 0, and what is done after each. */
interface Stretch {
  from?: number
  to?: number
  afterEach?(): Promise<void>
}

async function playAll(page: Page, hands: Hands, { from = 0, to = MOVES.length, afterEach }: Stretch = {}) {
  for (const [position, move] of MOVES.entries()) {
    if (position < from || position >= to) continue
    const question = SHEET[position]!
    await askedFor(page, position + 1)
    await checkQuestion(page, question)
    // The first question's article was opened on the quiz's own page.
    if (position > 0) expect(await page.locator('.passages').count()).toBe(0)
    if (move.readFirst) {
      if (position > 0) await hands.readAround(page)
      await page.locator('.passages').waitFor()
      expect(await page.locator('.passages > li').count()).toBe(PASSAGES.length)
    }
    await hands.judge(page, move.right ? question.verdict : otherThan(question.verdict), move.confidence)
    await checkReveal(page, question, move)
    const [points, right] = [totalOf(MOVES.slice(0, position + 1)), share(MOVES.slice(0, position + 1))]
    expect(await page.locator('.score').textContent()).toBe(`${right} right`)
    const best = points < 0 ? '' : ` · ${points} of ${3 * (position + 1)} points`
    expect(await page.locator('.go-on p').textContent()).toBe(`${right} right${best}`)
    await afterEach?.()
    await hands.goOn(page)
  }
}

async function checkQuestion(page: Page, question: ScoredQuestion): Promise<void> {
  expect(await page.locator('.question .words').textContent()).toContain(question.words)
  expect(await page.locator('.question .claim').textContent()).toContain(question.claim)
  expect(await page.locator('.reveal, .card mark').count()).toBe(0)
}

async function checkReveal(page: Page, question: ScoredQuestion, move: Move): Promise<void> {
  const reveal = page.locator('.reveal')
  await reveal.waitFor()
  const heading = tidy(await reveal.locator('h1').textContent())
  expect(heading).toMatch(`${move.right ? `Right, ${gain(pointsOf(move))}` : 'Not quite'}. The claim is `)
  const cost = pointsOf(move) < 0 ? [`That cost ${-pointsOf(move)} points.`] : []
  expect((await reveal.locator('.verdict p .gain').allTextContents()).map(tidy)).toEqual(cost)
  expect(await page.locator('.masthead .won').textContent()).toBe(move.right ? gain(pointsOf(move)) : '')
  expect(tidy(await reveal.locator('.stamp').textContent())).toBe(STAMPS[question.verdict])
  expect(await page.locator('.claim-line').textContent()).toBe(`Claim: ${question.claim}`)
  const told = (await reveal.locator('.explanation, .more > p:not([class]), .habit').allTextContents()).map((text) =>
    text.replace('Remember: ', ''),
  )
  expect(told.reduce((rest, part) => rest.replace(part, ''), question.explanation).trim()).toBe('')
  await checkEvidence(reveal, question)
  const trick = question.verdict === 'baseless' ? sentence('technique', question.technique) : undefined
  const rest = tidy(await reveal.locator('.trick').textContent())
  expect(rest).toContain(trick ?? `What backs it up: ${sentence('basis', question.basis)}`)
  const missing = question.verdict === 'baseless' ? question.missing : undefined
  const lacks = (await reveal.locator('.missing').allTextContents()).map(tidy)
  expect(lacks).toEqual(missing ? [`What is missing: ${missing}`] : [])
}

/** Every mark is shown, in passages that are shown once each, and the whole passage can be unfolded. */
async function checkEvidence(reveal: Locator, question: ScoredQuestion): Promise<void> {
  const excerpts = reveal.locator(':scope > .excerpt')
  const marks = (await excerpts.locator('mark').allTextContents()).join('\n')
  for (const { mark } of question.evidence) expect(marks).toContain(mark)
  expect(await excerpts.count()).toBe(new Set(question.evidence.map(({ passage }) => passage)).size)
  const passages = await reveal.locator('.excerpt').allTextContents()
  for (const { passage } of question.evidence) {
    const { text } = PASSAGES.find(({ id }) => id === passage)!
    expect(passages.some((shown) => shown.startsWith(text))).toBe(true)
  }
}

async function checkResult(page: Page): Promise<void> {
  await page.locator('.result').waitFor()
  const outcomes = MOVES.map((move, position) => ({ ...move, verdict: SHEET[position]!.verdict }))
  const caught = share(outcomes.filter(({ verdict }) => verdict === 'baseless'))
  const trusted = share(outcomes.filter(({ verdict }) => verdict === 'supported'))
  expect(await page.locator('h1').textContent()).toBe(`${share(outcomes)} right`)
  expect(tidy(await page.locator('.told').textContent())).toContain(
    `You caught ${caught} baseless claims, and trusted ${trusted} supported ones: `,
  )
  expect(tidy(await page.locator('.result .points').textContent())).toBe(
    `${signed(totalOf(MOVES))} points. Certain and right every time would have been ${3 * MOVES.length}.`,
  )
  const readFirst = share(MOVES.filter((move) => move.readFirst))
  const straight = share(MOVES.filter((move) => !move.readFirst))
  const said = `Article first: ${readFirst} right. Straight away: ${straight} right.`
  expect(await page.getByText(said).count()).toBe(1)
  const gains = await page.locator('.judged .gain').allTextContents()
  expect(gains).toEqual(MOVES.map((move) => gain(pointsOf(move))))
  const stamps = await page.locator('.judged .stamp').allTextContents()
  expect(stamps.map(tidy)).toEqual(SHEET.map(({ verdict }) => STAMPS[verdict]))
  const own = await page.locator('.outcome > span:not(.stamp, .gain)').allTextContents()
  expect(own.map((text) => text.endsWith('after reading the article'))).toEqual(MOVES.map((move) => move.readFirst))
}

/** The board has the player's row, marked, at the place that the result page told and that right answers and points deserve. */
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
  const merit = ({ cells }: { cells: (string | null)[] }) =>
    [Number.parseInt(cells[2] ?? '', 10), Number(cells[3])] as const
  const [right, points] = [MOVES.filter((move) => move.right).length, totalOf(MOVES)]
  const isBetter = ([others, theirs]: readonly [number, number]) =>
    others > right || (others === right && theirs > points)
  const rank = 1 + rows.filter((row) => isBetter(merit(row))).length
  expect(place?.match(/\d+/)?.[0]).toBe(String(rank))
  const own = rows.filter(({ you }) => you).map(({ cells }) => cells.slice(0, 4))
  expect(own).toEqual([[String(rank), nickname, share(MOVES), signed(points)]])
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
