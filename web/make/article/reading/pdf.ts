import * as pdf from 'pdfjs-dist/legacy/build/pdf.mjs'
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { MOST_OF_DRAFT } from '../../../../questions/article/bounds.ts'
import * as m from '../../../messages/index.ts'
import { type Brought, NOTHING, titledArticle } from './brought.ts'
import { linesOf, type PdfPage, type Run } from './pdf-lines.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'

/** More pages than any article has. */
const MOST_PAGES = 100

/** The text of a PDF, which is read in a Web Worker. Throws with a sentence for one that cannot be read. */
export async function articleInPdf(file: Blob): Promise<Brought> {
  pdf.GlobalWorkerOptions.workerSrc = worker
  const data = new Uint8Array(await file.arrayBuffer())
  const opening = pdf.getDocument({ data, useWasm: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 })
  try {
    const document = await opening.promise.catch((error: Error) => {
      throw new Error(error.name === 'PasswordException' ? m.editor_pdf_locked() : m.editor_file_broken())
    })
    if (document.numPages > MOST_PAGES) throw new Error(m.editor_pdf_long({ n: document.numPages, most: MOST_PAGES }))
    const { text, heading } = paragraphsOf(linesOf(await pagesOf(document)))
    if (text.trim() === '') throw new Error(m.editor_pdf_scanned())
    return { ...NOTHING, ...titledArticle(heading, text) }
  } finally {
    await opening.destroy()
  }
}

async function pagesOf(document: pdf.PDFDocumentProxy): Promise<PdfPage[]> {
  const pages: PdfPage[] = []
  let signs = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const view = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const runs = items.flatMap((item) => ('str' in item ? runOf(item, view.transform) : []))
    signs += runs.reduce((sum, { text }) => sum + text.length, 0)
    if (signs > MOST_OF_DRAFT.bytes) throw new Error(m.editor_too_long())
    pages.push({ height: view.height, runs })
  }
  return pages
}

/** Signs by where they stand on the page as it is shown; none of what does not stand upright. */
function runOf(
  { str, width, transform, fontName }: { str: string; width: number; transform: number[]; fontName: string },
  view: number[],
): Run[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = pdf.Util.transform(view, transform) as number[]
  const isUpright = a > 0 && Math.abs(b) < a / 10
  return isUpright ? [{ text: str, x, y, width, size: Math.hypot(c, d), font: fontName }] : []
}
