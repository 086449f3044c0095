import { type Context, Hono } from 'hono'
import * as m from '../../web/messages/index.ts'
import { Make, type MakeForm } from '../../web/pages/Make.tsx'
import type { FieldFault } from '../api/problem.ts'
import { MAX_QUESTIONS } from '../game/choice.ts'
import { ROUND_KINDS } from '../game/rules.ts'
import { KEEP_CLASS } from '../game/schedule.ts'
import { apiOf } from './client.ts'
import { staticPage } from './document.tsx'
import type { PageEnv } from './env.ts'
import { readForm, usualForm, wishOf } from './make-form.ts'
import { bodyOr, problemOfReply } from './reply.ts'

export const make = new Hono<PageEnv>()
  .get('/make', (c) => makePage(c))
  .post('/make', async (c) => {
    const form = readForm(await c.req.parseBody({ all: true }))
    const reply = await apiOf(c).quizzes.$post({ json: wishOf(form) })
    if (reply.ok) return c.redirect((await reply.json()).hostUrl, 303)
    const { detail, fields = [] } = (await problemOfReply(reply)).body
    return makePage(c, { form, ...faultOf(fields, detail) })
  })

async function makePage(c: Context<PageEnv>, refused?: { form: MakeForm; fault: string; faulty: string[] }) {
  const { packs } = await apiOf(c).packs.$get().then(bodyOr)
  const kind = ROUND_KINDS.find((each) => each === c.req.query('kind')) ?? 'solo'
  const form = refused?.form ?? usualForm({ kind, packs: packs.slice(0, 1).map(({ id }) => id), zone: zoneOf(c) })
  const most = { questions: MAX_QUESTIONS, days: KEEP_CLASS.most }
  return staticPage(
    c,
    () => <Make packs={packs} most={most} form={form} fault={refused?.fault} faulty={refused?.faulty} />,
    {
      title: m.make_title(),
      description: m.make_description(),
      styles: ['make'],
      status: refused ? 422 : 200,
      script: 'make',
    },
  )
}

const SENTENCES: Record<string, () => string> = {
  size: () => m.make_fault_size({ most: MAX_QUESTIONS }),
  minutes: m.make_fault_minutes,
  keepDays: () => m.make_fault_days({ most: KEEP_CLASS.most }),
  seconds: m.make_fault_seconds,
}

/** What the API refused, in the words of the form: a number that is out of bounds is named by its label. */
function faultOf(fields: FieldFault[], detail: string): { fault: string; faulty: string[] } {
  const faults = fields.map(({ field, message }) => ({
    name: field.replace(/^class\.(live\.)?/, '').replace(/\..*$/, ''),
    message,
  }))
  const sentences = faults.map(({ name, message }) => SENTENCES[name]?.() ?? message)
  return { fault: sentences.join(' ') || detail, faulty: faults.map(({ name }) => name) }
}

/** The time zone from which Cloudflare sees the request come, until the form's script knows better. */
function zoneOf(c: Context<PageEnv>): string {
  const { cf } = c.req.raw as Request<unknown, IncomingRequestCfProperties | undefined>
  return cf?.timezone ?? 'UTC'
}
