import type { MiddlewareHandler } from 'hono'
import { Problem } from '../service/problem.ts'
import type { PageEnv } from './env.ts'

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
