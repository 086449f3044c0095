import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where the texts are that packs are made of; they do not belong in this repository. */
export const ARTICLES = resolve(process.env.ARTICLES_DIR ?? join(import.meta.dirname, '../../../shared/articles'))

/** A paragraph of an article on one line. */
export interface Paragraph {
  text: string
  /** it stands apart from the article's own text, as letters, messages and transcripts do that have no quotation marks */
  apart: boolean
}

/** What a pack is made of: its article, and other pieces on the same event. */
export interface Article {
  own: Paragraph[]
  companions: Paragraph[]
}

/**
 * The article of a pack: `<id>.txt` of a folder, with its companions (`<id>.companion-<name>.txt`). Undefined where the
 * folder has no such text.
 */
export function readArticle(folder: string, id: string): Article | undefined {
  if (!existsSync(join(folder, `${id}.txt`))) return undefined
  const companions = readdirSync(folder)
    .filter((file) => file.startsWith(`${id}.companion-`) && file.endsWith('.txt'))
    .sort()
  const read = (file: string) => paragraphsOf(readFileSync(join(folder, file), 'utf8'))
  return { own: read(`${id}.txt`), companions: companions.flatMap(read) }
}

/** The paragraphs of an article and of its companions. */
export function allParagraphs({ own, companions }: Article): Paragraph[] {
  return [...own, ...companions]
}

const RULE = /^[\s*]*$/

/** Blank lines set paragraphs apart where there are any; else a line is a paragraph. */
export function paragraphsOf(text: string): Paragraph[] {
  const blocks = text.split(/\r?\n[^\S\n]*\r?\n/)
  const raw = (blocks.length > 1 ? blocks : text.split('\n')).filter((block) => block.trim() !== '')
  const introduced = introductions(raw)
  return raw.flatMap((block, index) =>
    RULE.test(block) ? [] : { text: block.replace(/\s+/g, ' ').trim(), apart: isApart(block) || introduced[index]! },
  )
}

/** Every line is indented, or it is an answer in an interview: `((Name)) …`. */
function isApart(block: string): boolean {
  const lines = block.split('\n').filter((line) => line.trim() !== '')
  return lines.every((line) => /^\s/.test(line)) || /^\s*\(\([^)]+\)\)/.test(block)
}

/** Which blocks are given as somebody else's: what follows a colon or a dash at a paragraph's end, up to a row of stars. */
function introductions(blocks: readonly string[]): boolean[] {
  let inside = false
  return blocks.map((block, index) => {
    const before = blocks[index - 1] ?? ''
    if (RULE.test(block)) inside = !inside && /[:—-]\s*$/.test(before)
    return inside || /(:|--|—)\s*$/.test(before)
  })
}
