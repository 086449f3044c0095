import mammoth from 'mammoth'
import { unzipped, ZipFault, zipped } from '../../../../questions/formats/zip.ts'
import * as m from '../../../messages/index.ts'
import { linesOfElement, parsePage } from './blocks.ts'
import { type Brought, NOTHING, titledArticle } from './brought.ts'

const NO_IMAGE = mammoth.images.imgElement(async () => ({ src: '' }))

/** A document of a word processor: its paragraphs, lists and headings. Throws with a sentence for what is none. */
export async function articleInDocx(file: Blob): Promise<Brought> {
  const { value } = await htmlOf(new Uint8Array(await file.arrayBuffer()))
  const page = parsePage(value)
  for (const note of page.querySelectorAll('sup, [id^="footnote-"], [id^="endnote-"]')) note.remove()
  const heading = page.querySelector('h1')?.textContent ?? ''
  return { ...NOTHING, ...titledArticle(heading, linesOfElement(page.body)) }
}

/** What is not text stays packed, and no more is unpacked than a bomb would need. */
async function htmlOf(bytes: Uint8Array) {
  try {
    const parts = [...unzipped(bytes)].filter(([name]) => /\.(?:xml|rels)$/.test(name))
    const { buffer } = zipped(Object.fromEntries(parts), 0)
    return await mammoth.convertToHtml({ arrayBuffer: buffer }, { externalFileAccess: false, convertImage: NO_IMAGE })
  } catch (error) {
    throw new Error(error instanceof ZipFault && error.isBomb ? m.editor_file_bomb() : m.editor_file_broken())
  }
}
