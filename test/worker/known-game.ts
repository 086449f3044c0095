import { maybeHandleRunRequest } from 'cloudflare:test-internal'
import { env } from 'cloudflare:workers'

/** The plugin's object that may load modules, by the name of its binding. */
const LOADER = '__VITEST_POOL_WORKERS_RUNNER_OBJECT'

interface Runner {
  import(path: string, options?: object): Promise<unknown>
}

interface Loader {
  fetch(url: string, init: Pick<RequestInit, 'cf'>): Promise<Response | undefined>
}

const kept = globalThis as unknown as {
  __vitest_worker__: { providedContext: { cloudflarePoolOptions: string } }
  __vitest_mocker__: { moduleRunner: Runner }
}
const bindings = env as unknown as Record<typeof LOADER, { get(name: string): Loader }>

/** Whether the plugin has asked where the game is; it then loads it before anything else is done. */
let asked = false
let known: Promise<void> | undefined

/**
 * The plugin loads the game anew at each request, and at each call of an object, by two requests of its own: they cost more than
 * twice what the game does. Here it is given the game that it has loaded. Without this, the tests hold and take longer.
 */
export async function keepGame(): Promise<void> {
  const { providedContext } = kept.__vitest_worker__
  const options = providedContext.cloudflarePoolOptions
  known ??= loadOnce(JSON.parse(options).main)
  await known
  Object.defineProperty(providedContext, 'cloudflarePoolOptions', {
    get() {
      asked = true
      queueMicrotask(() => {
        asked = false
      })
      return options
    },
  })
}

async function loadOnce(main: string): Promise<void> {
  const { moduleRunner } = kept.__vitest_mocker__
  const load = moduleRunner.import.bind(moduleRunner)
  const game = await load(main)
  moduleRunner.import = async (path, options) => (path === main && !options ? game : load(path, options))
  const loaders = bindings[LOADER]
  const here: Loader = { fetch: (_, { cf }) => maybeHandleRunRequest({ cf }) }
  bindings[LOADER] = { get: (name) => (asked ? here : loaders.get(name)) }
}
