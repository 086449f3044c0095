import { type Context, Hono } from 'hono'
import { renderSVG } from 'uqr'
import { LEVELS, type Level, type Technique } from '../../questions/terms.ts'
import * as m from '../../web/messages/index.ts'
import { Host } from '../../web/pages/Host.tsx'
import { Make, type MakeForm } from '../../web/pages/Make.tsx'
import { MAX_QUESTIONS } from '../game/choice.ts'
import { apiOf } from './client.ts'
import { staticPage } from './document.tsx'
import type { PageEnv } from './env.ts'
import { bodyOr, problemOfReply } from './reply.ts'

const USUAL: MakeForm = { title: '', packs: [], size: '10', order: 'written', levels: [...LEVELS], techniques: [] }

export const make = new Hono<PageEnv>()
  .get('/make', (c) => makePage(c))
  .post('/make', async (c) => {
    // The API refuses whatever is not one of its values; a form can send anything.
    const form = readForm(await c.req.parseBody({ all: true }))
    const reply = await apiOf(c).quizzes.$post({
      json: {
        ...(form.title && { title: form.title }),
        packs: form.packs,
        size: Number(form.size),
        shuffle: form.order === 'shuffled',
        levels: form.levels as Level[],
        techniques: form.techniques as Technique[],
      },
    })
    if (reply.ok) return c.redirect((await reply.json()).hostUrl, 303)
    return makePage(c, { form, fault: (await problemOfReply(reply)).body.detail })
  })
  .get('/t/:slug{[a-z0-9-]+}', async (c) => {
    const header = { authorization: `Bearer ${c.req.query('key') ?? ''}` }
    const param = { slug: c.req.param('slug') }
    const quizzes = apiOf(c).quizzes[':slug']
    const quiz = await quizzes.host.$get({ param, header }).then(bodyOr)
    const board = await quizzes.board.$get({ param, query: {} }).then(bodyOr)
    const qr = renderSVG(quiz.url, { border: 4, whiteColor: 'transparent', blackColor: 'currentColor' })
    return staticPage(c, () => <Host quiz={quiz} board={board} qr={qr} home={new URL(c.req.url).host} />, {
      title: m.host_title({ title: quiz.title }),
      description: m.make_description(),
      styles: ['board', 'host'],
      hidden: true,
      script: 'share',
    })
  })

function readForm(fields: Record<string, unknown>): MakeForm {
  return {
    title: String(fields.title ?? '').trim(),
    packs: listOf(fields.packs),
    levels: listOf(fields.levels),
    techniques: listOf(fields.techniques),
    size: String(fields.size ?? ''),
    order: fields.order === 'shuffled' ? 'shuffled' : 'written',
  }
}

function listOf(field: unknown): string[] {
  return [field ?? []].flat().map(String)
}

async function makePage(c: Context<PageEnv>, refused?: { form: MakeForm; fault: string }) {
  const { packs } = await apiOf(c).packs.$get().then(bodyOr)
  const first = packs[0]?.id
  const form = refused?.form ?? { ...USUAL, packs: first ? [first] : [] }
  return staticPage(c, () => <Make packs={packs} most={MAX_QUESTIONS} form={form} fault={refused?.fault} />, {
    title: m.make_title(),
    description: m.make_description(),
    styles: [],
    status: refused ? 422 : 200,
  })
}
