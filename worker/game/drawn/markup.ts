const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as HTML says it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
}

/** An element of HTML or SVG; its children are markup already. */
export function tag(name: string, attributes: Record<string, string | number>, ...children: string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  return `<${name}${written.join('')}>${children.join('')}${name === 'img' ? '' : `</${name}>`}`
}

/** Drawn markup for paper: its pictures are loaded at once, for a printer scrolls nowhere. */
export function forPaper(drawn: string): string {
  return drawn.replaceAll(' loading="lazy"', '')
}

/** A number that is short enough for a drawing. */
export function short(value: number): number {
  return Math.round(value * 10) / 10
}
