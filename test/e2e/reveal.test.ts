import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { packOf } from '../../questions/model/ref.ts'
import { askedFor, mouse, settled, touch } from './hands.ts'
import { answerQuickly, newPlayer, newVisitor, PHONE, posted, SHEET, startQuickly, tidy } from './helpers.ts'
import { LIBRARY } from './library.ts'

/** Of so many questions of the library one is looked at: so many at once, of an article each. */
const EVERY = 3
const AT_ONCE = 5

test('a reveal fits a phone’s screen, down to the way on, for at least 80 of 100 questions', async () => {
  const page = await newPlayer({ ...PHONE, javaScriptEnabled: false })
  const round = await startQuickly(page)
  await answerQuickly(page, round, SHEET.slice(0, 1))
  await page.goto(`${round}?after=1`)
  const some = [...LIBRARY.keys()].filter((_, at) => at % EVERY === 0)
  const packs = [...Map.groupBy(some, packOf).values()]
  const over: number[] = []
  for (let from = 0; from < packs.length; from += AT_ONCE)
    over.push(...(await Promise.all(packs.slice(from, from + AT_ONCE).map((refs) => overflows(page, refs)))).flat())
  expect(over.length).toBe(some.length)
  expect(over.filter((pixels) => pixels <= 0).length / over.length).toBeGreaterThanOrEqual(0.8)
})

/** By how many pixels the reveals of some questions of an article are longer than the screen: one page takes in all. */
async function overflows(page: Page, questions: string[]): Promise<number[]> {
  const { request } = await newVisitor()
  const { slug } = await posted(request, '/api/quizzes', { packs: [packOf(questions[0]!)], questions })
  let view = await posted(request, `/api/quizzes/${slug}/rounds`, { nickname: 'Quiet Otter' })
  const round = view.round!
  const over: number[] = []
  for (;;) {
    const current = (view.current ?? view.next) as unknown as { id: string } | null
    if (!current) return over
    const answer = { question: current.id, verdict: 'supported', confidence: 1 }
    view = await posted(request, `/api/rounds/${round}/answers`, answer)
    const reveal = await request.get(`/r/${round}?after=${over.length + 1}`)
    over.push(await page.evaluate(longerBy, await reveal.text()))
  }
}

/** Shows another reveal in the place of the one that is there; by how many pixels it is longer than the screen. */
function longerBy(html: string): number {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body)
  if (!document.querySelector('.reveal')) throw new Error('There is no reveal.')
  return document.documentElement.scrollHeight - innerHeight
}

test('whether a question was fair is said in place, and thanked for once it is kept; what was refused stays typed', async () => {
  const page = await newPlayer(PHONE)
  await page.goto(await startQuickly(page))
  await settled(page)
  await touch.judge(page, SHEET[0]!.verdict, 1)
  await page.locator('.reveal').waitFor()
  await settled(page)
  await page.locator('.fair summary').tap()
  const why = page.locator('.fair textarea')
  await why.fill('Old.')
  await why.press('Enter')
  await why.pressSequentially('r1')
  await page.route('**/fair', (route) => route.abort(), { times: 1 })
  await page.getByRole('button', { name: 'No, it was not' }).tap()
  await page.locator('.fair .fault').waitFor()
  expect(await why.inputValue()).toBe('Old.\nr1')
  const kept = page.waitForResponse('**/fair')
  await page.getByRole('button', { name: 'No, it was not' }).tap()
  expect((await kept).status()).toBe(201)
  await page.getByText('Thank you, sent. The people who run this game read it').waitFor()
  await touch.goOn(page)
  await askedFor(page, 2)
})

test.each([
  ['390 × 844', PHONE],
  ['320 × 640', { ...PHONE, viewport: { width: 320, height: 640 } }],
  ['1280 × 600', { viewport: { width: 1280, height: 600 } }],
])(
  'what is asked there comes into sight whole on %s, clear of the way on, also in a reveal that came with its page',
  async (_, options) => {
    const page = await newPlayer(options)
    await page.goto(await startQuickly(page))
    await settled(page)
    await mouse.judge(page, SHEET[0]!.verdict, 1)
    for (const again of [false, true]) {
      if (again) await page.reload()
      // By the page's own list, which has what came out of a cache as well.
      if (again) await expect.poll(() => page.evaluate(hasLater)).toBe(true)
      await page.locator('.reveal').waitFor()
      await settled(page)
      await page.evaluate(unfoldAtTheEdge)
      const ends = () =>
        page.evaluate(() => {
          const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()
          return box('.go-on').top - box('.fair-form').bottom
        })
      await expect.poll(ends).toBeGreaterThanOrEqual(0)
      expect(await page.locator('.fair summary').evaluate((line) => line.getBoundingClientRect().top)).toBeGreaterThan(
        0,
      )
    }
  },
)

