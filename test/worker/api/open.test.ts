import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { findPack, library } from '../../../questions/library.ts'
import { scoredQuestions } from '../../../questions/model/pack.ts'
import { questionRef } from '../../../questions/model/ref.ts'
import { PackDetail, PackSummary } from '../../../questions/model/summary.ts'
import type { ApiDocument, ApiSchema, Operation } from '../../../worker/api/document.ts'
import { QuizInfo } from '../../../worker/game/class/quiz-info.ts'
import { BoardPage } from '../../../worker/game/play/board.ts'
import { DailyAnswers, Today } from '../../../worker/game/return/daily.ts'
import { allRight, answerBy, pupil, Teacher } from '../class/school.ts'
import { PACK_QUIZ, Player, Visitor } from '../helpers.ts'
import { counted } from '../kv.ts'
import promised from './promised.json'
import { linesOf } from './promised.ts'

const OPEN = [
  '/health',
  '/packs',
  '/packs/{id}',
  '/quizzes/{slug}',
  '/quizzes/{slug}/board',
  '/daily',
  '/daily/yesterday',
]

const visitor = new Visitor()
let document: ApiDocument
let operations: { path: string; method: string; operation: Operation }[]

beforeAll(async () => {
  document = (await visitor.get<ApiDocument>('/api/openapi.json')).body
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** An address of the API with something real in its places. */
const filled = (path: string) =>
  `/api${path.replace('{id}', path.startsWith('/packs') ? PACK_QUIZ : 'x').replace('{slug}', PACK_QUIZ)}`.replace(
    /\{\w+\}/g,
    '1',
  )

const allowed = (reply: Response) => reply.headers.get('Access-Control-Allow-Origin')
const fromElsewhere = { Origin: 'https://paper.example' }

describe('a page of another site', () => {
  test('reads what is open, and no other route of the whole document answers it', async () => {
    const open: string[] = []
    for (const { path, method } of operations) {
      const init = { method: method.toUpperCase(), headers: fromElsewhere }
      const reply = await new Visitor().fetch(filled(path), init)
      if (allowed(reply) !== null) open.push(`${method} ${path}`)
      expect(reply.headers.get('Access-Control-Allow-Credentials')).toBeNull()
    }
    expect(open.sort()).toEqual(OPEN.map((path) => `get ${path}`).sort())
  })

  test('may ask beforehand about what is open alone, and never to bring a key or to write', async () => {
    for (const { path } of operations) {
      const reply = await new Visitor().fetch(filled(path), {
        method: 'OPTIONS',
        headers: { ...fromElsewhere, 'Access-Control-Request-Method': 'GET' },
      })
      if (!OPEN.includes(path)) {
        expect(allowed(reply), path).toBeNull()
        continue
      }
      expect([reply.status, allowed(reply)], path).toEqual([204, '*'])
      expect(reply.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD')
      expect(reply.headers.get('Access-Control-Allow-Headers')).toBe('If-None-Match')
      expect(reply.headers.get('Access-Control-Max-Age')).toBe('86400')
    }
  })

  test('is told nothing of a class, not even whether there is one', async () => {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    await answerBy(ada, allRight)
    for (const slug of [teacher.slug, 'ktm7w4'])
      for (const address of [`/api/quizzes/${slug}`, `/api/quizzes/${slug}/board`]) {
        const reply = await new Visitor().fetch(address, { headers: fromElsewhere })
        expect(allowed(reply), address).toBeNull()
        expect(reply.headers.get('Cache-Control')).toBe('no-store')
        expect(reply.headers.get('ETag')).toBeNull()
      }
  })

  test('reads a quiz that somebody made for all to play alone, and its board', async () => {
    const { body } = await visitor.post<{ slug: string }>('/api/quizzes', { packs: [PACK_QUIZ] })
    for (const address of [`/api/quizzes/${body.slug}`, `/api/quizzes/${body.slug}/board`])
      expect(allowed(await new Visitor().fetch(address, { headers: fromElsewhere }))).toBe('*')
  })

  test('sees why it was refused where no code is guessed at', async () => {
    const reply = await new Visitor().fetch('/api/packs/nothing', { headers: fromElsewhere })
    expect([reply.status, allowed(reply), reply.headers.get('Cache-Control')]).toEqual([404, '*', 'no-store'])
  })
})

describe('what is kept on its way', () => {
  test.each([
    ['/api/openapi.json', 300],
    ['/api/packs', 300],
    [`/api/packs/${PACK_QUIZ}`, 300],
    ['/api/daily', 60],
    ['/api/daily/yesterday', 60],
    [`/api/quizzes/${PACK_QUIZ}`, 60],
    [`/api/quizzes/${PACK_QUIZ}/board`, 10],
  ])(
    '%s, for %d seconds; asked with its ETag it answers 304 without a body, and costs no more',
    async (path, seconds) => {
      const anybody = new Visitor()
      const [first, cost] = await counted(() => anybody.fetch(path))
      const tag = first.headers.get('ETag') ?? ''
      expect(tag).toMatch(/^W\/"[0-9a-f]{40}"$/)
      expect(first.headers.get('Cache-Control')).toBe(`public, max-age=${seconds}`)
      expect(first.headers.get('Vary')).toContain('Cookie')
      const [again, costAgain] = await counted(() => anybody.fetch(path, { headers: { 'If-None-Match': tag } }))
      expect([again.status, await again.text()]).toEqual([304, ''])
      expect([again.headers.get('ETag'), allowed(again)]).toEqual([tag, '*'])
      expect(again.headers.get('Cache-Control')).toBe(`public, max-age=${seconds}`)
      expect(costAgain).toBeLessThanOrEqual(cost)
      const other = await anybody.fetch(path, { headers: { 'If-None-Match': '"x"' } })
      expect([other.status, (await other.text()).length > 0]).toEqual([200, true])
    },
  )

  test('is nothing that somebody asks for with a cookie or a key, for it may be theirs alone', async () => {
    const ada = await Player.start()
    const board = `/api/quizzes/${PACK_QUIZ}/board`
    const key = { Authorization: 'Bearer nobody' }
    for (const reply of [await ada.fetch(board), await new Visitor().fetch(board, { headers: key })]) {
      expect([reply.headers.get('Cache-Control'), reply.headers.get('ETag')]).toEqual(['no-store', null])
      expect(allowed(reply)).toBeNull()
    }
  })

  test('a board has another ETag as soon as somebody is on it', async () => {
    const board = `/api/quizzes/${PACK_QUIZ}/board`
    const before = await new Visitor().fetch(board)
    await (await Player.start()).play()
    const headers = { 'If-None-Match': before.headers.get('ETag') ?? '' }
    expect((await new Visitor().fetch(board, { headers })).status).toBe(200)
  })

  test('the schema of a pack, too', async () => {
    const first = await visitor.fetch('/schema/pack.json')
    const tag = first.headers.get('ETag') ?? ''
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=300')
    expect((await visitor.fetch('/schema/pack.json', { headers: { 'If-None-Match': tag } })).status).toBe(304)
  })
})

describe('an example', () => {
  const SCHEMAS: Record<string, z.ZodType> = {
    '/packs': z.object({ packs: z.array(PackSummary) }),
    '/packs/{id}': PackDetail,
    '/quizzes/{slug}': QuizInfo,
    '/quizzes/{slug}/board': BoardPage,
    '/daily': Today,
    '/daily/yesterday': DailyAnswers,
  }

  test('is there for every open route', () => {
    for (const { path, method, operation } of operations)
      if (operation.tags?.includes('open'))
        expect(Object.values(operation.responses['200']?.content ?? {})[0]?.example, `${method} ${path}`).toBeDefined()
  })

  test('fits the schema that the document has of it, a body as well', () => {
    let seen = 0
    for (const { path, method, operation } of operations)
      for (const content of [
        operation.requestBody?.content,
        ...Object.values(operation.responses).map((r) => r.content),
      ])
        for (const { schema, example } of Object.values(content ?? {})) {
          if (example === undefined) continue
          const result = parserOf(schema).safeParse(example)
          expect(result.error?.issues ?? [], `${method} ${path}`).toEqual([])
          seen += 1
        }
    expect(seen).toBeGreaterThan(10)
  })

  test('stands beside patterns as JSON Schema has them: bare, and expressions', () => {
    const patterns = [...JSON.stringify(document).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(([, text]) =>
      JSON.parse(text!),
    )
    expect(patterns.length).toBeGreaterThan(3)
    for (const pattern of patterns) {
      expect(() => new RegExp(pattern, 'u')).not.toThrow()
      expect(pattern).not.toMatch(/^\/|\/[a-z]*$/)
    }
  })

  test('of a read, sent as it stands, is answered in the shape of its example', async () => {
    for (const path of OPEN) {
      const operation = document.paths[path]!.get!
      const sent = new URL(
        `https://x${`/api${path}`.replace(/\{(\w+)\}/g, (_, name) => String(exampleOf(operation, name)))}`,
      )
      for (const { name, in: where, example } of operation.parameters ?? [])
        if (where === 'query' && example !== undefined) sent.searchParams.set(name, String(example))
      const { status, body } = await new Visitor().get<object>(sent.pathname + sent.search)
      expect(status, path).toBe(200)
      const example = operation.responses['200']!.content!['application/json']!.example as object
      expect(Object.keys(example).sort(), path).toEqual(Object.keys(body).sort())
      SCHEMAS[path]?.parse(body)
      SCHEMAS[path]?.parse(example)
    }
  })

  test('of a quiz that is made, sent as it stands, makes one', async () => {
    const { requestBody, responses } = document.paths['/quizzes']!.post!
    const example = Object.values(requestBody!.content)[0]!.example
    const { status, body } = await new Visitor().post<object>('/api/quizzes', example)
    expect(status).toBe(201)
    expect(Object.keys(body)).toEqual(Object.keys(Object.values(responses['201']!.content!)[0]!.example as object))
  })

  test('tells the verdict of no question in the library', () => {
    const questions = new Set(library.flatMap((pack) => scoredQuestions(pack).map((each) => questionRef(pack, each))))
    const told = JSON.stringify(operations).matchAll(/"question":\{"id":"([^"]+)"/g)
    for (const [, id = ''] of told) expect(questions.has(id), id).toBe(false)
    expect(findPack('the-crates')).toBeUndefined()
  })
})

test('what version 1 has promised is still there, and asks for no more', () => {
  expect(document.info.version).toBe('1')
  const { given, needed } = linesOf(document)
  expect(promised.given.filter((line) => !given.includes(line))).toEqual([])
  const routes = new Set(promised.given.map((line) => line.split(' ').slice(0, 2).join(' ')))
  const known = needed.filter((line) => routes.has(line.split(' ').slice(0, 2).join(' ')))
  expect(known.filter((line) => !promised.needed.includes(line))).toEqual([])
  for (const path of OPEN) expect(routes).toContain(`get ${path}`)
})

test('the page for developers names every open route and every host’s, and their examples', async () => {
  const html = (await (await visitor.fetch('/developers')).text()).replaceAll(/<!--.*?-->/g, '')
  for (const { path, method, operation } of operations) {
    const address = `${method.toUpperCase()} /api${path}`
    expect(html.includes(`<code>${address}`), address).toBe(!operation.tags?.includes('game'))
  }
  expect(html).toContain('/api/daily')
  expect(html).not.toContain('<script type="module"')
})

/** What reads a schema of the document: strict enough for examples. */
function parserOf(schema: ApiSchema): z.ZodType {
  const whole = { ...(schema as object), $defs: document.components.schemas }
  const text = JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')
  return z.fromJSONSchema(JSON.parse(text))
}

function exampleOf({ parameters = [] }: Operation, name: string): unknown {
  return parameters.find((each) => each.name === name)?.example
}
