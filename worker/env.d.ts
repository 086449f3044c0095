import type { Round } from './round/round.ts'

declare global {
  /** The bindings of wrangler.toml, and the secret that a deployment is given. */
  interface Env {
    KV: KVNamespace
    ROUNDS: DurableObjectNamespace<Round>
    /** signs the players' cookies; 32 characters or more */
    COOKIE_SECRET: string
  }
}
