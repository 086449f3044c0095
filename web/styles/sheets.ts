const files = import.meta.glob<string>('./*.css', { eager: true, query: '?inline', import: 'default' })

/** What every page has, before its own styles and after them. */
const FIRST = ['tokens', 'base', 'shell', 'forms']
const LAST = ['print']

/** The styles of a page, minified, to stand in its head: what all pages share, and the parts that it names. */
export function stylesOf(parts: readonly string[]): string {
  return [...FIRST, ...parts, ...LAST].map((part) => files[`./${part}.css`]).join('')
}
