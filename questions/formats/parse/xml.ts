import { SaxesParser } from 'saxes'
import { oneLine } from '../text.ts'

/** An element of an XML document, its name without a prefix. */
export interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
  /** counted from 1 */
  line: number
}

/** What is wrong with an XML text, and where. */
export class XmlFault extends Error {
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

const DEEPEST = 100

/**
 * The root of an XML text. A document type is refused, so that no entity is ever declared, fetched or expanded; the five
 * of XML and characters by number are read. Throws `XmlFault`.
 */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ position: true })
  const root: Element = { name: '', attributes: {}, children: [], line: 0 }
  const open = [root]
  const fault = (message: string) => {
    throw new XmlFault(message, parser.line)
  }
  parser.on('error', ({ message }) => fault(`This is no sound XML: ${message.replace(/^(?:\d+:)*\d*:? ?/, '')}`))
  parser.on('doctype', () => fault('A document type (“<!DOCTYPE …>”) is not read: take it out of the file.'))
  let startsAt = 1
  parser.on('opentagstart', () => {
    startsAt = parser.line
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) fault('Elements stand within each other too deep.')
    const element = { name: local(name), attributes: withoutPrefixes(attributes), children: [], line: startsAt }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', (words) => open.at(-1)!.children.push(words))
  parser.on('cdata', (words) => open.at(-1)!.children.push(words))
  parser.write(text.replace(/^\ufeff/, '')).close()
  return childrenOf(root)[0]!
}

/** The elements directly in another, those of a name where one is given. */
export function childrenOf(element: Element, name?: string): Element[] {
  return element.children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first element directly in another that has a name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child): child is Element => typeof child !== 'string' && child.name === name)
}

/** All elements of a name below another, at any depth, in order. */
export function allOf(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)])
}

/** The text in an element, that of its children included. */
export function textOf(element: Element | undefined): string {
  if (!element) return ''
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

const BLOCKS = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'tr', 'blockquote', 'prompt', 'h1', 'h2', 'h3', 'h4'])

/** The paragraphs of an element that holds XHTML, without those of the elements that `skipped` names. */
export function paragraphsIn(element: Element, skipped: (name: string) => boolean): string[] {
  return told(element, skipped).split('\n').map(oneLine).filter(Boolean)
}

function told({ children }: Element, skipped: (name: string) => boolean): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child.replace(/\s+/g, ' ')
      if (skipped(child.name)) return ''
      const inner = told(child, skipped)
      return BLOCKS.has(child.name) ? `\n${inner}\n` : inner
    })
    .join('')
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function withoutPrefixes(attributes: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), String(value)]))
}
