import { z } from '@hono/zod-openapi'
import { slug } from '../../game/wire.ts'
import type { HostClaim } from '../../service/class/hosting.ts'
import { Problem } from '../../service/problem.ts'

const headers = z.object({
  authorization: z.string().max(200).optional().openapi({ description: '`Bearer <host key>`' }),
})
/** RFC 6750; a scheme's name is written either way. */
const BEARER = /^Bearer(?: +|$)/i

/** The quiz that a request is about. */
export const quizParams = z.object({ slug })
const roundParams = quizParams.extend({ number: z.coerce.number().int().min(1).max(100_000) })

/** What a host asks of a quiz, and of one of its rounds: who they are is in the header. */
export const ofQuiz = { params: quizParams, headers }
export const ofRound = { params: roundParams, headers }

/** Which quiz a request is about, and the key that its header brings. Throws `no-bearer` for a header of another form. */
export function claimOf({ slug }: { slug: string }, { authorization = '' }: z.infer<typeof headers>): HostClaim {
  if (authorization !== '' && !BEARER.test(authorization)) throw new Problem('no-bearer')
  return { slug, key: authorization.replace(BEARER, '').trim() }
}
