import { escaped } from '../text.ts'

/** An element as text; `inner` is XML already. */
export function tag(name: string, attributes: Record<string, string>, inner = ''): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return inner === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inner}</${name}>`
}
