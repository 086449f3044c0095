import * as z from 'zod'

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
  .max(60)
/** A sentence or a few, as an author writes them. */
export const sentence = z.string().trim().min(1).max(600)
/** A name or a title. */
export const name = z.string().trim().min(1).max(120)