/** Whether a page has the script of a reveal. */
const hasLater = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('/later-'))

/** Opens what asks whether it was fair from where its line just shows above the way on: what opens lies behind that. */
function unfoldAtTheEdge(): void {
  const line = document.querySelector<HTMLElement>('.fair summary')!
  scrollBy(0, line.getBoundingClientRect().bottom - document.querySelector('.go-on')!.getBoundingClientRect().top)
  line.click()
}

describe('the script of a reveal', () => {
  /** A page that came with a reveal, the script of which has not come. */
  async function shownWithout(answer: (route: Route) => unknown) {
    const page = await newPlayer(PHONE)
    const round = await startQuickly(page)
    await answerQuickly(page, round, SHEET.slice(0, 1))
    let loads = 0
    page.on('load', () => loads++)
    const asked = page.waitForRequest('**/later-*')
    await page.route('**/later-*', answer)
    await page.goto(`${round}?after=1`)
    await settled(page)
    await asked
    return { page, loads: () => loads }
  }

  test.each([
    ['never comes', (route: Route) => route.abort()],
    ['hangs', () => {}],
  ])('where it %s, loads a page again once for the next reveal, and never for one that is there', async (_, fate) => {
    const { page, loads } = await shownWithout(fate)
    await touch.goOn(page)
    await askedFor(page, 2)
    expect(loads()).toBe(1)
    await touch.judge(page, SHEET[1]!.verdict, 1)
    await page.waitForURL(/after=2/)
    await page.locator('.reveal').waitFor()
    await touch.goOn(page)
    await askedFor(page, 3)
    expect(loads()).toBe(2)
  })

  test('where it comes late, moves nothing for whoever reads the reveal that is there', async () => {
    let come = () => {}
    const late = new Promise<void>((resolve) => {
      come = resolve
    })
    const { page } = await shownWithout((route) => late.then(() => route.continue()))
    await page.locator('.more summary').click()
    await page.evaluate(() => scrollTo(0, 80))
    const came = page.waitForResponse('**/later-*')
    come()
    await (await came).finished()
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    expect(await page.evaluate(() => scrollY)).toBe(80)
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary')
  })
})

describe('a reveal', () => {
  test('says by word, sign and colour how one did; its stamp, in ink, what the claim is', async () => {
    const page = await newPlayer()
    await page.goto(await startQuickly(page))
    const { verdict } = SHEET[0]!
    await touch.judge(page, verdict, 2)
    const [own, stamp, ink] = await page
      .locator('.reveal')
      .evaluate((reveal) =>
        [reveal.querySelector('.sign')!, reveal.querySelector('.stamp')!, document.body].map((part) =>
          getComputedStyle(part).getPropertyValue(part.matches('.sign') ? 'background-color' : 'color'),
        ),
      )
    expect(stamp).toBe(ink)
    expect(own).not.toBe(ink)
    expect(await page.locator('.reveal h1').textContent()).toMatch(/^Right, \+2\. The claim is (supported|baseless)$/)
    expect(await page.locator('.go-on p').textContent()).toBe('1 of 1 right · 2 of 3 points')
  })

  test('says in the middle of a long round that half of it is over, and nowhere else', async () => {
    const page = await newPlayer()
    const round = await startQuickly(page)
    await answerQuickly(page, round, SHEET.slice(0, 10))
    await page.goto(round)
    const halfway = page.locator('.reveal').getByText(`Halfway: 11 of ${SHEET.length}.`)
    await touch.judge(page, SHEET[10]!.verdict, 1)
    await halfway.waitFor()
    await page.reload()
    await halfway.waitFor()
    await touch.goOn(page)
    await touch.judge(page, SHEET[11]!.verdict, 1)
    await page.locator('.reveal').waitFor()
    expect(await page.getByText('Halfway').count()).toBe(0)
  })

  test('says, with script, what everybody said, as it came with the answer', async () => {
    const page = await newPlayer()
    await page.route('**/answers', async (route) => {
      const response = await route.fetch()
      const everybody = { answers: 30, right: 2 / 3, guess: 1, fairly: 0, certain: 0 }
      await route.fulfill({ response, json: { ...(await response.json()), everybody } })
    })
    await page.goto(await startQuickly(page))
    await touch.judge(page, SHEET[0]!.verdict, 2)
    const said = 'Of 30 answers, 67% were right. How sure: certain 0%, fairly sure 0%, a guess 100%.'
    expect(tidy(await page.locator('.everybody').textContent())).toBe(said)
  })
})
