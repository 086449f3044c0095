/** QTI 2.1, 2.2 and 3.0 as others write them: items with choices, one in a file or many in a package. */
import { strFromU8 } from 'fflate'
import { type FormatProblem, type Row, type Understood, unreadable } from '../item.ts'
import { unzipped, ZipFault } from '../zip.ts'
import { type Choice, openRow, rowsOf } from './choices.ts'
import { childrenOf, type Element, paragraphsIn, parseXml, textOf, XmlFault } from './xml.ts'

/** So many items of a package take about half a second. */
const MOST_ITEMS = 500

/** The claims of a package. The line of a problem or row counts within its own file. */
export function parseQtiPackage(bytes: Uint8Array): Understood {
  try {
    const files = unzipped(bytes)
    const names = itemNames(files)
    if (names.length === 0) return unreadable('The package has no QTI item: a file with an <assessmentItem>.')
    const parts = names.slice(0, MOST_ITEMS).map((name) => parseQti(strFromU8(files.get(name)!), name))
    const more = { line: 0, message: `The package holds more than ${MOST_ITEMS} items: the others are left out.` }
    return {
      rows: parts.flatMap(({ rows }) => rows),
      problems: [...parts.flatMap(({ problems }) => problems), ...(names.length > MOST_ITEMS ? [more] : [])],
      left: [...new Set(parts.flatMap(({ left }) => left))],
    }
  } catch (error) {
    if (error instanceof ZipFault) return unreadable(error.message)
    throw error
  }
}

/** Items in the order of the test, else of the manifest, else of their names. */
function itemNames(files: ReadonlyMap<string, Uint8Array>): string[] {
  const xml = [...files.keys()].filter((name) => /\.(xml|qti)$/i.test(name) && !/(^|\/)(__MACOSX|\._)/.test(name))
  const texts = new Map(xml.map((name) => [name, strFromU8(files.get(name)!)]))
  const items = xml.filter((name) => /<(?:\w+:)?(?:qti-assessment-item|assessmentItem)[\s>]/.test(texts.get(name)!))
  const place = new Map<string, number>()
  const guides = xml.filter((name) => !items.includes(name)).sort((a, b) => rank(b) - rank(a))
  for (const guide of guides) {
    const folder = guide.slice(0, guide.lastIndexOf('/') + 1)
    const hrefs = [...texts.get(guide)!.matchAll(/\bhref\s*=\s*["']([^"'<>]{1,500})["']/g)]
    for (const [, href] of hrefs) {
      const name = folder + href!.replace(/^\.\//, '')
      if (items.includes(name) && !place.has(name)) place.set(name, place.size)
    }
  }
  return items.sort((a, b) => (place.get(a) ?? place.size) - (place.get(b) ?? place.size) || a.localeCompare(b, 'en'))
}

/** A test says more of the order than a manifest. */
function rank(name: string): number {
  return name.endsWith('imsmanifest.xml') ? 0 : 1
}

/** The claims of one file, which `name` names in its problems. */
export function parseQti(text: string, name?: string): Understood {
  const at = name ? `${name}: ` : ''
  try {
    const root = parseXml(text)
    const items = spelled(root.name) === 'assessmentitem' ? [root] : all(root, 'assessmentitem')
    if (items.length === 0) return unreadable(`${at}${sentenceOn(root)}`, root.line)
    const read = items.flatMap(readItem)
    return {
      rows: read.filter((each): each is Row => 'item' in each),
      problems: read
        .filter((each): each is FormatProblem => 'message' in each)
        .map(({ line, message }) => ({ line, message: at + message })),
      left: items.some((item) => all(item, 'img').length > 0) ? ['Pictures.'] : [],
    }
  } catch (error) {
    if (error instanceof XmlFault) return unreadable(at + error.message, error.line)
    throw error
  }
}

function sentenceOn({ name }: Element): string {
  if (name === 'questestinterop') return 'This is QTI 1.2. Export it as QTI 2.1, 2.2 or 3.0.'
  return 'The file has no QTI item: an <assessmentItem> or <qti-assessment-item>.'
}

/** Names as all versions have them: in lower case, without hyphens or "qti-". */
function spelled(name: string): string {
  return name.replace(/^qti-/, '').replaceAll('-', '').toLowerCase()
}

function all(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => [...(spelled(child.name) === name ? [child] : []), ...all(child, name)])
}

function attribute({ attributes }: Element, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => spelled(key) === name)?.[1]
}

function readItem(item: Element): (Row | FormatProblem)[] {
  const { line } = item
  const [body] = all(item, 'itembody')
  if (!body) return [{ line, message: 'The item has no body.' }]
  const interactions = all(body, 'choiceinteraction')
  const feedback = all(item, 'modalfeedback').flatMap((told) => paragraphsIn(told, () => false))
  const [interaction] = interactions
  const stem = stemIn(body, interaction ?? all(body, 'extendedtextinteraction')[0])
  if (interactions.length === 0) {
    if (all(body, 'extendedtextinteraction').length === 0)
      return [{ line, message: 'The item has no answers to choose from.' }]
    if (stem.length === 0) return [{ line, message: 'The question has no text.' }]
    return [openRow({ line, stem, feedback }, 'It asks to write an answer, so its verdict is open.')]
  }
  if (interactions.length > 1) return [{ line, message: 'The item asks for several choices at once.' }]
  return [rowsOf({ line, stem, feedback, choices: choicesOf(item, interaction!) })].flat()
}

const INTERACTIONS = /interaction$/

/** What stands before the answers: the body's text, and the prompt after it. */
function stemIn(body: Element, interaction: Element | undefined): string[] {
  const outside = paragraphsIn(body, (name) => INTERACTIONS.test(spelled(name)) || isAside(name))
  const prompt = interaction && all(interaction, 'prompt')[0]
  return [...outside, ...(prompt ? paragraphsIn(prompt, isAside) : [])]
}

/** What is shown later, or to others. */
function isAside(name: string): boolean {
  return ['feedbackblock', 'feedbackinline', 'rubricblock', 'stylesheet', 'templateblock', 'templateinline'].includes(
    spelled(name),
  )
}

function choicesOf(item: Element, interaction: Element): Choice[] {
  const asks = attribute(interaction, 'responseidentifier')
  const declared = all(item, 'responsedeclaration').find((each) => attribute(each, 'identifier') === asks)
  const [correct] = declared ? all(declared, 'correctresponse') : []
  const right = new Set((correct ? all(correct, 'value') : []).map((value) => textOf(value).trim()))
  const mapped = (declared ? all(declared, 'mapentry') : [])
    .filter((entry) => Number(attribute(entry, 'mappedvalue')) > 0)
    .map((entry) => attribute(entry, 'mapkey') ?? '')
  if (right.size === 0) for (const key of mapped) right.add(key)
  return all(interaction, 'simplechoice').map((choice) => ({
    text: paragraphsIn(choice, isAside).join(' '),
    right: right.has(attribute(choice, 'identifier') ?? ''),
    feedback: all(choice, 'feedbackinline').flatMap((told) => paragraphsIn(told, () => false)),
  }))
}
