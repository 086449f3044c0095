/** Of a selector: its classes and ids, and the names of its elements. */
const NAMES = /[.#]([\w-]+)|(?<![\w.#:([-])([a-z]\w*)/g
/** Of a selector: its classes and ids alone. */
const OWN = /[.#]([\w-]+)/g
/** What of a selector says too little to go by: alternatives, exceptions, attributes. */
const VAGUE = /:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]/g
/** What holds for nobody before they have seen anything. */
const ACTIVE = /:(?:hover|focus)/
const PAPER = /^@(?:page|media print)/
/** Of markup: the names of its elements, its classes and ids, and the properties that its own styles use. */
const WORDS = /<([a-z]\w*)|\b(?:class|id)="([^"]*)"|var\((--[\w-]+)/g
const PROPERTY = /(?<=[{;])(--[\w-]+):[^;}]*(?:;|(?=\}))/g
const USED = /var\((--[\w-]+)/g

/** What rules for markup may go by: the names of its elements, its classes and ids, and the properties that it uses itself. */
export function namesIn(markup: string): Set<string> {
  const names = new Set(['html', 'body'])
  for (const [, element, words, property] of markup.matchAll(WORDS)) {
    for (const name of words?.split(' ') ?? [element ?? property!]) names.add(name)
  }
  return names
}

/**
 * The rules of `sheet`, which is minified, that can hold for markup with these `names`, in their order. It keeps some that hold
 * for nothing there; it leaves out none that holds before anything is pointed at, has the focus or is printed.
 */
export function rulesFor(sheet: string, names: ReadonlySet<string>): string {
  const holds = (selector: string) => {
    const plain = selector.replace(VAGUE, '')
    return !ACTIVE.test(plain) && [...plain.matchAll(NAMES)].every(([, own, element]) => names.has((own ?? element)!))
  }
  const kept = keep(sheet, holds, PAPER)
  const used = new Set([...kept.matchAll(USED)].map(([, name]) => name))
  return kept.replace(PROPERTY, (declared, name) => (used.has(name) || names.has(name) ? declared : ''))
}

/** The classes and ids that a sheet speaks of. */
export function namesOf(sheet: string): string[] {
  return [...sheet.matchAll(OWN)].map(([, name]) => name!)
}

/** The rules of `sheet` whose classes and ids are all among `names`, whatever else they ask for, in their order. */
export function rulesEver(sheet: string, names: ReadonlySet<string>): string {
  return keep(sheet, (selector) => [...selector.replace(VAGUE, '').matchAll(OWN)].every(([, own]) => names.has(own!)))
}

/** The rules of which a selector holds, but for those in blocks whose head is `without`. */
function keep(sheet: string, holds: (selector: string) => boolean, without?: RegExp): string {
  let kept = ''
  for (const [head, body] of blocksOf(sheet)) {
    if (head.startsWith('@')) {
      if (without?.test(head)) continue
      const rules = head.startsWith('@media') ? keep(body, holds, without) : body
      if (rules) kept += `${head}{${rules}}`
    } else if (selectorsOf(head).some(holds)) kept += `${head}{${body}}`
  }
  return kept
}

/** What stands before each block of a sheet, and in it. */
function blocksOf(sheet: string): [head: string, body: string][] {
  const blocks: [string, string][] = []
  for (let at = 0; ; ) {
    const open = sheet.indexOf('{', at)
    if (open < 0) return blocks
    const end = endOf(sheet, open)
    blocks.push([sheet.slice(at, open), sheet.slice(open + 1, end)])
    at = end + 1
  }
}

/** Where the block ends that begins at `open`. */
function endOf(sheet: string, open: number): number {
  let depth = 0
  for (let at = open; at < sheet.length; at++) {
    if (sheet[at] === '{') depth++
    else if (sheet[at] === '}' && --depth === 0) return at
  }
  return sheet.length
}

/** The selectors of a list: commas in brackets are within one. */
function selectorsOf(list: string): string[] {
  return list.split(/,(?![^(]*\))/)
}
