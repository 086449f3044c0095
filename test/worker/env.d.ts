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
