import { Hono } from 'hono'
import { api, problemReply } from './api/index.ts'
import { schemas } from './api/library/schema.ts'
import { runJobs } from './jobs/index.ts'
import { headers } from './pages/headers.ts'
import { pages } from './pages/index.tsx'
import { formTarget } from './pages/lti/form-target.ts'
import { photo } from './pages/make/photo.ts'
import { LtiLink as LtiLinkObject } from './round/lti/link.ts'
import { Round as RoundObject } from './round/round.ts'
import { makeLinked } from './service/lti/linked.ts'
import { packAt } from './service/make/revisions.ts'

export { Painter } from './pictures/painter.ts'
export { Board } from './round/board.ts'
export { Classroom } from './round/classroom.ts'
export { Counter } from './round/counter.ts'
export { LtiTool } from './round/lti/tool.ts'
export { Registry } from './round/registry.ts'

/** A round whose packs are the library's, and those that earlier deployments left. */
export class Round extends RoundObject {
  protected override packAt(id: string, revision: string) {
    return packAt(this.env, id, revision)
  }
}

/** A link in a course whose class is made as any other. */
export class LtiLink extends LtiLinkObject {
  protected override make(quiz: string) {
    return makeLinked(this.env, quiz)
  }
}

const app = new Hono<{ Bindings: Env }>()

app.route('/', photo)
app.use(formTarget)
app.use(headers)
app.route('/api', api)
app.route('/schema', schemas)
app.route('/', pages)
app.onError(problemReply)

export default { fetch: app.fetch, scheduled: runJobs } satisfies ExportedHandler<Env>
