import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Verdict } from '../../questions/model/terms.ts'
import { pupilQuickly } from './classroom.ts'
import { hurry, settled } from './hands.ts'
import { closeOthers, DESK, game, newPlayer, otherThan, PACK, PHONE, tidy } from './helpers.ts'
import { joinLive, joinQuickly, keyOf, LABELS, liveQuiz, openScreen, press, showScreen, vote } from './live-hands.ts'

const NAMES = ['Ada', 'Bo', 'Cy', 'Dee'] as const
/** Whose phone gets a clock of its own. */
const OFFLINE = 'Cy'

/** A host at a desk, whose keys count at once. */
async function newHost(): Promise<Page> {
  const host = await newPlayer(DESK)
  await hurry(host)
  return host
}

const withClock = (page: Page) => page.clock.install()

test('one host and four phones play a round with two votes, from the lobby to the report', async () => {
  const round = await comeTogether()
  await voteUnseen(round)
  await loadAnew(round)
  await answerOffline(round)
  await seeTheSplit(round)
  const other = await takeOver(round)
  await voteAgain({ ...round, host: other })
  await seeOutcomes(round)
  await reachTheEnd({ ...round, host: other })
  await closeOthers()
})

/** A round on a big screen and four phones, and what its question comes to. */
interface Round {
  host: Page
  phones: Page[]
  quiz: Awaited<ReturnType<typeof liveQuiz>>
  truth: Verdict
}

/** The big screen has the code, the QR code, the address, the names and their number. */
async function comeTogether(): Promise<Round> {
  const host = await newHost()
  const quiz = await liveQuiz(host, { size: 2, live: { teams: ['Herons', 'Otters'] } })
  await openScreen(host, quiz)
  expect(await host.locator('.big-code').textContent()).toBe(quiz.code)
  expect(await host.locator('.lobby .qr svg').isVisible()).toBe(true)
  expect(await host.locator('.way-in').textContent()).toContain(new URL(game.url).host)
  const [ada, ...others] = NAMES
  const phones = await Promise.all([
    joinLive(quiz.slug, ada, PHONE, hurry),
    ...others.map((name) => joinQuickly(quiz.slug, name, PHONE, name === OFFLINE ? withClock : hurry)),
  ])
  await host.getByText('4 players').waitFor()
  expect((await host.locator('.people li').allTextContents()).toSorted()).toEqual([...NAMES])
  expect(host.url(), 'no secret on the projector').not.toContain('key')
  await press(host, ' ')
  await Promise.all(phones.map((phone) => phone.locator('.judge').waitFor()))
  return { host, phones, quiz, truth: (await keyOf(phones[0]!)).verdict }
}

/** The screen tells how many have voted, never which way. */
async function voteUnseen({ host, phones, truth }: Round): Promise<void> {
  const words = await host.locator('.on-screen .words').textContent()
  for (const phone of phones) expect(await phone.locator('.question .words').textContent()).toBe(words)
  await vote(phones[0]!, otherThan(truth), 'Certain')
  await vote(phones[1]!, truth, 'Fairly sure')
  await host.getByText('2 of 4 answered').waitFor()
  expect(await host.locator('.split, .stamp').count()).toBe(0)
  expect(await phones[2]!.locator('.split, .stamp, .reveal').count()).toBe(0)
}

/** A phone that is loaded anew is where it was. */
async function loadAnew({ phones: [first], truth }: Round): Promise<void> {
  await first!.reload()
  const kept = `Your answer is kept: ${LABELS[otherThan(truth)]}, certain.`
  await first!.getByText(kept).waitFor()
  expect(await first!.locator('.judge').count()).toBe(0)
}

/** A phone that is offline for ten seconds comes back by itself, and what it answered meanwhile counts. */
async function answerOffline({ host, phones, truth }: Round): Promise<void> {
  const offline = phones[2]!
  await offline.context().setOffline(true)
  await offline.getByText('No connection').waitFor({ timeout: 15_000 })
  await offline.getByRole('button', { name: LABELS[truth] }).tap()
  await offline.getByText('Sending your answer').waitFor()
  expect(await offline.locator('.live-status').textContent()).not.toContain('Waiting for the others')
  await offline.clock.fastForward(10_000)
  await offline.context().setOffline(false)
  await offline.getByText('No connection').waitFor({ state: 'hidden' })
  await offline.getByText('Your answer is kept').waitFor()
  await vote(phones[3]!, otherThan(truth), 'Guess')
  await host.getByText('4 of 4 answered').waitFor()
}

