import { type Context, Hono } from 'hono'
import { Picked } from '../../../web/lti/Picked.tsx'
import { PickQuiz } from '../../../web/lti/PickQuiz.tsx'
import * as m from '../../../web/messages/index.ts'
import { bodyOf } from '../../api/problem.ts'
import { readCode, slugOfCode } from '../../game/make/code.ts'
import { packSummaries } from '../../service/library/packs.ts'
import { type Picked as PickedQuiz, pickQuiz } from '../../service/lti/pick.ts'
import { Problem } from '../../service/problem.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { letFormGo } from './form-target.ts'

/** Where a teacher says what they would like to place in their course. */
export const pick = new Hono<PageEnv>().post('/lti/pick', async (c) => {
  const { ticket, article, code } = await c.req.parseBody()
  const form = { ticket: String(ticket), article: textOf(article), code: textOf(code).trim() }
  const typed = readCode(form.code)
  if (form.code !== '' && typed === undefined) return pickPage(c, { ...form, fault: m.lti_pick_unknown() })
  const slug = typed === undefined ? form.article : slugOfCode(typed)
  if (slug === '') return pickPage(c, { ...form, fault: m.lti_pick_none() })
  try {
    return pickedPage(c, await pickQuiz(c.env, form.ticket, slug, new URL(c.req.url).origin))
  } catch (error) {
    if (!(error instanceof Problem) || !['no-quiz', 'lti-own'].includes(error.kind)) throw error
    const fault = error.kind === 'no-quiz' ? m.lti_pick_unknown() : bodyOf(error).detail
    return pickPage(c, { ...form, fault })
  }
})

interface PickForm {
  ticket: string
  article?: string
  code?: string
  fault?: string
}

/** The page where somebody chooses; `fault` is why what they chose cannot be had. */
export function pickPage(c: Context<PageEnv>, form: PickForm) {
  return staticPage(c, () => <PickQuiz articles={packSummaries()} {...form} />, {
    ...pageOptions(m.lti_pick_title()),
    ...(form.fault !== undefined && { status: 422 }),
  })
}

/** Sends what was chosen on: by itself where there is script, and else by a button. */
function pickedPage(c: Context<PageEnv>, picked: PickedQuiz) {
  letFormGo(c.req.raw, picked.returnUrl)
  return staticPage(c, () => <Picked {...picked} />, { ...pageOptions(m.lti_picked_title()), script: 'lti' })
}

function pageOptions(title: string) {
  return { title: `${title} · ${m.brand()}`, description: m.tagline(), styles: [], hidden: true }
}

function textOf(field: unknown): string {
  return typeof field === 'string' ? field : ''
}
