import { Hono } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import { api } from './api/index.ts'
import { schemas } from './api/schema.ts'
import { runJobs } from './jobs/index.ts'
import { pages } from './pages/index.tsx'

export type { AppType } from './api/index.ts'
export { Painter } from './pictures/painter.ts'
export { Classroom } from './round/classroom.ts'
export { Round } from './round/round.ts'

const app = new Hono<{ Bindings: Env }>()

app.use(
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: [NONCE],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // A form's Origin must reach the server, or it could not tell its own forms from those of other sites.
    referrerPolicy: 'same-origin',
  }),
)
app.route('/api', api)
app.route('/schema', schemas)
app.route('/', pages)

export default { fetch: app.fetch, scheduled: runJobs } satisfies ExportedHandler<Env>