/** The split is shown without the verdict, and the article lies open on every phone. */
async function seeTheSplit({ host, phones, truth }: Round): Promise<void> {
  await press(host, ' ')
  const totals = await host.locator('.split .total').allTextContents()
  expect(totals).toEqual(['2', '2'])
  await Promise.all(phones.map((phone) => phone.locator('.passages').waitFor()))
  expect(await host.locator('.stamp').count()).toBe(0)
  for (const phone of phones) expect(await phone.locator('.stamp, .judge').count()).toBe(0)
  const said = `You said ${LABELS[otherThan(truth)].toLowerCase()}, certain.`
  const status = tidy(await phones[0]!.locator('.live-status').textContent())
  expect(status, 'how one voted').toContain(said)
  expect(status).toContain('This is how the room sees it: 2 say supported, 2 say baseless.')
  expect(await phones[0]!.locator('.question .from b').textContent()).toBe(PACK.title)
}

/** Another device with the host's link goes on where the first one stopped; returns its page. */
async function takeOver({ host, phones, quiz }: Round): Promise<Page> {
  const other = await newHost()
  await openScreen(other, quiz)
  expect(await other.locator('.split .total').allTextContents()).toEqual(['2', '2'])
  await host.context().close()
  await press(other, ' ')
  await Promise.all(phones.map((phone) => phone.locator('.judge').waitFor()))
  return other
}

/** The second vote counts, and the screen shows how the room moved. */
async function voteAgain({ host, phones, truth }: Round): Promise<void> {
  const chosen = phones[0]!.locator('.sure :checked')
  expect(await chosen.inputValue(), 'as in the first vote').toBe('3')
  await phones[0]!.reload()
  await phones[0]!.locator('.play.live').waitFor()
  expect(await chosen.inputValue(), 'on a page that is loaded anew').toBe('3')
  for (const phone of phones.slice(0, 3)) await vote(phone, truth, 'Fairly sure')
  await vote(phones[3]!, otherThan(truth), 'Guess')
  await host.getByText('4 of 4 answered').waitFor()
  await press(host, ' ')
  await host.locator('.on-screen .stamp').waitFor()
  expect(tidy(await host.locator('.stamp').textContent())).toContain(LABELS[truth])
  const moves = await host.locator('.flow li').allTextContents()
  expect(moves.toSorted()).toEqual(
    [
      `1 went from “${LABELS[otherThan(truth)]}” to “${LABELS[truth]}”`,
      `1 stayed with “${LABELS[otherThan(truth)]}”`,
      `2 stayed with “${LABELS[truth]}”`,
    ].toSorted(),
  )
  expect(await host.locator('.evidence mark').count()).toBeGreaterThan(0)
  await host.setViewportSize({ width: 1366, height: 768 })
  const { y, height } = (await host.locator('.evidence').boundingBox())!
  const controls = (await host.locator('.controls').boundingBox())!
  expect(y + height, 'what decides, above the host’s buttons').toBeLessThan(controls.y)
}

/** Every phone shows its own outcome, and has as many right as when it is loaded anew. */
async function seeOutcomes({ phones }: Round): Promise<void> {
  const gains = [', +2', ', +2', ', +2']
  for (const [index, phone] of phones.entries()) {
    await phone.locator('.reveal').waitFor()
    await phone.getByText('Look at the big screen').waitFor()
    expect(await phone.locator('.reveal .gain').allTextContents()).toEqual(gains.slice(index, index + 1))
    const right = tidy(await phone.locator('.count small').textContent())
    expect(right).toBe(index < 3 ? '1 of 1 right' : '0 of 1 right')
    await phone.reload()
    await phone.locator('.play.live .reveal').waitFor()
    expect(tidy(await phone.locator('.count small').textContent())).toBe(right)
  }
}

/** The podium is on the screen, everyone's place on their phone, and the report keeps both votes. */
async function reachTheEnd({ host, phones, truth }: Round): Promise<void> {
  await press(host, ' ')
  await Promise.all(phones.map((phone) => phone.locator('.judge').waitFor()))
  await vote(phones[0]!, (await keyOf(phones[0]!)).verdict, 'Certain')
  await host.getByText('1 of 4 answered').waitFor()
  await press(host, 'r')
  await host.locator('.on-screen .stamp').waitFor()
  await press(host, ' ')
  await host.locator('.podium').waitFor()
  expect(tidy(await host.locator('.podium li').first().textContent())).toMatch(/^1 ?Ada ?2 right · 5 points$/)
  expect(await host.locator('.teams tbody tr').count()).toBe(2)
  await phones[0]!.getByText('Place 1 of 4').waitFor()
  expect(await phones[0]!.locator('.over .place').textContent()).toBe('2 of 2 right')
  await phones[3]!.getByText('Place 4 of 4').waitFor()
  await settled(phones[0]!)
  await phones[0]!.getByRole('link', { name: 'See your answers' }).tap()
  await phones[0]!.locator('.result').waitFor()
  expect(await phones[0]!.locator('.judged').count()).toBe(2)
  await host.getByRole('link', { name: 'Report, names hidden' }).click()
  await host.getByRole('link', { name: 'Show names' }).waitFor()
  expect(await host.locator('main').textContent(), 'the room may still look on').not.toMatch(/\b(Ada|Dee)\b/)
  await host.getByText(`1 went from “${LABELS[otherThan(truth)]}” to “${LABELS[truth]}”`).waitFor()
}

