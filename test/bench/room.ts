import game from 'built-game'
import { Bare } from './bare.ts'
import { unmetered } from './unmetered.ts'

export * from 'built-game'
export { Bare }

/** The game, and beside it in the same workerd an object that does nothing but send what it hears to everyone. */
export default {
  fetch(request: Request, env: Env & { BARE: DurableObjectNamespace }, context: ExecutionContext) {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname !== '/bench/broadcast') return game.fetch(unmetered(request), env, context)
    return env.BARE.get(env.BARE.idFromName(searchParams.get('room') ?? '')).fetch(request)
  },
}
