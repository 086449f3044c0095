/** Small files of pictures, as a browser and others write them: their structure is whole, their pixels are not. */

type Bytes = Uint8Array<ArrayBuffer>

const joined = (...parts: (string | number[] | Uint8Array)[]): Bytes =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : [...part])),
  )
const big = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, at) => (value >>> (8 * (bytes - 1 - at))) & 255)
const little = (value: number, bytes: number) => big(value, bytes).reverse()

/** A PNG; `more` are chunks of its own before its pixels. */
export function pngOf(width = 640, height = 360, more: [string, string][] = []): Bytes {
  const chunk = (name: string, data: Uint8Array) => joined(big(data.length, 4), name, data, big(0, 4))
  return joined(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', joined(big(width, 4), big(height, 4), [8, 2, 0, 0, 0])),
    ...more.map(([name, data]) => chunk(name, joined(data))),
    chunk('IDAT', joined('pixels')),
    chunk('IEND', joined('')),
  )
}

/** A WebP; `more` are chunks behind its picture. */
export function webpOf(width = 640, height = 360, more: [string, string][] = []): Bytes {
  const chunk = (name: string, data: Uint8Array) =>
    joined(name, little(data.length, 4), data, data.length % 2 ? [0] : [])
  const picture = chunk('VP8 ', joined([0, 0, 0, 0x9d, 1, 0x2a], little(width, 2), little(height, 2), 'pixels'))
  const body = joined('WEBP', picture, ...more.map(([name, data]) => chunk(name, joined(data))))
  return joined('RIFF', little(body.length, 4), body)
}

/** A JPEG; `more` are segments before its picture, by the second byte of their markers. */
export function jpegOf(width = 640, height = 360, more: [number, string][] = []): Bytes {
  const segment = (marker: number, data: Uint8Array) => joined([0xff, marker], big(data.length + 2, 2), data)
  return joined(
    [0xff, 0xd8],
    segment(0xe0, joined('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0])),
    ...more.map(([marker, data]) => segment(marker, joined(data))),
    segment(0xc0, joined([8], big(height, 2), big(width, 2), [1, 1, 0x11, 0])),
    segment(0xda, joined([1, 1, 0, 0, 63, 0])),
    [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4],
    [0xff, 0xd9],
  )
}

/** A file with so many bytes more within it: of a PNG’s pixels. */
export function heavy(bytes: number): Bytes {
  return pngOf(640, 360, [['IDAT', 'x'.repeat(bytes)]])
}

/** Two files after each other. */
export function behind(file: Bytes, more: string): Bytes {
  return joined(file, more)
}