describe('one host and one phone', () => {
  let host: Page

  beforeAll(async () => {
    host = await newHost()
  })

  afterEach(() => closeOthers(host.context()))

  test('a phone says nothing of how sure where nobody is asked, and without the script of a reveal is loaded again once', async () => {
    const quiz = await liveQuiz(host, { size: 2, rules: { confidence: false } })
    await showScreen(host, quiz)
    const phone = await joinQuickly(quiz.slug, 'Ada', PHONE, (page) =>
      page.route('**/later-*', (route) => route.abort()).then(() => {}),
    )
    let loads = 0
    phone.on('load', () => loads++)
    await press(host, ' ')
    await phone.locator('.judge').waitFor()
    await settled(phone)
    await phone.getByRole('button', { name: 'Supported' }).tap()
    await phone.getByText('Your answer is kept: Supported.').waitFor()
    await press(host, 'r')
    await phone.locator('.reveal').waitFor()
    await settled(phone)
    expect(tidy(await phone.locator('.reveal .verdict p').first().textContent())).toBe('You said supported.')
    await press(host, ' ')
    await phone.locator('.judge').waitFor()
    expect(loads).toBe(1)
  })

  test('a phone whose round ends before any question says so, and nothing of points', async () => {
    const quiz = await liveQuiz(host, { size: 1 })
    await showScreen(host, quiz)
    const phone = await joinQuickly(quiz.slug, 'Ada', PHONE, hurry)
    await host.getByText('1 player').waitFor()
    await host.locator('summary', { hasText: 'More' }).click()
    await host.getByRole('button', { name: 'End', exact: true }).click()
    await host.getByText('End the round now?').waitFor()
    await host.keyboard.press('Enter')
    const over = phone.locator('.over')
    for (const when of ['as it comes', 'loaded anew']) {
      if (when === 'loaded anew') await phone.reload()
      await over.waitFor()
      expect(await over.locator('h1, p').allTextContents(), when).toEqual(['That was it', 'No question was asked.'])
      expect(await over.locator('a').count(), when).toBe(0)
    }
  })

  test('a phone without script plays along by its forms', async () => {
    const quiz = await liveQuiz(host, { size: 1, live: { votes: 1 } })
    await showScreen(host, quiz)
    const phone = await joinLive(quiz.slug, 'Plain', { ...PHONE, javaScriptEnabled: false })
    await phone.getByText('You are in, Plain').waitFor()
    await host.getByText('1 player').waitFor()
    await press(host, ' ')
    await host.locator('.on-screen').waitFor()
    await phone.reload()
    const { verdict } = await keyOf(phone)
    await phone.getByRole('button', { name: LABELS[verdict] }).tap()
    await phone.getByText('Your answer is kept').waitFor()
    await host.getByText('1 of 1 answered').waitFor()
    await press(host, ' ')
    await host.locator('.stamp').waitFor()
    await phone.reload()
    expect(await phone.locator('.reveal .gain').textContent()).toBe(', +1')
  })

  test('a host hears the question, the time and the reveal, and plays a round by keys alone', async () => {
    const quiz = await liveQuiz(host, { size: 1, live: { votes: 1, seconds: 15 } })
    await host.goto(quiz.hostUrl)
    expect(await host.locator('a[href$="/join"]').count(), 'another screen to choose from').toBe(0)
    await showScreen(host, quiz)
    await pupilQuickly(quiz.slug, [], 'Ada')
    const spoken = host.locator('main > [role=status]')
    await press(host, ' ')
    await host.getByText(/^Question 1 of 1\. /).waitFor()
    expect(await spoken.textContent()).toContain(await claimOf(host))
    await host.locator('.timer [role=status]', { hasText: 'seconds left' }).waitFor({ state: 'attached' })
    await press(host, 'l')
    await host.locator('.clock').getByText('The vote is closed').waitFor()
    await press(host, 'l')
    await press(host, ' ')
    await host.locator('.stamp').waitFor()
    expect(await spoken.textContent()).toMatch(/^(Supported|Baseless)\. /)
    await press(host, 'n')
    await press(host, ' ')
    await host.locator('.podium').waitFor()
    expect(await host.locator('.podium').textContent()).not.toContain('Ada')
  })
})

async function claimOf(page: Page): Promise<string> {
  const label = await page.locator('.claim small').textContent()
  return tidy((await page.locator('.claim').textContent())!.replace(label!, ''))
}
