/** The OpenAPI document: what the routes say of themselves, sorted by who may ask, with examples. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv } from './app.ts'
import examples from './library/examples.json'
import { OPEN } from './open.ts'

/**
 * The version of everything under `/api`. What it says, it goes on saying: only what takes something away, or asks for more, is
 * another version, under another address. Routes for the game's own pages are not promised.
 */
export const API_VERSION = '1'

/** Who asks a route: any site's page; whoever has a host's key; the pages of the game, by their cookies. */
export type Group = 'open' | 'host' | 'game'

/** What is asked for and answered in an example of a route; `body` and `reply` are such as its schemas describe. */
interface Example {
  /** of the path and the query, by their names */
  parameters?: Record<string, string | number>
  body?: unknown
  reply: unknown
}

/** Examples by method and address. No question of ours has its verdict in one. */
const EXAMPLES: Readonly<Record<string, Example>> = examples

/** As much of JSON Schema as the document uses. */
export interface ApiSchema {
  $ref?: string
  type?: string | string[]
  description?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  anyOf?: ApiSchema[]
  oneOf?: ApiSchema[]
  allOf?: ApiSchema[]
  items?: ApiSchema
  properties?: Record<string, ApiSchema>
  required?: string[]
  minimum?: number
  maximum?: number
  maxLength?: number
}

/** A body in the document, by its type. */
type Content = Record<string, { schema: ApiSchema; example?: unknown }>

/** A route in the document. */
export interface Operation {
  summary?: string
  tags?: Group[]
  parameters?: {
    name: string
    in: 'path' | 'query' | 'header'
    required?: boolean
    schema: ApiSchema
    example?: unknown
  }[]
  requestBody?: { content: Content }
  responses: Record<string, { description: string; content?: Content }>
}

/** The document, as far as it is read here. */
export interface ApiDocument {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, ApiSchema> }
}

const INFO = {
  title: 'Baseless',
  version: API_VERSION,
  description: 'How it is used is told at /developers.',
  license: { name: 'CC BY 4.0 (articles and questions)', url: 'https://creativecommons.org/licenses/by/4.0/' },
}

/** The document of an app's routes. */
export function documentOf(app: OpenAPIHono<AppEnv>): ApiDocument {
  const told = app.getOpenAPI31Document({ openapi: '3.1.0', info: INFO, servers: [{ url: '/api' }] })
  const { paths, ...rest } = JSON.parse(JSON.stringify(told), withBarePattern) as ApiDocument
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      operation.tags = [groupOf(method, path)]
      illustrate(operation, EXAMPLES[`${method} ${path}`])
    }
  return { ...rest, paths }
}

/** The expressions of patterns, which are told with a slash and flags behind them; JSON Schema has them bare. */
function withBarePattern(key: string, value: unknown): unknown {
  return key === 'pattern' && typeof value === 'string' ? value.replace(/^\/?(.*\$)\/[a-z]*$/s, '$1') : value
}

function groupOf(method: string, path: string): Group {
  if (method === 'get' && OPEN[path] !== undefined) return 'open'
  // The editor's own: what an article may hold still grows.
  if (path.endsWith('/article') || path.includes('/pictures')) return 'game'
  return path.includes('/host') || path === '/quizzes' ? 'host' : 'game'
}

/** Puts an example where the document has places for it. */
function illustrate({ parameters = [], requestBody, responses }: Operation, example?: Example): void {
  if (!example) return
  for (const parameter of parameters) {
    const value = example.parameters?.[parameter.name]
    if (value !== undefined) parameter.example = value
  }
  if (requestBody) put(requestBody.content, example.body)
  for (const [status, { content }] of Object.entries(responses)) if (status < '300') put(content, example.reply)
}

function put(content: Content = {}, example: unknown): void {
  for (const each of Object.values(content)) each.example = example
}
