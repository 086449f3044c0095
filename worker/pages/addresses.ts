import type { MiddlewareHandler } from 'hono'
import { readCode, slugOfCode } from '../game/make/code.ts'

/** What a sentence, a mail or a hurried hand leaves at the end of an address. */
const LEFT_BEHIND = /[\s/.,;:!?)\]}>"'’”»…\u200b-\u200f\u2060\ufeff]+$/u
/** How long a mistyped address may be; none of ours is half as long. */
const LONGEST = 1_000

/** First words of our addresses, all of which are in lower case to their end. */
const OURS =
  /^\/(?:q|r|t|og|embed|oembed|daily|make|packs|techniques|about|privacy|you|classes|teachers|lti|developers)(?=\/|$)/i

/** Addresses with nothing to mend: short first words that no code is as short as, and nothing behind that would be cut off. */
const RIGHT = /^\/(?:(?!q\/)[a-z]{1,5}(?:\/[a-z0-9-]+)*)?$/

/**
 * The address that a mistyped one was meant to be, as a path: without double slashes and what stands behind it, in lower
 * case where ours are. Undefined for an address that is right, or that nothing can be told of.
 */
export function rightAddress(path: string): string | undefined {
  if (path.length > LONGEST || RIGHT.test(path)) return undefined
  const typed = decoded(path)
  if (typed === undefined) return undefined
  const bare = `/${typed
    .replace(/^[\s/]+/u, '')
    .replace(/\/{2,}/g, '/')
    .replace(LEFT_BEHIND, '')}`
  const right = encodeURI(withCode(OURS.test(bare) ? bare.toLowerCase() : bare.replace(/^\/J(?=\/|$)/, '/j')))
  return right === path || right === encodeURI(typed) ? undefined : right
}

/** Leads from a mistyped address to the right one; a form stays a form. */
export const addresses: MiddlewareHandler = async (c, next) => {
  const { pathname, search } = new URL(c.req.url)
  const right = rightAddress(pathname)
  return right === undefined ? next() : c.redirect(`${right}${search}`, 308)
}

/** A quiz's address by its code, however the code is written, and where /q was left out: /q/KTM-7W4, /KTM7W4. */
function withCode(path: string): string {
  const [, typed = '', rest = ''] = /^\/q\/([^/]+)(.*)$/.exec(path) ?? /^\/([^/]{6,20})$/.exec(path) ?? []
  const code = typed && readCode(typed)
  return !code ? path : `/q/${slugOfCode(code)}${rest}`
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
