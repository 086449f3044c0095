import { Hono } from 'hono'
import * as m from '../../web/messages/index.ts'
import { You } from '../../web/pages/You.tsx'
import { staticPage } from './document.tsx'
import type { PageEnv } from './env.ts'

export const you = new Hono<PageEnv>().get('/you', (c) =>
  staticPage(c, () => <You />, {
    title: `${m.you_heading()} · ${m.brand()}`,
    description: m.you_lead(),
    styles: ['board', 'result', 'you'],
    script: 'you',
  }),
)
