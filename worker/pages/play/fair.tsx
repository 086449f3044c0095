import { type Context, Hono } from 'hono'
import * as m from '../../../web/messages/index.ts'
import { Fair } from '../../../web/play/Fair.tsx'
import { deviceOf } from '../../api/player.ts'
import { bodyOf, statusOf } from '../../api/problem.ts'
import { Fairness } from '../../game/play/fairness.ts'
import { sayFair } from '../../service/play/fairness.ts'
import { Problem } from '../../service/problem.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { parsed } from '../parts.ts'

/** What a reader says of a question, by a form. */
export const fair = new Hono<PageEnv>()
  .post('/r/:round{[a-z0-9]+}/fair', async (c) => {
    const round = c.req.param('round')
    const fields = await c.req.parseBody()
    const question = String(fields.question)
    // A form sends a new line as two signs, of which its box has counted one.
    const why = String(fields.why ?? '').replace(/\r\n/g, '\n')
    try {
      const said = parsed(Fairness, { question, fair: fields.fair, why })
      return fairPage(c, { round, number: await sayFair(c.env, round, await deviceOf(c), said) })
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'invalid') throw error
      return fairPage(c, { round, again: { question, why, fault: bodyOf(error).detail } }, statusOf(error))
    }
  })
  .get('/r/:round{[a-z0-9]+}/fair', (c) => c.redirect(`/r/${c.req.param('round')}`, 303))

function fairPage(c: Context<PageEnv>, shown: Parameters<typeof Fair>[0], status: ReturnType<typeof statusOf> = 200) {
  return staticPage(c, () => <Fair {...shown} />, {
    title: `${m.fair_heading()} · ${m.brand()}`,
    description: m.tagline(),
    styles: ['reveal'],
    hidden: true,
    status,
  })
}
