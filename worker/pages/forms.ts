import type { Context, MiddlewareHandler } from 'hono'
import { limitBody, MAX_BODY } from '../api/app.ts'
import { Problem } from '../service/problem.ts'
import type { PageEnv } from './env.ts'

/** The largest form, in bytes: 200 names in any script, as a form encodes them. A field that is too long comes back as it was typed. */
const MAX_FORM = 512 * 1024

/** The largest body with a file of questions, in bytes: a file of 2 MB, or 100 questions as they were read. */
const MAX_IMPORT = 2_200_000

const FORM = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i

const formLimit = limitBody(MAX_FORM)
const importLimit = limitBody(MAX_IMPORT)
const messageLimit = limitBody(MAX_BODY)

/** Refuses larger bodies, in bytes, unread: forms, and what a page sends instead of a socket. */
export const formLimits: MiddlewareHandler<PageEnv> = (c, next) => {
  if (c.req.path === '/make/import') return importLimit(c, next)
  return (isForm(c) ? formLimit : messageLimit)(c, next)
}

function isForm(c: Context): boolean {
  return FORM.test(c.req.header('Content-Type') ?? '')
}

/** Refuses a form that nobody can read, such as one in parts that does not say what parts them, before anything happens. */
export const readableForm: MiddlewareHandler<PageEnv> = async (c, next) => {
  if (c.req.method === 'POST' && isForm(c)) {
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
