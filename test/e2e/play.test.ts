import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { ScoredQuestion } from '../../questions/model/pack.ts'
import sentences from '../../web/messages/en.json' with { type: 'json' }
import { askedFor, type Hands, hurry, keys, MOVES, mouse, pointsOf, totalOf, touch } from './hands.ts'
import { Hearing } from './hearing.ts'
import { DESK, newPlayer, otherThan, PACK, PASSAGES, PHONE, posted, SHEET, tidy } from './helpers.ts'

/** So many are played by hand, with each sureness, a wrong answer and two articles among them; then the last one, and the end. */
const FIRST = 5

test('all questions can be played, with script, by touch, on a phone', () =>
  playWithScript(touch, PHONE, 'Touching Tern'))

describe('a play from the home page to the board, with most of its questions answered past the pages', () => {
  test('with script, by mouse, at a desk', () => playInPart(mouse, DESK, 'Clicking Crow'))

  test('with script, by keyboard alone, hearing nothing that gives away a question to come', () =>
    playInPart(keys, DESK, 'Typing Toad', true))

  test('without script, at a desk, hearing nothing that gives away a question to come', () =>
    playInPart(mouse, { ...DESK, javaScriptEnabled: false }, 'Formal Falcon', true))

  test('without script, on a phone', () => playInPart(touch, { ...PHONE, javaScriptEnabled: false }, 'Formal Ferret'))
})

async function playInPart(
  hands: Hands,
  options: BrowserContextOptions,
  nickname: string,
  hears = false,
): Promise<void> {
  const page = await newPlayer(options)
  if (options.javaScriptEnabled !== false) await hurry(page)
  const hearing = hears ? new Hearing(page) : undefined
  await page.goto('/')
  await hearing?.all()
  await hands.find(page)
  await hearing?.expectNoArticle()
  await hands.enter(page)
  await playAll(page, hands, { to: FIRST, hearing })
  await askedFor(page, FIRST + 1)
  await hearing?.expectAsked(FIRST)
  await answerRest(page)
  await playAll(page, hands, { from: MOVES.length - 1, hearing })
  await checkResult(page)
  await hands.sayName(page, nickname)
  await checkBoard(page, hands, nickname)
  await page.context().close()
}

/** Does past the pages what was meant to be done, from where the player is up to the last question, and opens that. */
async function answerRest(page: Page): Promise<void> {
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
  await playAll(page, hands, { to: MOVES.length - 1 })
  expect(await page.evaluate(() => 'stayed' in window), 'the page was not loaded anew').toBe(true)
  expect(loads).toEqual([])
  await playAll(page, hands, { from: MOVES.length - 1 })
  await checkResult(page)
  expect(loads).toHaveLength(1)
  await hands.sayName(page, nickname)
  await checkBoard(page, hands, nickname)
  await page.context().close()
}

/** Which questions are played, by their positions from 0, and who hears what comes meanwhile. */
interface Stretch {
  from?: number
  to?: number
  hearing?: Hearing | undefined
}

async function playAll(page: Page, hands: Hands, { from = 0, to = MOVES.length, hearing }: Stretch = {}) {
  for (const [position, move] of MOVES.entries()) {
    if (position < from || position >= to) continue
    const question = SHEET[position]!
    await askedFor(page, position + 1)
    // The first question's article was opened on the quiz's own page.
    await checkQuestion(page, question, position === 0)
    await hearing?.expectAsked(position)
    if (move.readFirst) {
      if (position > 0) await hands.readAround(page)
      await page.locator('.passages').waitFor()
      expect(await page.locator('.passages > li').count()).toBe(PASSAGES.length)
      await hearing?.all()
    }
    await hands.judge(page, move.right ? question.verdict : otherThan(question.verdict), move.confidence)
    await checkReveal(page, position)
    await hearing?.expectRevealed(position)
    await hands.goOn(page)
  }
}

/** What a page shows, in one look: of each of these parts, by selector, the texts of all that there are. */
async function look<Part extends string>(page: Page, parts: Record<Part, string>): Promise<Record<Part, string[]>> {
  await page.waitForLoadState('domcontentloaded')
  const selectors: string[] = Object.values(parts)
  const found = await page.evaluate(
    (all) => all.map((each) => [...document.querySelectorAll(each)].map((part) => part.textContent ?? '')),
    selectors,
  )
  return Object.fromEntries(Object.keys(parts).map((part, index) => [part, found[index]])) as Record<Part, string[]>
}

async function checkQuestion(page: Page, question: ScoredQuestion, read: boolean): Promise<void> {
  const { words, claim, revealed, passages } = await look(page, {
    words: '.question .words',
    claim: '.question .claim',
    revealed: '.reveal, .card mark',
    passages: '.passages',
  })
  expect(words).toEqual([expect.stringContaining(question.words)])
  expect(claim).toEqual([expect.stringContaining(question.claim)])
  expect(revealed).toEqual([])
  expect(passages.length).toBe(read ? 1 : 0)
}

