import { Hono } from 'hono'
import { quizForHost } from '../../service/class/hosting.ts'
import { linksOf } from '../../service/links.ts'
import { takeaway } from '../../service/make/takeaway.ts'
import { Problem } from '../../service/problem.ts'
import { delimiterFor } from '../class/csv.ts'
import { claimOf } from '../class/hosted.ts'
import type { PageEnv } from '../env.ts'

/** A host's quiz as files for other programs. Each holds the verdicts: whoever lacks the host's key gets none. */
export const takeaways = new Hono<PageEnv>().get('/t/:slug{[a-z0-9-]+}/take/:format', async (c) => {
  const claim = claimOf(c)
  const { quiz, hosted } = await quizForHost(c.env, claim)
  if (hosted?.erasing) throw new Problem('erasing')
  const { url, code } = linksOf(quiz.slug, claim.key, c.req.url)
  const delimiter = delimiterFor(c.req.header('Accept-Language'))
  const { ending, type, body } = await takeaway(c.env, quiz, c.req.param('format'), { url, delimiter })
  c.header('Content-Type', type)
  c.header('Content-Disposition', `attachment; filename="baseless-${code}.${ending}"`)
  c.header('Cache-Control', 'no-store')
  return c.body(body)
})
