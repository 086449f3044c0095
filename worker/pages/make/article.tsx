import { type Context, Hono } from 'hono'
import { ArticlePage } from '../../../web/make/ArticlePage.tsx'
import * as m from '../../../web/messages/index.ts'
import { hostedQuiz } from '../../service/class/hosting.ts'
import { articleOf } from '../../service/make/articles.ts'
import { claimOf, rememberKey } from '../class/hosted.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'

/** Where somebody makes a quiz of an article of their own, and opens it again by its edit link. */
export const article = new Hono<PageEnv>()
  .get('/make/article', (c) => editorPage(c))
  .get('/t/:slug{[a-z0-9-]+}/article', async (c) => {
    const [slug, key] = [c.req.param('slug'), c.req.query('key')]
    if (key !== undefined) {
      await hostedQuiz(c.env, { slug, key })
      rememberKey(c, { slug, key })
      return c.redirect(`/t/${slug}/article`, 303)
    }
    const claim = claimOf(c)
    return editorPage(c, { ...claim, ...(await articleOf(c.env, claim)) })
  })

function editorPage(c: Context<PageEnv>, saved?: Parameters<typeof ArticlePage>[0]['saved']) {
  return staticPage(c, () => <ArticlePage saved={saved} />, {
    title: `${m.editor_heading()} · ${m.brand()}`,
    description: m.editor_lead(),
    styles: ['question', 'stamp', 'reveal', 'element', 'element-drawn', 'make', 'over-page', 'article'],
    hidden: saved !== undefined,
    script: 'article',
  })
}
