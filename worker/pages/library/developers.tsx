import { Hono } from 'hono'
import { Developers, type ShownField, type ShownRoute } from '../../../web/library/Developers.tsx'
import * as m from '../../../web/messages/index.ts'
import { mostFromAddress } from '../../api/budgets.ts'
import { API_VERSION, type ApiDocument, type ApiSchema, type Group, type Operation } from '../../api/document.ts'
import { apiDocument } from '../../api/index.ts'
import { OPEN } from '../../api/open.ts'
import { everyProblem } from '../../api/problem.ts'
import type { WebhookEvent } from '../../game/make/webhook.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'

/** The host's key in every example, which is nobody's. */
const EXAMPLE_KEY = 'V1StGXR8_Z5jdHi6B-myT'

/** What a host’s server is told. */
const EXAMPLE_EVENT: WebhookEvent = {
  type: 'play.finished',
  timestamp: '2026-11-26T10:15:00.000Z',
  data: { quiz: 'ktm7w4', play: 'k87jt8fmy6x4kmab', right: 12, of: 15, points: 26 },
}

/** How a message is checked in Node. */
const CHECK = `import { createHmac, timingSafeEqual } from 'node:crypto'

function isOurs(headers, body, secret) {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signed } = headers
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const right = createHmac('sha256', key).update(\`\${id}.\${at}.\${body}\`).digest()
  const given = Buffer.from(signed.slice('v1,'.length), 'base64')
  const isFresh = Math.abs(Date.now() / 1000 - at) < 300
  return isFresh && given.length === right.length && timingSafeEqual(given, right)
}`

/** What others build on: the OpenAPI document in words, with examples. */
export const developers = new Hono<PageEnv>().get('/developers', (c) => {
  const { origin } = new URL(c.req.url)
  const shown = routesOf(apiDocument(), origin)
  const limits = {
    ...{ boards: mostFromAddress('board'), unknown: mostFromAddress('unknown') },
    ...{ making: mostFromAddress('make'), hosts: mostFromAddress('host') },
  }
  const hooks = { message: JSON.stringify(EXAMPLE_EVENT, null, 2), check: CHECK }
  const props = { hooks, open: shown.open, host: shown.host, snippet: snippetOf(origin), limits, version: API_VERSION }
  return staticPage(c, () => <Developers {...props} problems={everyProblem()} />, {
    title: `${m.dev_heading()} · ${m.brand()}`,
    description: m.dev_lead(),
    styles: ['developers'],
    everybody: true,
  })
})

/** The routes of the document by who may ask them. */
function routesOf(document: ApiDocument, origin: string): Record<Group, ShownRoute[]> {
  const shown: Record<Group, ShownRoute[]> = { open: [], host: [], game: [] }
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const group = operation.tags?.[0] ?? 'game'
      shown[group].push(routeOf({ document, origin, path, method, operation }))
    }
  return shown
}

interface Described {
  document: ApiDocument
  origin: string
  path: string
  method: string
  operation: Operation
}

function routeOf(described: Described): ShownRoute {
  const { document, path, method, operation } = described
  const reply = Object.entries(operation.responses).find(([status]) => status < '300')?.[1]
  const content = Object.values(reply?.content ?? {})[0]
  const statuses = Object.entries(operation.responses).map(([status, { description }]) => ({
    status,
    about: status < '300' ? description : problemsWith(Number(status)) || description,
  }))
  const request = requestOf(described)
  return {
    ...{ id: idOf(method, path), method: method.toUpperCase(), path: `/api${path}`, summary: operation.summary ?? '' },
    ...{ kept: OPEN[path] ?? 0, fields: fieldsOf(document, operation), statuses },
    told: content ? describedIn(document, content.schema) : [],
    ...(request && { request }),
    ...(content?.example !== undefined && { reply: JSON.stringify(content.example, null, 2) }),
  }
}

function idOf(method: string, path: string): string {
  return `${method}${path.replaceAll(/[{}]/g, '').replaceAll('/', '-')}`
}

