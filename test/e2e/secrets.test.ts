import type { BrowserContextOptions, Page, Response } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { askedFor, type Hands, hurry, keys, mouse } from './hands.ts'
import { DESK, newPlayer, PASSAGES, SHEET, start } from './helpers.ts'

/** So many questions are played: those after them are to come, from the first one on. */
const PLAYED = 6

describe('nothing that a browser receives gives away a question to come', () => {
  test('with script', () => playAndListen(keys, DESK))

  test('without script', () => playAndListen(mouse, { ...DESK, javaScriptEnabled: false }))
})

/** Plays the first questions, the article opened before the first question and again at the second, and reads all that came before each answer. */
async function playAndListen(hands: Hands, options: BrowserContextOptions): Promise<void> {
  const page = await newPlayer(options)
  if (options.javaScriptEnabled !== false) await hurry(page)
  const heard = listen(page)
  // What a page said can be read only as long as the page is there.
  await page.goto('/')
  await heard()
  await hands.find(page)
  const found = await heard()
  expect(PASSAGES.filter(({ text }) => found.includes(asText(text)))).toEqual([])
  await hands.enter(page)
  for (const [position, question] of SHEET.slice(0, PLAYED).entries()) {
    await askedFor(page, position + 1)
    const received = await heard()
    expect(received.includes(asText(question.claim)), 'the claim is heard').toBe(true)
    expect(secretsFrom(position).filter((secret) => received.includes(secret))).toEqual([])
    if (position === 1) {
      await hands.readAround(page)
      await page.locator('.passages').waitFor()
      await heard()
    }
    await hands.judge(page, question.verdict, 1)
    await page.locator('.reveal').waitFor()
    const revealed = await heard()
    expect(revealed.includes(asText(question.explanation)), 'the explanation is heard').toBe(true)
    expect(secretsFrom(position + 1).filter((secret) => revealed.includes(secret))).toEqual([])
    await hands.goOn(page)
  }
  await askedFor(page, PLAYED + 1)
  const last = await heard()
  expect(secretsFrom(PLAYED).filter((secret) => last.includes(secret))).toEqual([])
}

/** What tells on the question at a position and on those after it: their explanations and what they miss. */
function secretsFrom(position: number): string[] {
  return SHEET.slice(position)
    .flatMap((question) => [question.explanation, 'missing' in question ? question.missing : undefined])
    .filter((secret) => secret !== undefined)
    .map(asText)
}

/** Collects the heads and bodies of all responses to a page; what it returns waits for those still on their way. */
function listen(page: Page): () => Promise<string> {
  const parts: Promise<string>[] = []
  page.on('response', (response) => {
    const part = allOf(response)
    // What could not be read fails whoever asks what was heard.
    part.catch(() => {})
    parts.push(part)
  })
  return async () => asText((await Promise.all(parts)).join('\n'))
}

async function allOf(response: Response): Promise<string> {
  const body = response.status() >= 300 && response.status() < 400 ? '' : await response.text()
  return `${response.url()}\n${JSON.stringify(await response.allHeaders())}\n${body}`
}

/** A text alike in JSON and in HTML: quotation marks and ampersands read back. */
function asText(text: string): string {
  return text.replace(/\\?["']|&quot;|&#39;/g, '’').replaceAll('&amp;', '&')
}

describe('a question to come', () => {
  test('reaches the page with these fields alone, and no verdict beside them', async () => {
    const page = await newPlayer(DESK)
    await start(page)
    await askedFor(page, 1)
    const data = JSON.parse((await page.locator('#data').textContent()) ?? '')
    expect(Object.keys(data.current).sort()).toEqual(FIELDS)
    expect(data).toMatchObject({ marks: [], passages: null, reveal: null })
    const [reply] = await Promise.all([page.waitForResponse('**/answers'), keys.judge(page, SHEET[0]!.verdict, 1)])
    const { next } = await reply.json()
    expect(Object.keys(next).sort()).toEqual(FIELDS)
  })

  const FIELDS = ['claim', 'date', 'id', 'kind', 'occasion', 'source', 'speaker', 'words']
})
