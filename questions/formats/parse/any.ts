/** A file of which nobody says what it is. */
import { type Understood, unreadable } from '../item.ts'
import { ZipFault } from '../zip.ts'
import { parseClaimReview } from './claim-review.ts'
import { parseCsv } from './csv.ts'
import { parseExcel } from './excel.ts'
import { parseGift } from './gift.ts'
import { parseMoodleXml } from './moodle.ts'
import { parsePacks } from './pack.ts'
import { parseQti, parseQtiPackage } from './qti.ts'

/** What can be read. */
type Kind = 'pack' | 'csv' | 'excel' | 'claim-review' | 'gift' | 'moodle-xml' | 'qti'

/** The largest file that is read, in bytes. */
const LARGEST_FILE = 2_000_000

/** The claims of a file, by what is in it; its name is never asked. Throws nothing. */
export async function parseAny(bytes: Uint8Array): Promise<Understood & { kind?: Kind }> {
  if (bytes.length > LARGEST_FILE) return unreadable(`The file is larger than ${LARGEST_FILE / 1_000_000} MB.`)
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return await parseZip(bytes)
    return parseText(textOf(bytes))
  } catch (error) {
    return unreadable(error instanceof ZipFault ? error.message : 'The file could not be read.')
  }
}

async function parseZip(bytes: Uint8Array): Promise<Understood & { kind: Kind }> {
  // The names of a zip's files stand in it unpacked.
  const isWorkbook = new TextDecoder('latin1').decode(bytes).includes('xl/workbook.xml')
  return isWorkbook ? { kind: 'excel', ...(await parseExcel(bytes)) } : { kind: 'qti', ...parseQtiPackage(bytes) }
}

/** Text by its byte-order mark, else as UTF-8, else as old Windows programs write it. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The claims of a text, by what is in it. */
function parseText(text: string): Understood & { kind?: Kind } {
  const start = text
    .slice(0, 5_000)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (start === '') return unreadable('The file is empty.')
  if (/^[[{]/.test(start) && !/^\[(?:html|plain|markdown|moodle)\]/.test(start)) return parseJson(text)
  if (start.startsWith('<')) return parseMarkup(text, start)
  return isGift(text) ? { kind: 'gift', ...parseGift(text) } : { kind: 'csv', ...parseCsv(text) }
}

function parseJson(text: string): Understood & { kind: Kind } {
  const isPack = /"passages"\s*:/.test(text) && !/ClaimReview/.test(text)
  return isPack ? { kind: 'pack', ...parsePacks(text) } : { kind: 'claim-review', ...parseClaimReview(text) }
}

function parseMarkup(text: string, start: string): Understood & { kind: Kind } {
  if (/<quiz[\s>]/.test(start)) return { kind: 'moodle-xml', ...parseMoodleXml(text) }
  const isQti = /<(?:\w+:)?(?:qti-assessment|assessment(?:Item|Test)|questestinterop)/.test(start)
  return isQti ? { kind: 'qti', ...parseQti(text) } : { kind: 'claim-review', ...parseClaimReview(text) }
}

/** GIFT has answers in curly brackets, and no heading that parts its columns. */
function isGift(text: string): boolean {
  const first = text.split(/\r?\n/, 1)[0] ?? ''
  const hasColumns = /[,;\t].*[,;\t]|^["']?claim\b/i.test(first) && !/[{}]|::|^\/\//.test(first)
  return !hasColumns && /[{}]/.test(text)
}
