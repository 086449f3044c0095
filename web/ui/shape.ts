/**
 * How many elements and comments markup has: what hydrating goes by. A translator's `font` elements do not count, as they
 * stand in the place of texts.
 */
export function shapeOf(markup: string): string {
  return `${markup.match(/<(?!font)[a-z]/g)?.length} ${markup.match(/<!--/g)?.length}`
}
