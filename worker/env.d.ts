declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('./index.ts')
    durableNamespaces: 'Round' | 'Classroom' | 'Painter'
  }

  /** The bindings of wrangler.toml, and the secret that a deployment is given. */
  interface Env {
    KV: KVNamespace
    PAINTERS: DurableObjectNamespace<import('./pictures/painter.ts').Painter>
    CLASSROOMS: DurableObjectNamespace<import('./round/classroom.ts').Classroom>
    ROUNDS: DurableObjectNamespace<import('./round/round.ts').Round>
    /** signs the players' cookies; 32 characters or more */
    COOKIE_SECRET: string
  }
}

interface Env extends Cloudflare.Env {}
