import { text as textOf } from 'node:stream/consumers'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Confidence } from '../../worker/game/play/marking.ts'
import { DESK, finishQuickly, makeQuickly, newPlayer, PHONE, start, startQuickly, tidy } from './helpers.ts'
import { LIBRARY, playThrough } from './library.ts'
import { openYou, readerOf, recordIn, remember } from './reader.ts'

const fileOf = (text: string) => ({ name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(text) })
const bringIn = (page: Page, text: string) => page.locator('input[type=file]').setInputFiles(fileOf(text))

/** The page about somebody with 40 answers, and what it says. */
let forty: Page
let fortyAre: string
const until = Date.now()
/** A phone whose player has 500 answers. */
let fiveHundred: BrowserContext
beforeAll(async () => {
  const page = await newPlayer(PHONE)
  await remember(page, readerOf(500))
  fiveHundred = page.context()
  forty = await newPlayer(PHONE)
  await remember(forty, readerOf(40, until))
  fortyAre = await openYou(forty)
})

describe('the record', () => {
  test('has every answer with its time, how sure, its trick, and whether the article was read first', async () => {
    const page = await newPlayer(DESK)
    const before = Date.now()
    const { slug } = await makeQuickly(page, { size: 4 })
    const round = await start(page, { quiz: `/q/${slug}` })
    const manner = { of: 4, wrong: [1], confidences: [1, 2, 3, 3] as Confidence[], readFirst: [2] }
    const asked = await playThrough(page, manner)
    const record = await recordIn(page)
    expect(record).toEqual(
      asked.map((question, position) => {
        const truth = LIBRARY.get(question)!
        const right = position !== 1
        const verdict = right === (truth.verdict === 'supported') ? 'supported' : 'baseless'
        return {
          ...{ round: round.slice(3), quiz: slug, question, verdict, right },
          ...{ confidence: [1, 2, 3, 3][position], opened: position === 2, at: expect.any(Number) },
          ...{ basis: truth.basis, technique: 'technique' in truth ? truth.technique : null, level: truth.level },
        }
      }),
    )
    for (const { at } of record) expect(at >= before && at <= Date.now()).toBe(true)
    expect(await openYou(page)).toContain('3 of 4')
  })

  test('never leaves the browser: what is sent while it is read has nothing of it', async () => {
    const page = await forty.context().newPage()
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
    expect(await openYou(page)).toBe(fortyAre)
    expect(sent.filter((each) => !/^GET \S+ $/.test(each))).toEqual([])
    expect(sent.join()).not.toContain('made-up')
    await page.close()
  })

  test('of a play without script is empty, and nothing breaks', async () => {
    const page = await newPlayer({ ...PHONE, javaScriptEnabled: false })
    await page.goto(await finishQuickly(page))
    await page.goto('/you')
    expect(await page.locator('main').textContent()).toContain('this page needs it')
  })

  test('is not kept where the browser forbids it, and the play goes on', async () => {
    const page = await newPlayer(DESK)
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError')
      }
    })
    const { slug } = await makeQuickly(page, { size: 2 })
    await start(page, { quiz: `/q/${slug}` })
    await playThrough(page, { of: 2 })
    await page.goto('/you')
    await page.getByText('does not let the game keep a record').waitFor()
  })
})

