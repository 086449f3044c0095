import * as z from 'zod'
import type { HostClaim } from '../../service/class/hosting.ts'

/** The version of the file that takes a host's list along. */
const VERSION = 1
/** The most quizzes that a file may name: more than a browser remembers. */
const MOST = 500

const ListFile = z.object({
  baseless: z.literal('classes'),
  version: z.literal(VERSION),
  classes: z
    .array(z.object({ slug: z.string().regex(/^[a-z0-9-]{1,80}$/), key: z.string().regex(/^[\w-]{1,60}$/) }))
    .max(MOST),
})

/** A host's list as a file; a browser adds the names that it keeps. */
export function writeListFile(claims: readonly HostClaim[]): string {
  return `${JSON.stringify({ baseless: 'classes', version: VERSION, classes: claims }, null, 1)}\n`
}

/** The keys in such a file; null for what is none. */
export function readListFile(text: string): HostClaim[] | null {
  try {
    return ListFile.parse(JSON.parse(text)).classes
  } catch {
    return null
  }
}
