import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { classIn, openClass, pupilQuickly } from './classroom.ts'
import { DESK } from './helpers.ts'

describe('on paper', () => {
  /** The window of a host, at the pages of a class of five questions in which nobody is. */
  let host: Page
  let slug: string

  beforeAll(async () => {
    ;({ host, slug } = await openClass({}, DESK, null))
  })

  describe.each([
    ['a4', '8.3 × 11.7'],
    ['letter', '8.5 × 11.0'],
  ])('%s', (paper, inches) => {
    let pdf: Buffer

    beforeAll(async () => {
      await host.goto(`/t/${slug}/worksheet?paper=${paper}`)
      pdf = await host.pdf({ preferCSSPageSize: true })
    })

    test('the worksheet has its size, the QR code and nothing to press', async () => {
      expect(pageSize(pdf)).toBe(inches)
      onTestFinished(() => host.emulateMedia({ media: null }))
      await host.emulateMedia({ media: 'print' })
      expect(await host.locator('.qr svg').isVisible()).toBe(true)
      expect(await host.locator('.questions > li').count()).toBe(5)
      expect(await host.locator('a:visible, button:visible').count()).toBe(0)
    })

    test('the pupil’s sheet is both sides of one paper', () => {
      expect(pageCount(pdf)).toBeLessThanOrEqual(2)
    })
  })

  test('no page of a report ends with a heading whose part is on the next one', async () => {
    const made = await classIn(host, { naming: 'free' }, null)
    await pupilQuickly(made.slug, ['+3', '+2', '-2'], 'Pupil 0')
    await pupilQuickly(made.slug, ['+3', '-3', '+1', '+2', '-1'], 'Pupil 1')
    await host.goto(`/t/${made.slug}/report`)
    const above = await host.locator('h2, h3, summary, .talk > p, .rule + .hint').allTextContents()
    // Pushed down bit by bit, each part comes to the foot of a page.
    for (let down = 0; down < 160; down += 8) {
      await host.evaluate((space) => {
        document.querySelector<HTMLElement>('.lead')!.style.paddingBottom = `${space}mm`
      }, down)
      for (const last of await lastLines(await host.pdf({ format: 'A4' })))
        expect(above.filter((text) => joined(text).endsWith(last))).toEqual([])
    }
  })

  test('slides are a page each, and step by the keys of a presenter', async () => {
    await host.goto(`/t/${slug}/slides`)
    const slides = await host.locator('.slide').count()
    expect(pageCount(await host.pdf({ preferCSSPageSize: true }))).toBe(slides)
    const top = (place: number) =>
      host.evaluate((at) => Math.round(document.querySelectorAll('.slide')[at]!.getBoundingClientRect().top), place)
    for (const [key, place] of [
      ['PageDown', 1],
      ['ArrowRight', 2],
      ['PageUp', 1],
      ['ArrowLeft', 0],
    ] as const) {
      await host.keyboard.press(key)
      await expect.poll(() => top(place)).toBe(0)
    }
  })
})

/** How many pages a PDF has. */
function pageCount(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
}

/** The line at the foot of each page of a PDF, without spaces. */
async function lastLines(pdf: Buffer): Promise<string[]> {
  const opened = getDocument({ data: new Uint8Array(pdf), useWasm: false, useSystemFonts: false, verbosity: 0 })
  const document = await opened.promise
  const lines: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const written = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
    const foot = Math.min(...written.map(({ transform }) => transform[5]))
    lines.push(joined(written.flatMap(({ str, transform }) => (transform[5] < foot + 2 ? [str] : [])).join('')))
  }
  await opened.destroy()
  return lines
}

const joined = (text: string) => text.replaceAll(/\s/g, '')

/** The size of a PDF's pages in inches. */
function pageSize(pdf: Buffer): string {
  const [, width = 0, height = 0] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? []
  return [width, height].map((points) => (Number(points) / 72).toFixed(1)).join(' × ')
}
