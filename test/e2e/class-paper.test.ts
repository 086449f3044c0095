import { describe, expect, test } from 'vitest'
import { openClass } from './classroom.ts'
import { DESK } from './helpers.ts'

describe('on paper', () => {
  test.each([
    ['a4', '8.3 × 11.7'],
    ['letter', '8.5 × 11.0'],
  ])('the worksheet prints on %s, with the QR code and nothing to press', async (paper, inches) => {
    const { host } = await openClass({}, DESK, `worksheet?paper=${paper}`)
    expect(pageSize(await host.pdf({ preferCSSPageSize: true }))).toBe(inches)
    await host.emulateMedia({ media: 'print' })
    expect(await host.locator('.qr svg').isVisible()).toBe(true)
    expect(await host.locator('.questions > li').count()).toBe(5)
    expect(await host.locator('a:visible, button:visible').count()).toBe(0)
  })

  test.each(['a4', 'letter'])('the pupil’s sheet is both sides of one paper: %s', async (paper) => {
    const { host } = await openClass({}, DESK, `worksheet?paper=${paper}`)
    expect(pageCount(await host.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2)
  })

  test('slides are a page each, and step by the keys of a presenter', async () => {
    const { host } = await openClass({}, DESK, 'slides')
    const slides = await host.locator('.slide').count()
    expect(pageCount(await host.pdf({ preferCSSPageSize: true }))).toBe(slides)
    const top = (place: number) =>
      host
        .locator('.slide')
        .nth(place)
        .evaluate((slide) => Math.round(slide.getBoundingClientRect().top))
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

/** The size of a PDF's pages in inches. */
function pageSize(pdf: Buffer): string {
  const [, width = 0, height = 0] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? []
  return [width, height].map((points) => (Number(points) / 72).toFixed(1)).join(' × ')
}
