import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DESK, newPlayer } from './helpers.ts'

const FILES = join(import.meta.dirname, 'files')
/** What the invented article says, as each program's file must give it back. */
const PARAGRAPHS = [
  '“The last boat left on Sunday,” harbour head Ida Brandt told the town council on Thursday evening. “Nobody warned us, and nobody asked us what the ferry was worth.”',
  'The timetable on the door of the ticket office ends with 31 May. No boat has left since, harbour records show, and the municipality has put a well-known fence around the pier.',
  'Cars instead of boats',
]
const ALL_PARAGRAPHS = 20

const file = (name: string, buffer = readFileSync(join(FILES, name))) => ({ name, mimeType: '', buffer })

async function start(): Promise<Page> {
  const page = await newPlayer(DESK)
  await page.goto('/make/article')
  await page.getByLabel('Paste the article').waitFor()
  return page
}

const choose = (page: Page, chosen: ReturnType<typeof file>) => page.locator('#file').setInputFiles(chosen)
const pieces = (page: Page) => page.locator('[data-piece]').allTextContents()

test.each(['article.docx', 'article.pdf', 'columns.pdf'])(
  '%s becomes paragraphs in their order, and nothing of it is sent',
  async (name) => {
    const page = await start()
    const sentOrRefused: string[] = []
    page.on('request', (request) => request.method() !== 'GET' && sentOrRefused.push(request.url()))
    page.on('console', (message) => message.type() === 'error' && sentOrRefused.push(message.text()))
    await choose(page, file(name))
    await page.locator('.editor').waitFor()
    const read = (await pieces(page)).map((text) => text.replaceAll('\u00ad', ''))
    expect(read.slice(0, PARAGRAPHS.length)).toEqual(PARAGRAPHS)
    expect(read).toHaveLength(ALL_PARAGRAPHS)
    expect(read.at(-1)).toBe('The council meets again on 18 June. The meeting is public.')
    expect(await page.getByLabel('Title').inputValue()).toBe('The last boat of Sandholm')
    // Its first line says "By Ann Roe, Sandholm Post, 4 June 2026".
    expect(await page.getByLabel('Who wrote it, and where it was published').inputValue()).toBe(
      'Ann Roe, Sandholm Post',
    )
    expect(sentOrRefused).toEqual([])
  },
)

test('a file is taken wherever it is dropped on the page', async () => {
  const page = await start()
  await drop(page, 'crates.txt', 'The crates\n“It rains,” said Ann Roe.', 1)
  await page.locator('.editor').waitFor()
  expect(await pieces(page)).toEqual(['“It rains,” said Ann Roe.'])
})

test('what cannot be read says why and offers pasting, and the next file is read', async () => {
  const page = await start()
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(30_000_000), '[Content_Types].xml': strToU8('<Types/>') })
  const refused: [ReturnType<typeof file>, RegExp][] = [
    [file('scanned.pdf'), /pictures of pages and no text/],
    [file('locked.pdf'), /asks for a password/],
    [file('cut.pdf', readFileSync(join(FILES, 'article.pdf')).subarray(0, 900)), /damaged/],
    [file('long.pdf', Buffer.from(longPdf(2_000))), /has 2000 pages; we read 100 at most/],
    [file('bomb.docx', Buffer.from(bomb)), /unpacks to far more than an article/],
    [file('no.docx', Buffer.from('not a zip')), /damaged/],
    [file('old.doc', Buffer.from('x')), /kind of file/],
  ]
  await drop(page, 'large.pdf', 'x'.repeat(1024), 100 * 1024)
  await page.getByRole('alert').filter({ hasText: 'larger than 25 MB' }).waitFor()
  for (const [chosen, why] of refused) {
    await choose(page, chosen)
    const fault = page.getByRole('alert').filter({ hasText: why })
    await fault.waitFor()
    expect(await fault.textContent()).toMatch(/paste/)
  }
  await choose(page, file('article.docx'))
  await page.locator('.editor').waitFor()
})

/** Drops a file on the page's heading: a text, `times` over. */
async function drop(page: Page, name: string, text: string, times: number) {
  const made = { name, text, times }
  const dataTransfer = await page.evaluateHandle((wanted) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(Array(wanted.times).fill(wanted.text), wanted.name))
    return transfer
  }, made)
  await page.dispatchEvent('h1', 'drop', { dataTransfer })
}

/** A PDF of empty pages. */
function longPdf(pages: number): string {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${Array.from({ length: pages }, (_, at) => `${at + 3} 0 R`).join(' ')}]>>`,
    ...Array.from({ length: pages }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>'),
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj${object}endobj\n`).join('')
  return `%PDF-1.4\n${body}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF`
}
