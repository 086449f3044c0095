import type { Context } from 'hono'
import type { Audience } from '../../questions/model/audience.ts'
import { AGES, SENSITIVE } from '../../questions/model/terms.ts'
import type { PageEnv } from './env.ts'

/** Whom an address looks for articles for, as `?age=14&without=war&without=death`; what it does not know it passes over. */
export function audienceOf(c: Context<PageEnv>): Audience {
  const { age } = c.req.query()
  const without = c.req.queries('without') ?? []
  return {
    age: AGES.find((each) => each === `${age}+`),
    without: SENSITIVE.filter((topic) => without.includes(topic)),
  }
}
