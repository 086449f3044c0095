import type { Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { PASSAGES, SHEET } from './helpers.ts'

/** Hears all that a player's browser receives, and finds nothing in it that gives away a question to come. */
export class Hearing {
  readonly #parts: Promise<string>[] = []

  constructor(page: Page) {
    page.on('response', (response) => {
      const part = allOf(response)
      // What could not be read fails whoever asks what was heard.
      part.catch(() => {})
      this.#parts.push(part)
    })
  }

  /** All so far, with what is still on its way: of a page it can be read only as long as that page is there. */
  async all(): Promise<string> {
    return asText((await Promise.all(this.#parts)).join('\n'))
  }

  /** Before the quiz was opened: nothing of its article. */
  async expectNoArticle(): Promise<void> {
    const found = await this.all()
    expect(PASSAGES.filter(({ text }) => found.includes(asText(text)))).toEqual([])
  }

  /** The question at a position is asked: it and those after it keep their secrets. */
  async expectAsked(position: number): Promise<void> {
    const received = await this.all()
    expect(received.includes(asText(SHEET[position]!.claim)), 'the claim is heard').toBe(true)
    expect(secretsFrom(position).filter((secret) => received.includes(secret))).toEqual([])
  }

  /** It was answered: those after it keep theirs. */
  async expectRevealed(position: number): Promise<void> {
    const revealed = await this.all()
    expect(revealed.includes(asText(SHEET[position]!.explanation)), 'the explanation is heard').toBe(true)
    expect(secretsFrom(position + 1).filter((secret) => revealed.includes(secret))).toEqual([])
  }
}

/** What tells on the question at a position and on those after it: their explanations and what they miss. */
function secretsFrom(position: number): string[] {
  return SHEET.slice(position)
    .flatMap((question) => [question.explanation, 'missing' in question ? question.missing : undefined])
    .filter((secret) => secret !== undefined)
    .map(asText)
}

/** The head and body of a response. */
async function allOf(response: Response): Promise<string> {
  const body = response.status() >= 300 && response.status() < 400 ? '' : await response.text()
  return `${response.url()}\n${JSON.stringify(await response.allHeaders())}\n${body}`
}

/** A text alike in JSON and in HTML: quotation marks and ampersands read back. */
function asText(text: string): string {
  return text.replace(/\\?["']|&quot;|&#39;/g, '’').replaceAll('&amp;', '&')
}
