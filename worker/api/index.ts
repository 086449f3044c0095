import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { WebhookEvent } from '../game/make/webhook.ts'
import { Problem, unexpected } from '../service/problem.ts'
import { type AppEnv, asks, bodyLimits } from './app.ts'
import { hosting } from './class/hosting.ts'
import { register } from './class/register.ts'
import { reports } from './class/report.ts'
import { settings } from './class/settings.ts'
import { webhook } from './class/webhook.ts'
import { type ApiDocument, documentOf } from './document.ts'
import { health } from './health.ts'
import { packs } from './library/packs.ts'
import { limits } from './limits.ts'
import { live } from './live/live.ts'
import { articles } from './make/articles.ts'
import { pages } from './make/pages.ts'
import { photos } from './make/photos.ts'
import { quizzes } from './make/quizzes.ts'
import { openReads } from './open.ts'
import { fromOwnSite } from './own-site.ts'
import { board } from './play/board.ts'
import { rounds } from './play/rounds.ts'
import { responseOf } from './problem.ts'
import { daily } from './return/daily.ts'
import { everybody } from './return/everybody.ts'
import { practice } from './return/practice.ts'
import { challenges } from './return/versus.ts'

const app = new OpenAPIHono<AppEnv>()

app.use(openReads)
app.use(fromOwnSite)
app.use(bodyLimits)
app.use(limits)

app
  .route('/packs', packs)
  .route('/daily', daily)
  .route('/quizzes', quizzes)
  .route('/', articles)
  .route('/', photos)
  .route('/pages', pages)
  .route('/', hosting)
  .route('/', register)
  .route('/', settings)
  .route('/', webhook)
  .route('/', reports)
  .route('/', rounds)
  .route('/', live)
  .route('/', board)
  .route('/practice', practice)
  .route('/', challenges)
  .route('/', everybody)
  .route('/health', health)

app.openAPIRegistry.registerWebhook({
  ...{ method: 'post', path: 'finished', summary: 'What a host’s server is told, signed as Standard Webhooks says' },
  ...{ request: { body: asks(WebhookEvent) }, responses: { 204: { description: 'Heard; 410 ends it' } } },
})

let document: ApiDocument | undefined

/** What the API is, for whoever writes to it. */
export function apiDocument(): ApiDocument {
  document ??= documentOf(app)
  return document
}

app.get('/openapi.json', (c) => c.json(apiDocument()))
// A sub-app's notFound() is not asked once it is mounted.
app.all('*', () => responseOf(new Problem('no-page')))

/**
 * The API under `/api`, for browsers and for whoever writes to it. Pages of this Worker call the services themselves. The app
 * that it stands in answers what is thrown here, by `problemReply`: a handler of its own would have Hono wrap each of its parts.
 */
export const api = app

/** What was thrown, told as a problem. */
export function problemReply(error: unknown): Response {
  return responseOf(problemOf(error))
}

/** Turns whatever was thrown into a problem; what nobody foresaw gets an id that the log has too. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  // 415: a body that does not call itself JSON
  if (error instanceof HTTPException && [400, 415].includes(error.status)) return new Problem('malformed')
  return unexpected(error)
}
