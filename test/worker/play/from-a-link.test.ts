import { describe, expect, test } from 'vitest'
import { scoredQuestions } from '../../../questions/model/pack.ts'
import type { RoundView } from '../../../worker/game/play/view.ts'
import { KEYS, PACK_QUIZ, Player, pack, QUESTIONS, Visitor } from '../helpers.ts'

const QUIZ = `/q/${PACK_QUIZ}`

/** A page's text, without its markup and runs of spaces. */
const asReader = (html: string) => html.replace(/<!--.*?-->|<[^>]*>/g, '').replace(/\s+/g, ' ')

/** Follows a link or a form to the page that it ends at. */
async function arrive(visitor: Visitor, reply: Response): Promise<{ path: string; page: string }> {
  const path = reply.headers.get('Location') ?? ''
  expect([302, 303]).toContain(reply.status)
  return { path, page: await (await visitor.fetch(path)).text() }
}

/** The address and the fields of a form of a page, as far as they are hidden. */
function formIn(page: string, mark: string) {
  const form = page.match(/<form.*?<\/form>/gs)?.find((each) => each.includes(mark)) ?? ''
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return {
    action: form.match(/action="([^"]+)"/)?.[1] ?? '',
    fields: Object.fromEntries(hidden.map(([, name, value]) => [name, value])) as Record<string, string>,
  }
}

describe('from a shared link, without script', () => {
  test('the page says how many questions, and how long it takes: its words at 200 a minute, and 20 seconds to judge each', async () => {
    const html = await (await new Visitor().fetch(QUIZ)).text()
    const words = (text: string) => text.split(/\s+/).length
    const article = pack.passages.reduce((sum, { text }) => sum + words(text), 0)
    const sheet = scoredQuestions(pack)
    const questions = sheet.reduce((sum, each) => sum + words(`${each.words} ${each.claim} ${each.explanation}`), 0)
    const minutes = Math.round((article + questions) / 200 + sheet.length / 3)
    expect(asReader(html.match(/<p class="facts".*?<\/p>/s)?.[0] ?? '')).toBe(
      `${sheet.length} questions · about ${minutes} minutes, with the article`,
    )
  })

  test('the article can be read before the first question is judged, and that counts', async () => {
    const ada = new Visitor()
    const quiz = await (await ada.fetch(QUIZ)).text()
    const reading = formIn(quiz, 'class="toggle"')
    expect(quiz).toContain('name="read" value="first"')
    const { path, page } = await arrive(ada, await ada.submit(reading.action, { ...reading.fields, read: 'first' }))
    expect(page).toContain('class="passages')
    const judging = formIn(page, 'name="verdict"')
    const answer = { ...judging.fields, verdict: 'supported', confidence: '2' }
    expect((await arrive(ada, await ada.submit(judging.action, answer))).page).toContain('class="reveal')
    const { body } = await ada.get<RoundView>(`/api/rounds/${path.match(/\/r\/(\w+)/)?.[1]}`)
    expect(body.answers[0]?.answer.opened).toBe(true)
  })

  test('somebody else’s result leads to that quiz, ready to be played', async () => {
    const ada = await Player.start()
    await ada.play()
    const bob = new Visitor()
    const { path, page } = await arrive(bob, await bob.fetch(`/r/${ada.round}`))
    expect(path.split('?')[0]).toBe(QUIZ)
    expect(asReader(page.match(/<p class="others-result">.*?<\/p>/s)?.[0] ?? '')).toContain('belongs to somebody else')
    const judging = formIn(page, 'name="verdict"')
    const answer = { ...judging.fields, verdict: KEYS.get(QUESTIONS[0]!)!.verdict, confidence: '2' }
    expect((await arrive(bob, await bob.submit(judging.action, answer))).page).toContain('class="reveal')
  })
})

test('whoever has left a round finds on the home page the way on to where they were, until it is over', async () => {
  const ada = await Player.start()
  await ada.play({ to: 3 })
  const doors = async () => (await (await ada.fetch('/')).text()).split('class="doors')[1] ?? ''
  const going = (await doors()).match(/<a[^>]*class="tile[^>]*>.*?<\/a>/s)?.[0] ?? ''
  expect(asReader(going)).toBe(`↻Go on: ${pack.title}3 of 22`)
  expect(going).toContain(`href="/r/${ada.round}"`)
  await ada.play({ from: 3 })
  expect(asReader(await doors())).not.toContain('Go on:')
})

test('a round that is not there has a page that says so', async () => {
  const reply = await new Visitor().fetch('/r/2222222222222222')
  expect(reply.status).toBe(404)
  expect((await reply.text()).match(/<h1.*?<\/h1>/s)?.[0]).toContain('There is no such round')
})

test('a round of someone else stays closed, and offers its quiz to play', async () => {
  const ada = await Player.start()
  await ada.play({ to: 3 })
  const bob = new Visitor()
  const { page } = await arrive(bob, await bob.fetch(`/r/${ada.round}`))
  expect(page).not.toContain(scoredQuestions(pack)[0]!.explanation.slice(0, 40))
  expect(page).toMatch(new RegExp(`(href|action)="${QUIZ}"`))
})
