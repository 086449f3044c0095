/** What shows letters, by the way in which it is coloured. */
export type Coloured = Map<string, Element[]>

/**
 * Runs in a page: its visible parts with letters, by all that decides how their letters stand out: the colours of the part and
 * of all that it lies in, and the size and weight of its letters.
 */
export function coloursOf(): Coloured {
  const paints = new Map<Element | null, string>([[null, '']])
  const coloured: Coloured = new Map()
  for (const part of document.querySelectorAll('html, body, body *')) {
    const { parentElement: parent } = part
    const style = getComputedStyle(part)
    const { color, backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = style
    const own = [color, backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join(' ')
    const under = paints.get(parent) ?? ''
    paints.set(part, under.endsWith(`/${own}`) ? under : `${under}/${own}`)
    if (!part.checkVisibility() || !hasLetters(part)) continue
    const { fontSize, fontWeight, textDecorationLine, textShadow } = style
    const way = [part.localName, fontSize, fontWeight, textDecorationLine, textShadow, paints.get(part)].join(' ')
    coloured.set(way, [...(coloured.get(way) ?? []), part])
  }
  return coloured

  function hasLetters(part: Element): boolean {
    if (part.matches('input, select, textarea')) return true
    const own = [...part.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    return own.some(({ textContent }) => /[\p{Letter}\p{Number}]/u.test(textContent ?? ''))
  }
}
