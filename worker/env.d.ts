declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('./index.ts')
    durableNamespaces: 'Round' | 'Classroom' | 'Painter' | 'Counter' | 'Board' | 'LtiTool' | 'LtiLink' | 'Registry'
  }

  /** The bindings of wrangler.toml, and the secret that a deployment is given. */
  interface Env {
    KV: KVNamespace
    PAINTERS: DurableObjectNamespace<import('./pictures/painter.ts').Painter>
    CLASSROOMS: DurableObjectNamespace<import('./round/classroom.ts').Classroom>
    BOARDS: DurableObjectNamespace<import('./round/board.ts').Board>
    COUNTERS: DurableObjectNamespace<import('./round/counter.ts').Counter>
    LTI_TOOL: DurableObjectNamespace<import('./round/lti/tool.ts').LtiTool>
    LTI_LINKS: DurableObjectNamespace<import('./round/lti/link.ts').LtiLink>
    REGISTRY: DurableObjectNamespace<import('./round/registry.ts').Registry>
    ROUNDS: DurableObjectNamespace<import('./round/round.ts').Round>
    /** the public internet alone, where the game is served without Cloudflare, whose network has nothing else */
    PUBLIC_NETWORK?: Fetcher
    /** count what anybody asks for within a minute; see `worker/api/budgets.ts` */
    LIMIT_10: RateLimit
    LIMIT_60: RateLimit
    LIMIT_120: RateLimit
    LIMIT_300: RateLimit
    LIMIT_600: RateLimit
    /** signs the players' cookies; 32 characters or more */
    COOKIE_SECRET: string
    /** the secret before this one, while what it signed is still accepted */
    COOKIE_SECRET_PREVIOUS?: string
    /** learning platforms that may launch, as a list in JSON: see `worker/game/lti/platform.ts` */
    LTI_PLATFORMS?: string
    /** the last part of the address at which an admin registers a platform; without one nobody can */
    LTI_REGISTRATION?: string
    /** a store of learning records (LRS) that is told of finished plays, how it is entered (`key:secret`), and our own origin */
    XAPI_ENDPOINT?: string
    XAPI_AUTH?: string
    XAPI_SITE?: string
  }
}

interface Env extends Cloudflare.Env {}
