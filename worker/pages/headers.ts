import type { MiddlewareHandler } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import type { PageEnv } from './env.ts'

/** The first words of the addresses whose pages any other site may show in a frame; nothing that a host sees is among them. */
const FRAMED = /^\/(?:embed|lti)(?:\/|$)/

/** Pages of ours that show such a page in a frame. */
const FRAMING = /^\/q\/[^/]+\/embed$/

/** Pictures that other sites show beside a link. */
const PICTURES = /^\/og\//

/** What is no page, and has no style of its own. */
const DATA = /^\/api\//

const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  styleSrc: [NONCE],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

const SHARED = {
  // Nothing is promised for the other hosts of a school's domain.
  strictTransportSecurity: 'max-age=15552000',
  // A form's Origin must reach the server, or it could not tell its own forms from those of other sites.
  referrerPolicy: 'same-origin',
} as const

const usual = secureHeaders({ ...SHARED, contentSecurityPolicy: POLICY, xFrameOptions: 'DENY' })
const framing = secureHeaders({
  ...SHARED,
  contentSecurityPolicy: { ...POLICY, frameSrc: ["'self'"] },
  xFrameOptions: 'DENY',
})
const framed = secureHeaders({
  ...SHARED,
  contentSecurityPolicy: { ...POLICY, frameAncestors: ['*'] },
  xFrameOptions: false,
  // A page that isolates itself from others may show it as well.
  crossOriginResourcePolicy: 'cross-origin',
})
const pictures = secureHeaders({
  ...SHARED,
  contentSecurityPolicy: POLICY,
  xFrameOptions: 'DENY',
  crossOriginResourcePolicy: 'cross-origin',
})

const { styleSrc: _, ...WITHOUT_STYLE } = POLICY
const data = secureHeaders({ ...SHARED, contentSecurityPolicy: WITHOUT_STYLE, xFrameOptions: 'DENY' })

/** The security headers of every answer, by its group: no page is shown in a frame but those that are made for it. */
export const headers: MiddlewareHandler<PageEnv> = (c, next) => {
  const { path } = c.req
  if (DATA.test(path)) return data(c, next)
  // 122 random bits by one call of the runtime; Hono would draw, spell and encode its own.
  c.set('secureHeadersNonce', crypto.randomUUID())
  if (FRAMED.test(path)) return framed(c, next)
  if (FRAMING.test(path)) return framing(c, next)
  return (PICTURES.test(path) ? pictures : usual)(c, next)
}
