import { Hono } from 'hono'
import * as m from '../../web/messages/index.ts'
import { Daily } from '../../web/pages/Daily.tsx'
import { Yesterday } from '../../web/pages/Yesterday.tsx'
import { apiOf } from './client.ts'
import { staticPage } from './document.tsx'
import type { PageEnv } from './env.ts'
import { suggestNickname } from './nickname.ts'
import { bodyOr } from './reply.ts'

/** How many rows of today's board the page shows. */
const ROWS = '10'

export const daily = new Hono<PageEnv>()
  .get('/daily', async (c) => {
    const api = apiOf(c)
    const today = await api.daily.$get().then(bodyOr)
    const reply = await api.quizzes[':slug'].board.$get({ param: { slug: today.slug }, query: { limit: ROWS } })
    // The day can be played even where KV has no board to give just now.
    const board = reply.ok ? await reply.json() : null
    return staticPage(c, () => <Daily daily={today} nickname={suggestNickname()} board={board} />, {
      title: `${m.daily_title()} · ${m.brand()}`,
      description: m.daily_lead(),
      styles: ['quiz', 'board', 'daily'],
      picture: today.slug,
      script: 'daily',
    })
  })
  .get('/daily/yesterday', async (c) => {
    const answers = await apiOf(c).daily.yesterday.$get().then(bodyOr)
    return staticPage(c, () => <Yesterday daily={answers} />, {
      title: `${m.yesterday_heading()} · ${m.brand()}`,
      description: m.yesterday_lead(),
      styles: ['question', 'stamp', 'reveal', 'result'],
    })
  })
