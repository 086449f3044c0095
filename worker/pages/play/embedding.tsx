import { Hono } from 'hono'
import * as m from '../../../web/messages/index.ts'
import { EmbedSnippet, FRAME_THEMES } from '../../../web/play/embed/EmbedSnippet.tsx'
import { quizInfo } from '../../service/play/quiz-info.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { snippetOf } from './snippet.ts'

/** Where somebody gets what shows a quiz in a page of their own; a class is joined on ours. */
export const embedding = new Hono<PageEnv>().get('/q/:slug{[a-z0-9-]+}/embed', async (c) => {
  const { slug, title, ...quiz } = await quizInfo(c.env, c.req.param('slug'), '')
  if (quiz.class) return c.redirect(`/q/${slug}`)
  const { origin } = new URL(c.req.url)
  const theme = FRAME_THEMES.find((each) => each === c.req.query('theme')) ?? 'auto'
  const suffix = theme === 'auto' ? '' : `?theme=${theme}`
  const frame = `/embed/q/${slug}${suffix}`
  const snippets = {
    snippet: snippetOf({ origin, title, frame, page: `/q/${slug}` }),
    today: snippetOf({ origin, title: m.embed_today(), frame: `/embed/today${suffix}`, page: '/' }),
  }
  return staticPage(c, () => <EmbedSnippet {...{ slug, title, theme, frame }} {...snippets} />, {
    title: `${m.embed_heading()} · ${title} · ${m.brand()}`,
    description: m.embed_lead(),
    styles: ['embedding'],
    hidden: true,
    script: 'share',
  })
})
