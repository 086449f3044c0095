/** How a text comes in: what was pasted, a file, or a page that the Worker fetches; read in the browser. */
import type { ProblemBody } from '../../../../worker/api/problem.ts'
import type { FetchedPage } from '../../../../worker/game/make/fetched.ts'
import * as m from '../../../messages/index.ts'
import { linesOfElement, parsePage } from './blocks.ts'
import { type Brought, plainArticle } from './brought.ts'

/** The most bytes of a file that is read. */
const MOST_BYTES = 25 * 1024 * 1024

type Reader = (file: File) => Promise<Brought>

/** Files by how their names end; what only some of them need is loaded with the first. */
const READERS: readonly [RegExp, Reader][] = [
  [/\.(?:txt|md)$/i, async (file) => plainArticle(await file.text())],
  [/\.html?$/i, async (file) => (await import('./html.ts')).articleIn(await file.text())],
  [/\.docx$/i, async (file) => (await import('./docx.ts')).articleInDocx(file)],
  [/\.pdf$/i, async (file) => (await import('./pdf.ts')).articleInPdf(file)],
]
/** How the names of files end that can be read. */
export const FILES = '.txt,.md,.html,.htm,.docx,.pdf'

/** What was pasted: its HTML where that has paragraphs, for plain text of a page may be one line; else the text. */
export async function bringPasted({ text, html }: { text: string; html: string }): Promise<Brought> {
  const blocks = html ? linesOfElement(parsePage(html).body) : ''
  // What was typed or changed after pasting is in the text alone.
  const bare = (lines: string) => lines.replace(/\s/g, '')
  return plainArticle(blocks !== '' && bare(blocks) === bare(text) ? blocks : text)
}

/** A file. Throws with a sentence that says why it cannot be read. */
export async function bringFile(file: File): Promise<Brought> {
  const [, read] = READERS.find(([ending]) => ending.test(file.name)) ?? []
  if (!read) throw new Error(m.editor_file_unread())
  if (file.size > MOST_BYTES) throw new Error(m.editor_file_large({ most: MOST_BYTES / 1024 / 1024 }))
  return read(file)
}

/** A page by its link. Throws with a sentence that says why it cannot be had. */
export async function bringLink(url: string): Promise<Brought> {
  const headers = { 'Content-Type': 'application/json' }
  const reply = await fetch('/api/pages', { method: 'POST', headers, body: JSON.stringify({ url }) }).catch(() => null)
  if (!reply) throw new Error(m.editor_offline())
  if (!reply.ok) throw new Error((await reply.json<ProblemBody>()).detail)
  const page = await reply.json<FetchedPage>()
  const isPage = page.type === 'text/html'
  return { ...(isPage ? (await import('./html.ts')).articleIn(page.text) : plainArticle(page.text)), url: page.url }
}
