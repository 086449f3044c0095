/** A text in one line, without what cannot be seen. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u200b\ufeff\u2060]|\p{Cs}|\p{Noncharacter_Code_Point}/gu, '')
    .trim()
}

/** A text as HTML or XML shows it; what XML cannot hold is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The line on which a place in a text stands, counted from 1. */
export function lineAt(text: string, place: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) line++
  return line
}

/** How much of a text is compared: all of a label or an answer. To sort the marks of one letter takes their square. */
const MOST_COMPARED = 500

/** A text for comparing: in lower case, without accents of Latin letters, signs and marks around it. */
export function folded(text: string): string {
  return oneLine(text.slice(0, MOST_COMPARED))
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[’‘`´]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/gu, '')
}
