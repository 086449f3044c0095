import type { TextSize, Theme } from '../ui/theme.ts'
import { namesIn, namesOf, rulesEver, rulesFor } from './first-rules.ts'

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

/** Parts whose markup comes by the API, so that nobody knows beforehand what is in it. */
const DRAWN = ['element', 'element-drawn']

/** A page in two: its first part, whose styles stand before it, and all of it, whose styles follow that part. */
interface Split {
  first: string
  all: string
  /** names in the styles that its script may give to an element */
  words: readonly string[]
}

/** What `splitStylesOf` has found, by all that it depends on. */
const found = new Map<string, { first: string; all: string }>()
const MOST_FOUND = 200

/** The styles of a page in two, without the rules that hold for nothing in it, now or by its script. */
export function splitStylesOf({ first, all, words }: Split, parts: readonly string[], theme: Theme, text: TextSize) {
  const [names, ever] = [namesIn(first), namesIn(all)]
  const key = [theme, text, ...parts, '/', ...names, '/', ...ever, '/', ...words].join(' ')
  const known = found.get(key)
  if (known) return known
  const drawn = parts.filter((part) => DRAWN.includes(part)).flatMap((part) => namesOf(joined([part], theme)))
  for (const word of [...words, ...drawn]) ever.add(word)
  const sheet = stylesOf(parts, theme, text)
  const sheets = { first: rulesFor(sheet, names), all: rulesEver(sheet, ever) }
  if (found.size === MOST_FOUND) found.clear()
  found.set(key, sheets)
  return sheets
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

/** Paper keeps its own size. On a phone, buttons that stick would lie over a first card in larger letters. */
function sized(text: TextSize): string {
  if (text === '100') return ''
  return `@media screen{html{font-size:${text}%}}@media (max-width:40rem){.first .judge{position:static}}`
}
