import type { TextSize, Theme } from '../ui/theme.ts'
import { namesIn, rulesFor } from './first-rules.ts'

const files = import.meta.glob<string>('./*.css', { eager: true, query: '?inline', import: 'default' })

/** What every page has, before its own styles and after them; and as little as a page needs that only says what went wrong. */
const FIRST = ['tokens', 'base', 'shell', 'parts', 'controls', 'forms', 'theme']
const LAST = ['print']
const BARE = ['tokens', 'base', 'shell', 'controls']

/** Pages whose letters are as large as the projector's height makes them. */
const PROJECTED = ['screen', 'slides']

/** When styles for the dark hold, where somebody has chosen; paper stays light. */
const DARK: Record<Exclude<Theme, 'device'>, string> = { light: 'not all', dark: 'screen' }

/** The styles of a page, minified, to stand in its head: what all pages share, and the parts that it names. */
export function stylesOf(parts: readonly string[], theme: Theme, text: TextSize = '100'): string {
  return (
    joined([...FIRST, ...parts, ...LAST], theme) + (parts.some((part) => PROJECTED.includes(part)) ? '' : sized(text))
  )
}

/** What `firstStylesOf` has found, by all that it depends on. */
const found = new Map<string, string>()
const MOST_FOUND = 200

/** Those of a page's styles that its first part needs, which is `markup`: the whole sheet has to follow that part. */
export function firstStylesOf(markup: string, parts: readonly string[], theme: Theme, text: TextSize): string {
  const names = namesIn(markup)
  const key = [...parts, theme, text, ...names].join(' ')
  const known = found.get(key)
  if (known !== undefined) return known
  if (found.size === MOST_FOUND) found.clear()
  const rules = rulesFor(stylesOf(parts, theme, text), names)
  found.set(key, rules)
  return rules
}

/** The styles of a page that only says what went wrong, and the parts that it names. */
export function bareStylesOf(parts: readonly string[], theme: Theme, text: TextSize = '100'): string {
  return joined([...BARE, ...parts], theme) + sized(text)
}

function joined(parts: readonly string[], theme: Theme): string {
  const styles = parts.map((part) => files[`./${part}.css`]).join('')
  if (theme === 'device') return styles
  return styles
    .replaceAll(/\(prefers-color-scheme:\s*dark\)/g, DARK[theme])
    .replace(/color-scheme:\s*light dark/, `color-scheme:${theme}`)
}

/** Paper keeps its own size. */
function sized(text: TextSize): string {
  return text === '100' ? '' : `@media screen{html{font-size:${text}%}}`
}
