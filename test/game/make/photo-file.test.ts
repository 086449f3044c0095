import { expect, test } from 'vitest'
import { readPhoto } from '../../../worker/game/make/photo-file.ts'
import { behind, jpegOf, pngOf, webpOf } from '../../photo-files.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
const HTML = '<script>alert(1)</script>'
const bytes = (text: string) => new TextEncoder().encode(text)

test('WebP, JPEG and PNG are told by their bytes, with their sides', () => {
  expect(readPhoto(pngOf(640, 360))).toEqual({ type: 'image/png', width: 640, height: 360 })
  expect(readPhoto(webpOf(1600, 12))).toEqual({ type: 'image/webp', width: 1600, height: 12 })
  expect(readPhoto(jpegOf(3, 1200))).toEqual({ type: 'image/jpeg', width: 3, height: 1200 })
})

test('no other file is a picture, whatever it is called', () => {
  for (const text of ['', SVG, HTML, `GIF89a${HTML}`, '%PDF-1.7', 'BM', 'RIFF', '\x89PNG']) {
    expect([text, readPhoto(bytes(text))]).toEqual([text, null])
  }
})

test('a picture with anything before, behind or besides it is none', () => {
  for (const whole of [pngOf(), webpOf(), jpegOf()]) {
    expect(readPhoto(whole)).not.toBeNull()
    expect(readPhoto(behind(whole, HTML))).toBeNull()
    expect(readPhoto(behind(bytes(' ') as never, String.fromCharCode(...whole)))).toBeNull()
  }
  expect(readPhoto(jpegOf(9, 9, [[0xfe, HTML]]))).toBeNull()
  expect(readPhoto(pngOf(9, 9, [['tEXt', HTML]]))).toBeNull()
  expect(readPhoto(webpOf(9, 9, [['ANMF', 'frame']]))).toBeNull()
})

test('a picture that says where and when it was taken is none', () => {
  expect(readPhoto(jpegOf(9, 9, [[0xe1, 'Exif\0\0MM\0*GPS']]))).toBeNull()
  expect(readPhoto(jpegOf(9, 9, [[0xe2, 'MPF\0']]))).toBeNull()
  expect(readPhoto(jpegOf(9, 9, [[0xe0, 'JFIF\0 GPS 55.67,12.56']]))).toBeNull()
  expect(readPhoto(pngOf(9, 9, [['sBIT', 'iPhone of Ada']]))).toBeNull()
  expect(readPhoto(pngOf(9, 9, [['eXIf', 'MM\0*GPS']]))).toBeNull()
  expect(readPhoto(webpOf(9, 9, [['EXIF', 'MM\0*GPS']]))).toBeNull()
  expect(readPhoto(webpOf(9, 9, [['XMP ', '<x/>']]))).toBeNull()
})

test('a picture that other programs would take for another size, or draw for ever, is none', () => {
  expect(readPhoto(jpegOf(9, 9, [[0xc2, '\x08\x27\x10\x27\x10\x01\x01\x11\x00']]))).toBeNull()
  const scans = (many: number) =>
    jpegOf(
      9,
      9,
      Array.from({ length: many }, () => [0xda, '\x01\x01\0\0\x3f\0']),
    )
  expect(readPhoto(scans(12))).not.toBeNull()
  expect(readPhoto(scans(31))).toBeNull()
  expect(readPhoto(pngOf(9, 9, [['IHDR', '\0\0\x27\x10\0\0\x27\x10\x08\x02\0\0\0']]))).toBeNull()
  expect(readPhoto(webpOf(640, 360, [['VP8X', '\0\0\0\0\x7f\x02\0\x67\x01\0']]))).not.toBeNull()
  expect(readPhoto(webpOf(640, 360, [['VP8X', '\0\0\0\0\xff\x3f\0\xff\x3f\0']]))).toBeNull()
  expect(readPhoto(webpOf(640, 360, [['VP8 ', '\0\0\0\x9d\x01\x2a\x09\0\x09\0']]))).toBeNull()
})

test('a picture that is cut off anywhere is none, and nothing is thrown', () => {
  for (const whole of [pngOf(), webpOf(), jpegOf()]) {
    for (let length = 0; length < whole.length; length++) expect(readPhoto(whole.slice(0, length))).toBeNull()
  }
})
