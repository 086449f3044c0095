import { OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from './problem.ts'

/** The largest body of a request, in bytes. */
export const MAX_BODY = 64 * 1024

/** What every handler finds in its context. */
export interface AppEnv {
  Bindings: Env
}

/** A sub-app whose routes answer a body or parameter that does not fit its schema with 422 and the field's name. */
export function resource(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw Problem.invalid(result.error.issues)
    },
  })
}
