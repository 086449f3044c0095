/** Under this header a request says from which address it would come. */
export const FROM = 'Bench-From'

/**
 * A request as if no network had brought it, unless it says from where it would come: what one machine asks here in a
 * minute, a school does not in a day.
 */
export function unmetered(request: Request): Request {
  const headers = new Headers(request.headers)
  const from = headers.get(FROM)
  if (from === null) headers.delete('CF-Connecting-IP')
  else headers.set('CF-Connecting-IP', from)
  return new Request(request, { headers })
}
