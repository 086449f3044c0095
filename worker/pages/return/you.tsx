import { Hono } from 'hono'
import * as m from '../../../web/messages/index.ts'
import { You } from '../../../web/return/You.tsx'
import { packSummaries } from '../../service/library/packs.ts'
import { today } from '../../service/return/day.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'

/** The page on which readers see what their own record says. */
export const you = new Hono<PageEnv>().get('/you', (c) => {
  const articles = packSummaries().map(({ id, title, scored }) => ({ id, title, of: scored }))
  return staticPage(c, () => <You today={today()} articles={articles} />, {
    title: `${m.you_heading()} · ${m.brand()}`,
    description: m.you_lead(),
    styles: ['board', 'result', 'tiles', 'dare-news', 'you', 'you-stamps'],
    script: 'you',
  })
})
