import game from 'built-game'
import { type Context, Hono } from 'hono'
import { Bare } from './bare.ts'
import page from './static.html'
import { unmetered } from './unmetered.ts'

export * from 'built-game'
export { Bare }

interface BareEnv {
  Bindings: Env & { BARE: DurableObjectNamespace<Bare> }
}

/**
 * What the game is measured against, in the same workerd: a page without script, a route that does nothing, and routes that
 * do nothing but ask an object that does nothing.
 */
const bare = new Hono<BareEnv>()
  .get('/bench/static', (c) => c.html(page))
  .get('/bench/hono', (c) => c.text('ok'))
  .get('/bench/view/:hand', async (c) => c.json(await objectOf(c).view()))
  .post('/bench/answer/:hand', async (c) => {
    await c.req.json()
    return c.json(await objectOf(c).answer())
  })

function objectOf(c: Context<BareEnv, '/:hand'>): DurableObjectStub<Bare> {
  return c.env.BARE.get(c.env.BARE.idFromName(c.req.param('hand')))
}

export default {
  fetch(request: Request, env: BareEnv['Bindings'], context: ExecutionContext) {
    const { pathname } = new URL(request.url)
    return (pathname.startsWith('/bench/') ? bare : game).fetch(unmetered(request), env, context)
  },
}
