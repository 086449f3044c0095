import game from 'built-game'
import { Hono } from 'hono'
import page from './static.html'
import { unmetered } from './unmetered.ts'

export * from 'built-game'

/** What the game is measured against, in the same workerd: a page without script, and a route that does nothing. */
const bare = new Hono().get('/bench/static', (c) => c.html(page)).get('/bench/hono', (c) => c.text('ok'))

export default {
  fetch(request: Request, env: Env, context: ExecutionContext) {
    const { pathname } = new URL(request.url)
    return (pathname.startsWith('/bench/') ? bare : game).fetch(unmetered(request), env, context)
  },
}
