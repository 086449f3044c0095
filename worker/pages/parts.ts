import type * as z from 'zod'
import { problemOf } from '../api/index.ts'
import { invalid } from '../api/problem.ts'

/** What a form or an address says, by the schema that the API reads the same by. Throws `invalid` for what does not fit. */
export function parsed<Schema extends z.ZodType>(schema: Schema, fields: unknown): z.infer<Schema> {
  const read = schema.safeParse(fields)
  if (!read.success) throw invalid(read.error.issues)
  return read.data
}

/** A part that its page can do without: null where there is none, or KV has none to give just now, which the log hears. */
export async function partOrNone<T>(part: Promise<T>): Promise<T | null> {
  return part.catch((error) => {
    problemOf(error)
    return null
  })
}
