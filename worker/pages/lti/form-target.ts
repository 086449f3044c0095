import type { MiddlewareHandler } from 'hono'

/** The origins that pages' forms are sent to besides ours, by the request that a page answers. */
const targets = new WeakMap<Request, string>()

/** Lets the form of the page that answers a request be sent to an address of another site. */
export function letFormGo(request: Request, address: string): void {
  targets.set(request, new URL(address).origin)
}

/** Stands outside of what sets the headers of every answer: they let forms be sent to us alone. */
export const formTarget: MiddlewareHandler = async (c, next) => {
  await next()
  const target = targets.get(c.req.raw)
  if (target === undefined) return
  const policy = c.res.headers.get('Content-Security-Policy') ?? ''
  c.res.headers.set('Content-Security-Policy', policy.replace(/form-action 'self'/, `form-action 'self' ${target}`))
}
