import type { MiddlewareHandler } from 'hono'
import { limitBody, MAX_BODY } from '../api/app.ts'
import { Problem } from '../service/problem.ts'
import type { PageEnv } from './env.ts'

/** The largest body of the form that makes a quiz, in bytes: 200 names in any script, as a form encodes them. */
const MAX_FORM = 512 * 1024

/** The largest body with a file of questions, in bytes: a file of 2 MB, or 100 questions as they were read. */
const MAX_IMPORT = 2_200_000

const usual = limitBody(MAX_BODY)
const LARGER: Readonly<Record<string, MiddlewareHandler>> = {
  '/make': limitBody(MAX_FORM),
  '/make/import': limitBody(MAX_IMPORT),
}

/** Refuses larger bodies, in bytes, unread. */
export const formLimits: MiddlewareHandler<PageEnv> = (c, next) => (LARGER[c.req.path] ?? usual)(c, next)

const FORM = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i

/** Refuses a form that nobody can read, such as one in parts that does not say what parts them, before anything happens. */
export const readableForm: MiddlewareHandler<PageEnv> = async (c, next) => {
  if (c.req.method === 'POST' && FORM.test(c.req.header('Content-Type') ?? '')) {
    await c.req.parseBody().catch(() => {
      throw new Problem('malformed')
    })
  }
  return next()
}

/** The number of a round in a form's field. Throws `no-round` for what is no number. */
export function roundField(field: unknown): number {
  if (typeof field !== 'string' || !/^\d{1,6}$/.test(field)) throw new Problem('no-round')
  return Number(field)
}
