/** What the pages have asked Intl for. A style names a time zone at most, and of those there are some 600. */
const made = new Map<string, object>()

/**
 * An Intl object, made once a kind, language and style: a page has dozens of figures and plurals, and to make what writes
 * them takes longest. `vite.config.ts` puts it in place of `new Intl.…` where the Worker renders.
 */
export function keptIntl<Made extends object, Style>(
  Kind: new (locale?: string, style?: Style) => Made,
  locale?: string,
  style?: Style,
): Made {
  const key = `${Kind.name} ${locale} ${JSON.stringify(style)}`
  const known = made.get(key) as Made | undefined
  if (known) return known
  const one = new Kind(locale, style)
  made.set(key, one)
  return one
}
