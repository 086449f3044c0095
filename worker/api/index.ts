import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { nanoid } from 'nanoid'
import { version } from '../../package.json'
import { type AppEnv, MAX_BODY } from './app.ts'
import { board } from './board.ts'
import { daily } from './daily.ts'
import { everybody } from './everybody.ts'
import { health } from './health.ts'
import { hosting } from './hosting.ts'
import { live } from './live.ts'
import { packs } from './packs.ts'
import { practice } from './practice.ts'
import { Problem } from './problem.ts'
import { quizzes } from './quizzes.ts'
import { reports } from './report.ts'
import { rounds } from './rounds.ts'
import { challenges } from './versus.ts'

const app = new OpenAPIHono<AppEnv>()

app.use(bodyLimit({ maxSize: MAX_BODY, onError: () => new Problem('too-large').response() }))

const routes = app
  .route('/health', health)
  .route('/packs', packs)
  .route('/quizzes', quizzes)
  .route('/', hosting)
  .route('/', reports)
  .route('/', rounds)
  .route('/', live)
  .route('/', board)
  .route('/daily', daily)
  .route('/practice', practice)
  .route('/', challenges)
  .route('/', everybody)

app.doc31('/openapi.json', {
  openapi: '3.1.0',
  info: { title: 'Baseless', version, license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' } },
  servers: [{ url: '/api' }],
})
// A sub-app's notFound() is not asked once it is mounted.
app.all('*', () => new Problem('no-page').response())
app.onError((error) => problemOf(error).response())

/** The API under `/api`: what the pages call, in the Worker and from the browser. */
export const api = app
export type AppType = typeof routes

/** Turns whatever was thrown into a problem; what nobody foresaw gets an id that the log has too. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  // 415: a body that does not call itself JSON
  if (error instanceof HTTPException && [400, 415].includes(error.status)) return new Problem('malformed')
  if (error instanceof HTTPException && error.status === 403) return new Problem('other-site')
  const id = nanoid(10)
  console.error(`unexpected error ${id}`, error)
  return new Problem('unexpected', { id })
}
