/** JSON-LD as pages publish it: in script tags, wrapped in comments, with line breaks in strings and commas too many. */
import type { FormatProblem } from '../item.ts'
import { lineAt } from '../text.ts'
import { lineOfFault } from './json-fault.ts'

/** A piece of JSON-LD and the line on which it begins. */
export interface Piece {
  data: unknown
  line: number
}

/** The JSON of a text: of its own, or of the script tags of a page. */
export function piecesOf(text: string): { pieces: Piece[]; problems: FormatProblem[] } {
  const scripts = scriptsOf(text)
  const found = scripts ?? [{ json: text.replace(/^\ufeff/, ''), line: 1 }]
  const read = found.map(({ json, line }) => readJson(json, line))
  return {
    pieces: read.filter((each): each is Piece => 'data' in each),
    problems: read.filter((each): each is FormatProblem => 'message' in each),
  }
}

/** The JSON-LD of a page's script tags; null where the text is no page. */
function scriptsOf(text: string): { json: string; line: number }[] | null {
  if (!/^[\s\ufeff]*</.test(text)) return null
  const scripts: { json: string; line: number }[] = []
  const opening = /<script\b([^<>]*)>/gi
  let [line, counted] = [1, 0]
  for (let tag = opening.exec(text); tag; tag = opening.exec(text)) {
    if (!/ld\+json/i.test(tag[1]!)) continue
    const from = opening.lastIndex
    const rest = /<\/script/gi
    rest.lastIndex = from
    const to = rest.exec(text)?.index ?? text.length
    line += lineAt(text.slice(counted, from), from) - 1
    counted = from
    scripts.push({ json: text.slice(from, to), line })
    opening.lastIndex = to
  }
  return scripts
}

function readJson(json: string, line: number): Piece | FormatProblem {
  const bare = unwrapped(json)
  for (const attempt of [(text: string) => text, mended]) {
    try {
      return { data: JSON.parse(attempt(bare)), line }
    } catch {}
  }
  return { line: line + lineOfFault(bare) - 1, message: 'This is no sound JSON.' }
}

/** Comments around a script's content become blank, so that lines stay where they are. */
function unwrapped(json: string): string {
  return json
    .replace(/^(\s*)(?:\/\/ ?|\/\* ?)?(?:<!--|<!\[CDATA\[)(?: ?\*\/)?/, '$1')
    .replace(/(?:\/\/ ?|\/\* ?)?(?:-->|\]\]>)(?: ?\*\/)?[\s;]*$/, '')
    .replace(/;\s*$/, '')
}

/** Line breaks in strings as spaces, a backslash of no meaning as itself, and no comma before a closing bracket. */
function mended(json: string): string {
  return json.replace(/"(?:[^"\\]|\\[\s\S])*"|,(?=\s*[}\]])/g, (part) => {
    if (part === ',') return ''
    return part.replace(/\p{Cc}/gu, ' ').replace(/\\(["\\/bfnrtu])|\\/g, (all, known) => (known ? all : '\\\\'))
  })
}

/** An object of JSON-LD. */
export type Thing = Record<string, unknown>

const DEEPEST = 12

/** All objects of a type in a piece of JSON-LD, wherever they stand: alone, in a list, in `@graph`, in a feed. */
export function thingsOf(data: unknown, type: string, depth = 0): Thing[] {
  if (depth > DEEPEST || typeof data !== 'object' || data === null) return []
  if (Array.isArray(data)) return data.flatMap((each) => thingsOf(each, type, depth + 1))
  const thing = data as Thing
  if (isA(thing, type)) return [thing]
  return Object.values(thing).flatMap((value) => thingsOf(value, type, depth + 1))
}

/** Whether an object is of a type, however its vocabulary is spelled: "schema:Claim", "https://schema.org/Claim". */
export function isA(thing: Thing, type: string): boolean {
  return all(thing['@type'] ?? thing.type).some(
    (each) => typeof each === 'string' && each.replace(/^.*[/:#]/, '') === type,
  )
}

/** A property's values: none, one or a list as a list. */
export function all(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.flat(3) : [value]
}

/** A property's values that are objects. */
export function things(value: unknown): Thing[] {
  return all(value).filter((each): each is Thing => typeof each === 'object' && each !== null)
}

/** A property's first text: itself, or the value that a language is given for. */
export function textIn(value: unknown): string {
  for (const each of all(value)) {
    if (typeof each === 'string' && each.trim()) return each
    if (typeof each === 'number') return String(each)
    const inner = (each as Thing | null)?.['@value']
    if (typeof inner === 'string' && inner.trim()) return inner
  }
  return ''
}