describe('the record is a file', () => {
  let reading: Page
  beforeAll(async () => {
    reading = await newPlayer(DESK)
    await remember(reading, readerOf(3))
    await openYou(reading)
  })

  test('that is saved, erased and brought back whole, and bringing it twice changes nothing', async () => {
    const page = await newPlayer(DESK)
    const answers = readerOf(30)
    await remember(page, answers)
    await openYou(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('baseless-record.json')
    const text = await textOf(await download.createReadStream())
    const before = await recordIn(page)
    await page.getByRole('button', { name: 'Erase my record' }).click()
    expect(await recordIn(page), 'one press erases nothing').toHaveLength(30)
    await page.getByRole('dialog').getByRole('button', { name: 'Keep them' }).click()
    await page.getByRole('button', { name: 'Erase my record' }).click()
    await expect
      .poll(async () => {
        await page
          .getByRole('dialog')
          .getByRole('button', { name: 'Erase them' })
          .click({ timeout: 500 })
          .catch(() => {})
        return recordIn(page)
      })
      .toEqual([])
    await page.getByText('Nothing here yet').waitFor()
    await page.getByRole('button', { name: 'Bring them back' }).click()
    await expect.poll(() => recordIn(page)).toEqual(before)
    for (const _ of [1, 2]) {
      await bringIn(page, text)
      await page.getByText('30 answers are in your record now').waitFor()
      expect(await recordIn(page)).toEqual(before)
    }
  })

  test.each([
    ['that is no JSON', '{"baseless": 1, "answers": [', 'it is not JSON'],
    ['that is something else', '[1, 2, 3]', 'no record of Baseless'],
    ['with an answer that does not fit', '{"baseless": 1, "answers": [{}]}', 'Answer 1 in this file'],
  ])('and one %s is refused in words and changes nothing', async (_, text, sentence) => {
    await bringIn(reading, text)
    await reading.getByRole('alert').getByText(sentence).waitFor()
    await reading.getByRole('alert').getByText('Nothing was changed').waitFor()
    expect(await recordIn(reading)).toHaveLength(3)
  })
})

describe('what may be said', () => {
  test('under 20 answers is counts only, and how many more it takes', async () => {
    const page = await newPlayer(PHONE)
    await remember(page, readerOf(12))
    const text = await openYou(page)
    expect(text).toMatch(/The Egg.*\d+ of 12 so far are right\. 8 more answers, and it hatches/)
    expect(text).not.toMatch(/How sure is that|You tell|You lean|d′|0 of 0|%/)
  })

  test('is soon said of 5,000 answers to as many questions', async () => {
    const page = await newPlayer(DESK)
    const answers = readerOf(5_000).map((answer, at) => ({ ...answer, round: `r${Math.floor(at / 15)}` }))
    await remember(page, answers)
    // What an earlier build kept is turned into today's, once.
    await openYou(page)
    await page.addInitScript(() => {
      const reads: string[] = []
      Object.assign(window, { reads })
      for (const name of ['get', 'getAll', 'openCursor'] as const) {
        const read = IDBObjectStore.prototype[name] as (...wanted: unknown[]) => never
        IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...wanted: unknown[]) {
          reads.push(name)
          return read.apply(this, wanted)
        }
      }
    })
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    expect(await openYou(page)).toContain('Your record has 5,000 answers')
    const { metrics } = await devtools.send('Performance.getMetrics')
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')!.value
    // Seconds of the page's own thread, so that nothing else on the machine counts. Its figures once grew with the square.
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThan(1)
    expect(await page.evaluate(() => Reflect.get(window, 'reads')), 'the page itself reads no answer').toEqual([])
    expect(await page.locator('.figures-fold table').count(), 'drawn once they are asked for').toBe(0)
    await page.locator('.figures-fold > summary').click()
    await page.locator('.figures-fold table').first().waitFor({ state: 'attached' })
  })

  test('from 20 on is how well one tells apart and which way one leans; from 100 on how sure one may be', async () => {
    expect(fortyAre).toMatch(/You are ?The \w+.*How sure is that\? (A guess|Guess|Fairly sure|Certain)\./i)
    expect(await forty.locator('.record').count()).toBe(1)
    expect(await forty.locator('details.fold[open]').count()).toBe(0)
    const page = await fiveHundred.newPage()
    await openYou(page)
    await page.locator('.figures-fold > summary').click()
    await expect.poll(() => page.locator('.figures-fold').getByRole('img').count()).toBe(5)
    for (const picture of await page.locator('figure.picture').all()) {
      expect(tidy(await picture.locator('figcaption').textContent()).length).toBeGreaterThan(20)
      expect(await picture.locator('tbody tr').count()).toBeGreaterThan(0)
      expect(await picture.locator('svg').getAttribute('aria-label')).not.toBe('')
    }
    await page.close()
  })

  test('of whoever calls everything baseless is that they lean, not that they are good at it', async () => {
    const page = await newPlayer(PHONE)
    const cynic = readerOf(60).map((answer, index) => ({
      ...answer,
      verdict: 'baseless' as const,
      right: index % 2 === 0,
    }))
    await remember(page, cynic)
    const text = await openYou(page)
    expect(text).toMatch(/You are ?The Hedgehog/)
    expect(text).toContain('Stamps: 0 of 16')
  })
})

describe('the page about a player', () => {
  test('says who one is, what to do next, the streak and what is earned, and folds what is not', async () => {
    const page = await fiveHundred.newPage()
    const text = await openYou(page)
    const order = [
      /You are/,
      /Do this next/,
      /Your days/,
      /Stamps: [1-9]\d? of 16/,
      /To earn: \d/,
      /The numbers behind this/,
    ]
    const places = [...order, /Your record/].map((part) => text.search(part))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places[0]).toBeGreaterThanOrEqual(0)
    expect(await page.locator('.album li:not(.earned)').count()).toBe(0)
    await page.getByText(/^To earn: /).click()
    await page.getByText(/Catch a trick in 3 of 4 questions running/).waitFor()
    expect(await page.locator('.album li').count()).toBe(16)
    await page.close()
  })

  test('says the same where the browser starts no thread beside it', async () => {
    const page = await forty.context().newPage()
    await page.addInitScript(() => {
      Object.assign(window, { Worker: undefined })
    })
    expect(await openYou(page)).toBe(fortyAre)
    await page.close()
  })

  test('says the same where the script of that thread hangs', async () => {
    const page = await newPlayer(PHONE)
    await remember(page, readerOf(40, until))
    await page.clock.install()
    const asked = page.waitForRequest('**/summing-thread-*')
    await page.route('**/summing-thread-*', () => {})
    const opened = openYou(page)
    await asked
    await page.clock.fastForward(11_000)
    expect(await opened).toBe(fortyAre)
  })
})

test('the sound is off until it is switched on, then knocks once an answer, but for whoever asked for less motion; a browser without sound loses nothing', async () => {
  const page = await newPlayer(DESK)
  await page.addInitScript(() => {
    const sounds: string[] = []
    Object.assign(window, { sounds })
    AudioContext.prototype.createOscillator = () => {
      sounds.push('knock')
      throw new Error('no sound in a test')
    }
  })
  await page.goto('/you')
  const control = page.getByLabel('The stamp makes a sound')
  expect(await control.isChecked()).toBe(false)
  const { slug } = await makeQuickly(page, { size: 3 })
  const round = await startQuickly(page, { quiz: `/q/${slug}` })
  expect(await soundsOf(1), 'off').toEqual([])
  await page.goto('/you')
  await control.check()
  expect(await soundsOf(2), 'switched on').toEqual(['knock'])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await soundsOf(3), 'with less motion').toEqual([])

  /** What is heard of the next answer, which is the record's so many-th. */
  async function soundsOf(answer: number) {
    await page.goto(round)
    await page.locator('.play.live').waitFor()
    await page.getByRole('button', { name: 'Baseless' }).click()
    await page.locator('.reveal').waitFor()
    await expect.poll(async () => (await recordIn(page)).length).toBe(answer)
    return page.evaluate(() => Reflect.get(window, 'sounds'))
  }
})