function problemsWith(status: number): string {
  const kinds = everyProblem().filter((problem) => problem.status === status)
  return kinds.length > 3 ? m.dev_problem_some() : kinds.map(({ sentence }) => sentence).join(' ')
}

/** The command that asks a route as its example does. */
function requestOf({ origin, path, method, operation }: Described): string | undefined {
  const { parameters = [], requestBody, responses } = operation
  const hasExample = Object.values(responses).some(({ content = {} }) =>
    Object.values(content).some(({ example }) => example !== undefined),
  )
  if (!hasExample) return undefined
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => String(exampleOf(operation, name)))
  const query = parameters.flatMap(({ name, in: where, example }) =>
    where === 'query' && example !== undefined ? [`${name}=${example}`] : [],
  )
  const address = `'${origin}/api${filled}${query.length > 0 ? `?${query.join('&')}` : ''}'`
  const body = Object.values(requestBody?.content ?? {})[0]?.example
  const options = [
    ...(method === 'get' ? [] : [`-X ${method.toUpperCase()}`]),
    ...(parameters.some(({ in: where }) => where === 'header') ? [`-H 'Authorization: Bearer ${EXAMPLE_KEY}'`] : []),
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(body)}'`]),
  ]
  return ['curl', ...options, address].join(options.length > 0 ? ' \\\n  ' : ' ')
}

function exampleOf({ parameters = [] }: Operation, name: string): unknown {
  return parameters.find((each) => each.name === name)?.example ?? `{${name}}`
}

/** What is asked for: parameters, and the fields of a body. */
function fieldsOf(document: ApiDocument, { parameters = [], requestBody }: Operation): ShownField[] {
  const body = Object.values(requestBody?.content ?? {})[0]?.schema
  const { properties = {}, required = [] } = body ? resolved(document, body) : {}
  return [
    ...parameters.map(({ name, schema, required = false }) => ({ name, about: aboutOf(document, schema), required })),
    ...Object.entries(properties).map(([name, schema]) => ({
      ...{ name, about: aboutOf(document, schema), required: required.includes(name) },
    })),
  ]
}

/** The fields of a reply that its schema says a word about, wherever they stand in it. */
function describedIn(document: ApiDocument, schema: ApiSchema, path = '', depth = 0): ShownField[] {
  const { properties = {}, items, anyOf = [], description } = resolved(document, schema)
  const own = path && description ? [{ name: path, about: description }] : []
  if (depth > 4) return own
  const within = Object.entries(properties).flatMap(([name, each]) =>
    describedIn(document, each, path ? `${path}.${name}` : name, depth + 1),
  )
  const more = [...(items ? [items] : []), ...anyOf].flatMap((each) => describedIn(document, each, path, depth + 1))
  const all = [...own, ...within, ...more]
  return all.filter(({ name }, at) => all.findIndex((each) => each.name === name) === at)
}

/** What a value may be, in a line. */
function aboutOf(document: ApiDocument, schema: ApiSchema): string {
  const { type, enum: values, minimum, maximum, default: usual, description, anyOf } = resolved(document, schema)
  const choices = anyOf?.map((each) => aboutOf(document, each))
  const kind = values ? values.join(', ') : (choices?.join(' | ') ?? [type ?? []].flat().join(' | '))
  const bounds = minimum !== undefined && maximum !== undefined && maximum < 1e6 ? `${minimum}–${maximum}` : ''
  const byDefault = ['string', 'number', 'boolean'].includes(typeof usual)
    ? m.dev_default({ value: String(usual) })
    : ''
  return [kind, bounds, byDefault, description ?? ''].filter(Boolean).join(' · ')
}

function resolved(document: ApiDocument, schema: ApiSchema): ApiSchema {
  if (!schema.$ref) return schema
  return document.components.schemas[schema.$ref.replace('#/components/schemas/', '')] ?? schema
}

function snippetOf(origin: string): string {
  return `<p id="today"></p>
<script>
  fetch('${origin}/api/daily')
    .then((reply) => reply.json())
    .then(({ title, slug }) => {
      const link = document.createElement('a')
      link.href = \`${origin}/q/\${slug}\`
      link.textContent = title
      document.getElementById('today').append(link)
    })
</script>`
}
