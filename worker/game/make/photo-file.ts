/** Files of pictures that somebody brings: told by their bytes, whatever they are called. */

/** What a file is, by its own bytes. */
export interface PhotoFile {
  type: 'image/webp' | 'image/jpeg' | 'image/png'
  /** in pixels */
  width: number
  height: number
}

/** A part of a file: its name, and where what is in it begins and ends. */
interface Part {
  name: string
  start: number
  end: number
}

/** What a PNG may hold: nothing that is written, no place and no hour. */
const PNG_PARTS = /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|bKGD|pHYs|iCCP|cICP)$/
/** What a WebP may hold: one still picture. */
const WEBP_PARTS = /^(?:VP8 |VP8L|VP8X|ALPH|ICCP)$/
/** Segments of a JPEG: tables, the frame, its scans, and of what applications add JFIF, colours and Adobe’s transform. */
const FRAMES = new Set([0xffc0, 0xffc1, 0xffc2])
const SCAN = 0xffda
const END = 0xffd9
/** Each scan is drawn over the whole picture; those that are sent by degrees have ten or so. */
const MOST_SCANS = 30
/** How many bytes JFIF says of itself, without a small picture of its own. */
const JFIF = { marker: 0xffe0, bytes: 14 }
const JPEG_NAMES: Record<number, string> = { 65504: 'JFIF\0', 65506: 'ICC_PROFILE\0', 65518: 'Adobe' }
const JPEG_SEGMENTS = new Set([...FRAMES, 0xffc4, SCAN, 0xffdb, 0xffdd, ...Object.keys(JPEG_NAMES).map(Number)])

/**
 * What a picture is: a still WebP, JPEG or PNG, whole, with nothing before, behind or besides the picture; null for any other
 * file, and for one that says where, when or by what it was taken.
 */
export function readPhoto(bytes: Uint8Array): PhotoFile | null {
  try {
    return readPng(bytes) ?? readWebp(bytes) ?? readJpeg(bytes)
  } catch {
    // It ends before it says that it does.
    return null
  }
}

function readPng(bytes: Uint8Array): PhotoFile | null {
  if (text(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n') return null
  const view = viewOf(bytes)
  const parts: Part[] = []
  for (let at = 8; at < bytes.length && parts.at(-1)?.name !== 'IEND'; ) {
    const part = { name: text(bytes, at + 4, 4), start: at + 8, end: at + 8 + view.getUint32(at) }
    parts.push(part)
    at = part.end + 4
  }
  const [head, last] = [parts[0], parts.at(-1)]
  const isWhole = last?.name === 'IEND' && last.end + 4 === bytes.length
  if (head?.name !== 'IHDR' || !isWhole || !parts.every(({ name }) => PNG_PARTS.test(name))) return null
  if (count(parts, 'IHDR') !== 1 || count(parts, 'IDAT') === 0) return null
  return { type: 'image/png', width: view.getUint32(head.start), height: view.getUint32(head.start + 4) }
}

function readWebp(bytes: Uint8Array): PhotoFile | null {
  if (text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 4) !== 'WEBP') return null
  const view = viewOf(bytes)
  if (view.getUint32(4, true) + 8 !== bytes.length) return null
  const parts: Part[] = []
  for (let at = 12; at < bytes.length; ) {
    const size = view.getUint32(at + 4, true)
    const part = { name: text(bytes, at, 4), start: at + 8, end: at + 8 + size }
    parts.push(part)
    // Each part has an even length.
    at = part.end + (size % 2)
    if (at > bytes.length) return null
  }
  const picture = parts.find(({ name }) => name === 'VP8 ' || name === 'VP8L')
  if (!picture || !parts.every(({ name }) => WEBP_PARTS.test(name))) return null
  if (count(parts, 'VP8 ') + count(parts, 'VP8L') !== 1) return null
  const sides = picture.name === 'VP8 ' ? lossy(view, picture) : lossless(view, picture)
  const canvases = parts.filter(({ name }) => name === 'VP8X').map((part) => canvas(view, part))
  const fit = canvases.every(({ width, height }) => width === sides.width && height === sides.height)
  return fit ? { type: 'image/webp', ...sides } : null
}

/** What a picture lies on, in its middle: three bytes a side. */
function canvas(view: DataView, { start }: Part) {
  const side = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000 + 1
  return { width: side(start + 4), height: side(start + 7) }
}

function count(parts: readonly Part[], sought: string): number {
  return parts.filter(({ name }) => name === sought).length
}

function lossy(view: DataView, { start }: Part) {
  return { width: view.getUint16(start + 6, true) & 0x3fff, height: view.getUint16(start + 8, true) & 0x3fff }
}

function lossless(view: DataView, { start }: Part) {
  const sides = view.getUint32(start + 1, true)
  return { width: (sides & 0x3fff) + 1, height: ((sides >>> 14) & 0x3fff) + 1 }
}

function readJpeg(bytes: Uint8Array): PhotoFile | null {
  if (text(bytes, 0, 2) !== '\xff\xd8') return null
  const view = viewOf(bytes)
  let sides: Pick<PhotoFile, 'width' | 'height'> | null = null
  let scans = 0
  let at = 2
  for (; view.getUint16(at) !== END; ) {
    const marker = view.getUint16(at)
    const [start, end] = [at + 4, at + 2 + view.getUint16(at + 2)]
    const name = JPEG_NAMES[marker] ?? ''
    if (!JPEG_SEGMENTS.has(marker) || text(bytes, start, name.length) !== name) return null
    // Of two frames, browsers take the first, and other programs the last.
    if (FRAMES.has(marker) && sides) return null
    if (marker === JFIF.marker && end - start !== JFIF.bytes) return null
    if (FRAMES.has(marker)) sides = { height: view.getUint16(start + 1), width: view.getUint16(start + 3) }
    if (marker === SCAN && ++scans > MOST_SCANS) return null
    at = marker === SCAN ? scanEnd(bytes, end) : end
  }
  return sides && scans > 0 && at + 2 === bytes.length ? { type: 'image/jpeg', ...sides } : null
}

/** Where the next segment begins behind a scan’s data, in which FF stands before 00 or a restart alone. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && (bytes[at + 1] === 0 || (bytes[at + 1]! >= 0xd0 && bytes[at + 1]! <= 0xd7)))
    at = bytes.indexOf(0xff, at + 2)
  return at < 0 ? bytes.length : at
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
