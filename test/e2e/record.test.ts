import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RecordedAnswer } from '../../worker/game/record.ts'
import { recorded } from '../game/records.ts'
import { launchBrowser } from './browser.ts'
import { DESK, finishQuickly, type Game, makeQuickly, newPlayer, PHONE, start, startGame, tidy } from './helpers.ts'
import { LIBRARY, playThrough } from './library.ts'
import { readerOf, recordIn, remember } from './reader.ts'

let game: Game
let browser: Browser

beforeAll(async () => {
  ;[game, browser] = await Promise.all([startGame(), launchBrowser()])
})

afterAll(() => Promise.all([game.stop(), browser.close()]))

/** The page about its player, once it has read the record. */
async function openYou(page: Page): Promise<string> {
  await page.goto('/you')
  await page.locator('.record').waitFor()
  return tidy(await page.locator('main').textContent())
}

const fileOf = (text: string) => ({ name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(text) })
const bringIn = (page: Page, text: string) => page.locator('input[type=file]').setInputFiles(fileOf(text))

describe('the record', () => {
  test('has every answer with its time, how sure, its trick, and whether the article was read first', async () => {
    const page = await newPlayer(browser, game, DESK)
    const before = Date.now()
    const { slug } = await makeQuickly(page, { size: 4 })
    const round = await start(page, { quiz: `/q/${slug}` })
    const asked = await playThrough(page, { of: 4, wrong: [1], confidences: [1, 2, 3, 3], readFirst: [2] })
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
    const page = await newPlayer(browser, game, DESK)
    await remember(page, readerOf(40))
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
    await openYou(page)
    expect(sent.filter((each) => !/^GET \S+ $/.test(each))).toEqual([])
    expect(sent.join()).not.toContain('made-up')
  })

  test('of a play without script is empty, and nothing breaks', async () => {
    const page = await newPlayer(browser, game, { ...PHONE, javaScriptEnabled: false })
    await page.goto(await finishQuickly(page))
    await page.goto('/you')
    expect(await page.locator('main').textContent()).toContain('this page needs it')
  })

  test('is not kept where the browser forbids it, and the play goes on', async () => {
    const page = await newPlayer(browser, game, DESK)
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
  test('that is saved, erased and brought back whole, and bringing it twice changes nothing', async () => {
    const page = await newPlayer(browser, game, DESK)
    const answers = readerOf(30)
    await remember(page, answers)
    await openYou(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('baseless-record.json')
    const text = readFileSync(await download.path(), 'utf8')
    const before = await recordIn(page)
    await page.getByRole('button', { name: 'Erase' }).click()
    expect(await recordIn(page), 'one press erases nothing').toHaveLength(30)
    await page.getByRole('button', { name: 'Really erase' }).click()
    await page.getByText('Nothing yet').waitFor()
    expect(await recordIn(page)).toEqual([])
    for (const _ of [1, 2]) {
      await bringIn(page, text)
      await page.getByText('30 answers are in your record now').waitFor()
      expect(await recordIn(page)).toEqual(before)
    }
  })

  const good: RecordedAnswer = recorded()
  const file = (answers: unknown, baseless: unknown = 1) => JSON.stringify({ baseless, answers })

  test.each([
    ['no JSON', '{"baseless": 1, "answers": [', 'it is not JSON'],
    ['nothing at all', '', 'it is not JSON'],
    ['something else', '[1, 2, 3]', 'no record of Baseless'],
    ['another version', file([good], 2), 'no record of Baseless'],
    ['a field too many', JSON.stringify({ baseless: 1, answers: [], name: 'Ada' }), 'no record of Baseless'],
    ['an answer without a field', file([good, { ...good, right: undefined }]), 'Answer 2 in this file'],
    ['an answer with a field too many', file([{ ...good, name: 'Ada' }]), 'Answer 1 in this file'],
    ['an unknown verdict', file([{ ...good, verdict: 'open' }]), 'Answer 1 in this file'],
    ['a confidence of 4', file([good, good, { ...good, confidence: 4 }]), 'Answer 3 in this file'],
    ['a time that is none', file([{ ...good, at: 'yesterday' }]), 'Answer 1 in this file'],
    ['a trick on a supported claim', file([{ ...good, technique: 'cherry-pick' }]), 'Answer 1 in this file'],
    ['a very long question', file([{ ...good, question: 'x'.repeat(131) }]), 'Answer 1 in this file'],
  ])('and one with %s is refused in words and changes nothing', async (_, text, sentence) => {
    const page = await newPlayer(browser, game, DESK)
    await remember(page, readerOf(3))
    await openYou(page)
    await bringIn(page, text)
    await page.getByRole('alert').getByText(sentence).waitFor()
    await page.getByRole('alert').getByText('Nothing was changed').waitFor()
    expect(await recordIn(page)).toHaveLength(3)
    await page.context().close()
  })
})

describe('what may be said', () => {
  test('under 20 answers is counts only, and how many more it takes', async () => {
    const page = await newPlayer(browser, game, PHONE)
    await remember(page, readerOf(12))
    const text = await openYou(page)
    expect(text).toContain('8 more answers, and there is something to say')
    expect(text).toContain('8 more answers, and it shows what reading around is worth')
    expect(text).toContain('88 more answers, and it shows whether you are as sure')
    expect(text).not.toMatch(/You tell|You lean|d′/)
  })

  test('from 20 on is how well one tells apart and which way one leans; from 100 on how sure one may be', async () => {
    const page = await newPlayer(browser, game, PHONE)
    await remember(page, readerOf(40))
    const text = await openYou(page)
    expect(text).toMatch(/You tell supported from baseless|do not show yet/)
    expect(text).toContain('60 more answers')
    const another = await newPlayer(browser, game, PHONE)
    await remember(another, readerOf(500))
    expect(await openYou(another)).not.toContain('more answers')
    const pictures = another.getByRole('img')
    expect(await pictures.count()).toBe(5)
    for (const picture of await another.locator('figure.picture').all()) {
      expect(tidy(await picture.locator('figcaption').textContent()).length).toBeGreaterThan(20)
      expect(await picture.locator('tbody tr').count()).toBeGreaterThan(0)
      expect(await picture.locator('svg').getAttribute('aria-label')).not.toBe('')
    }
  })

  test('of whoever calls everything baseless is that they lean, not that they are good at it', async () => {
    const page = await newPlayer(browser, game, PHONE)
    const cynic = readerOf(60).map((answer, index) => ({
      ...answer,
      verdict: 'baseless' as const,
      right: index % 2 === 0,
    }))
    await remember(page, cynic)
    const text = await openYou(page)
    expect(text).toContain('You lean to doubting')
    expect(text).toContain('do not show yet')
  })
})

describe('the sound', () => {
  test.each([
    ['is off until it is switched on', false, 'no-preference', []],
    ['knocks once an answer for whoever has switched it on', true, 'no-preference', ['knock']],
    ['is off for whoever asked for less motion', true, 'reduce', []],
  ] as const)('%s, and a browser without sound loses nothing', async (_, on, reducedMotion, expected) => {
    const page = await newPlayer(browser, game, { ...DESK, reducedMotion })
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
    if (on) await control.check()
    const { slug } = await makeQuickly(page, { size: 2 })
    await start(page, { quiz: `/q/${slug}` })
    await page.locator('.play.live').waitFor()
    await page.getByRole('button', { name: 'Baseless' }).click()
    await page.locator('.reveal').waitFor()
    await expect.poll(async () => (await recordIn(page)).length).toBe(1)
    expect(await page.evaluate(() => Reflect.get(window, 'sounds'))).toEqual(expected)
    await page.context().close()
  })
})