async function checkReveal(page: Page, position: number): Promise<void> {
  const [question, move] = [SHEET[position]!, MOVES[position]!]
  await page.locator('.reveal').waitFor()
  const shown = await look(page, {
    heading: '.reveal h1',
    cost: '.reveal .verdict p .gain',
    won: '.masthead .won',
    stamp: '.reveal .stamp',
    claim: '.claim-line',
    told: '.reveal .explanation, .reveal .more > p:not([class]), .reveal .habit',
    excerpts: '.reveal > .excerpt',
    marks: '.reveal > .excerpt mark',
    passages: '.reveal .excerpt',
    trick: '.reveal .trick',
    missing: '.reveal .missing',
    score: '.score',
    soFar: '.go-on p',
  })
  expect(shown.heading.map(tidy)).toEqual([
    expect.stringContaining(`${move.right ? `Right, ${gain(pointsOf(move))}` : 'Not quite'}. The claim is `),
  ])
  expect(shown.cost.map(tidy)).toEqual(pointsOf(move) < 0 ? [`That cost ${-pointsOf(move)} points.`] : [])
  expect(shown.won).toEqual([move.right ? gain(pointsOf(move)) : ''])
  expect(shown.stamp.map(tidy)).toEqual([STAMPS[question.verdict]])
  expect(shown.claim).toEqual([`Claim: ${question.claim}`])
  const told = shown.told.map((text) => text.replace('Remember: ', ''))
  expect(told.reduce((rest, part) => rest.replace(part, ''), question.explanation).trim()).toBe('')
  checkEvidence(shown, question)
  const trick = question.verdict === 'baseless' ? sentence('technique', question.technique) : undefined
  const rest = trick ?? `What backs it up: ${sentence('basis', question.basis)}`
  expect(shown.trick.map(tidy)).toEqual([expect.stringContaining(rest)])
  const missing = question.verdict === 'baseless' ? question.missing : undefined
  expect(shown.missing.map(tidy)).toEqual(missing ? [`What is missing: ${missing}`] : [])
  const [points, right] = [totalOf(MOVES.slice(0, position + 1)), share(MOVES.slice(0, position + 1))]
  expect(shown.score).toEqual([`${right} right`])
  const best = points < 0 ? '' : ` · ${points} of ${3 * (position + 1)} points`
  expect(shown.soFar).toEqual([`${right} right${best}`])
}

/** Every mark is shown, in passages that are shown once each, and the whole passage can be unfolded. */
function checkEvidence(shown: Record<'marks' | 'excerpts' | 'passages', string[]>, { evidence }: ScoredQuestion): void {
  const marks = shown.marks.join('\n')
  for (const { mark } of evidence) expect(marks).toContain(mark)
  expect(shown.excerpts.length).toBe(new Set(evidence.map(({ passage }) => passage)).size)
  for (const { passage } of evidence) {
    const { text } = PASSAGES.find(({ id }) => id === passage)!
    expect(shown.passages.some((each) => each.startsWith(text))).toBe(true)
  }
}

async function checkResult(page: Page): Promise<void> {
  await page.locator('.result').waitFor()
  const shown = await look(page, {
    heading: 'h1',
    told: '.told',
    points: '.result .points',
    all: 'main',
    gains: '.judged .gain',
    stamps: '.judged .stamp',
    own: '.outcome > span:not(.stamp, .gain)',
  })
  const outcomes = MOVES.map((move, position) => ({ ...move, verdict: SHEET[position]!.verdict }))
  const caught = share(outcomes.filter(({ verdict }) => verdict === 'baseless'))
  const trusted = share(outcomes.filter(({ verdict }) => verdict === 'supported'))
  expect(shown.heading).toEqual([`${share(outcomes)} right`])
  const sides = `You caught ${caught} baseless claims, and trusted ${trusted} supported ones: `
  expect(shown.told.map(tidy)).toEqual([expect.stringContaining(sides)])
  expect(shown.points.map(tidy)).toEqual([
    `${signed(totalOf(MOVES))} points. Certain and right every time would have been ${3 * MOVES.length}.`,
  ])
  const readFirst = share(MOVES.filter((move) => move.readFirst))
  const straight = share(MOVES.filter((move) => !move.readFirst))
  const said = `Article first: ${readFirst} right. Straight away: ${straight} right.`
  expect(shown.all.map(tidy).join().split(said)).toHaveLength(2)
  expect(shown.gains).toEqual(MOVES.map((move) => gain(pointsOf(move))))
  expect(shown.stamps.map(tidy)).toEqual(SHEET.map(({ verdict }) => STAMPS[verdict]))
  expect(shown.own.map((text) => text.endsWith('after reading the article'))).toEqual(
    MOVES.map((move) => move.readFirst),
  )
}

/** The board has the player's row, marked, at the place that the result page told and that right answers and points deserve. */
async function checkBoard(page: Page, hands: Hands, nickname: string): Promise<void> {
  const place = await page.getByText(/^(Place \d+|You are the first on this board)/).textContent()
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
  expect(place?.match(/\d+/)?.[0] ?? '1').toBe(String(rank))
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
