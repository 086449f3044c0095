/// <reference types="@cloudflare/vitest-plugin/types" />

declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../../worker/index.ts')
    durableNamespaces: 'Round' | 'Painter'
  }
  interface Env {
    KV: KVNamespace
    ROUNDS: DurableObjectNamespace<import('../../worker/round/round.ts').Round>
    COOKIE_SECRET: string
  }
}

declare module 'cloudflare:test-internal' {
  /** Does what the plugin has kept under the number that a request bears. */
  export function maybeHandleRunRequest(request: { cf?: unknown }): Promise<Response | undefined>
}
