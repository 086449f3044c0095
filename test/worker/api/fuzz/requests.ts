import * as fc from 'fast-check'
import { bodyOf, oddText, type Schema } from './schemas.ts'

/** A request to be tried; `who` sends it. */
export interface Tried {
  who: 'host' | 'player' | 'stranger'
  method: string
  path: string
  headers: Record<string, string>
  body?: string
}

/** What there is to ask about: names of quizzes and rounds, and the key of the class's host. */
export interface Known {
  slugs: string[]
  rounds: string[]
  questions: string[]
  key: string
  own: string
}

interface Operation {
  parameters?: { name: string; in: 'path' | 'query' | 'header'; schema: Schema }[]
  requestBody?: { content: Partial<Record<'application/json' | 'image/*', { schema: Schema }>> }
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

/** Fields of every form, each with values that it may have. */
const FORMS: Record<string, Record<string, string[]>> = {
  '/make': {
    ...{ kind: ['solo', 'class', 'live'], packs: ['lukashenko-february-2023'], size: ['5', '60'], order: ['own'] },
    ...{ naming: ['roster', 'free'], roster: ['Anna\nBen', 'Lee, Anna'], minutes: ['5'], keepDays: ['30'] },
    ...{ opensAt: ['2026-11-30T10:00'], zone: ['Europe/Berlin'], levels: ['easy'], techniques: ['cherry-pick'] },
    ...{ votes: ['1'], seconds: ['30'], teams: ['Red;Blue'], step: ['back'], reading: ['written'] },
  },
  '/q/{slug}': { nickname: ['Ada', 'Ben'], someoneElse: ['yes'] },
  '/q/{slug}/rejoin': { code: ['CCCC', 'KTM7'], nickname: ['Ada'] },
  '/r/{id}/opened': { question: [] },
  '/r/{id}/answers': { question: [], verdict: ['supported', 'baseless'], confidence: ['1', '2'], vote: ['first'] },
  '/r/{id}/fair': { question: [], fair: ['yes', 'no'], why: ['', 'It says so.'] },
  '/r/{id}/name': { nickname: ['Ada'] },
  '/r/{id}/challenge': {},
  '/t/{slug}/doors': { round: ['1'], open: ['yes', 'no'], locked: ['yes', 'no'], approveFrom: ['', '2'] },
  '/t/{slug}/remove': { round: ['1'], pupil: ['x'], bar: ['no'], unanswered: ['yes'] },
  '/t/{slug}/admit': { round: ['1'], newcomer: ['x'], all: ['yes'], admit: ['yes', 'no'] },
  '/t/{slug}/pupil': { round: ['1'], pupil: ['x'], nickname: ['Ada'] },
  '/t/{slug}/merge': { round: ['1'], pupil: ['x'], into: ['y'] },
  '/t/{slug}/webhook': { url: ['https://paper.example/hook', 'http://127.0.0.1/'] },
  '/t/{slug}/webhook/off': {},
  '/t/{slug}/names': { round: ['1'], nickname: ['Ada'] },
}

/** Addresses that are looked at. */
const PAGES = [
  ...['/q/{slug}', '/q/{slug}/board', '/j/{slug}', '/og/{slug}.png', '/t/{slug}', '/t/{slug}/report', '/r/{id}'],
  ...[
    '/t/{slug}/remove',
    '/t/{slug}/pupil',
    '/t/{slug}/close',
    '/t/{slug}/again',
    '/t/{slug}/another',
    '/t/{slug}/questions/1',
    '/t/{slug}/screen',
    '/t/{slug}/worksheet',
    '/t/{slug}/webhook',
    '/t/{slug}/pupils.csv',
    '/t/{slug}/reveal',
    '/t/{slug}/report.xlsx',
    '/packs',
    '/daily',
    '/make',
    '/t',
    '/teachers',
  ],
]

const WHO = fc.constantFrom<Tried['who']>('host', 'player', 'stranger')

/** Requests of every route of the API, every form and every page. */
export function requests(document: OpenApi, known: Known): fc.Arbitrary<Tried> {
  const find = (ref: string) => document.components.schemas[ref.replace('#/components/schemas/', '')]!
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      ofApi(`/api${path}`, method.toUpperCase(), operation, find, known),
    ),
  )
  const forms = Object.entries(FORMS).map(([path, fields]) => ofForm(path, fields, known))
  const pages = PAGES.map((path) => ofPage(path, known))
  return fc.oneof(...routes, ...forms, ...pages)
}

function ofApi(path: string, method: string, { parameters = [], requestBody }: Operation, find: Find, known: Known) {
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema
  const names = parameters.filter((each) => each.in === 'query').map(({ name }) => name)
  const body = schema
    ? fc.oneof({ weight: 9, arbitrary: bodyOf(schema, find).map((value) => JSON.stringify(value)) }, oddText)
    : fc.constant(undefined)
  // Whoever deletes the class, or has another key, ends what there is to try.
  const ends = (method === 'DELETE' && path.endsWith('/host')) || path.endsWith('/host/key')
  const key = ends ? oddText : fc.constantFrom(known.key, 'nobody')
  return fc
    .tuple(WHO, addressOf(path, known), queryOf(names, known), key, body)
    .map(([who, address, query, bearer, text]): Tried => {
      const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${printable(bearer)}` }
      return { who, method, path: address + query, headers, ...(text !== undefined && { body: text }) }
    })
}

type Find = (ref: string) => Schema

function ofForm(path: string, fields: Record<string, string[]>, known: Known): fc.Arbitrary<Tried> {
  const entries = Object.entries(fields).map(([name, values]) => {
    const usual = fc.constantFrom(...(name === 'question' ? known.questions : values))
    return [name, fc.oneof({ weight: 4, arbitrary: usual }, oddText)] as const
  })
  const filled = fc.record(Object.fromEntries(entries), { requiredKeys: [] })
  const type = fc.constantFrom(FORM, FORM, FORM, 'multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain')
  return fc.tuple(WHO, addressOf(path, known), filled, type).map(([who, address, values, contentType]) => ({
    ...{ who, method: 'POST', path: address, headers: { 'Content-Type': contentType } },
    body: new URLSearchParams(values as Record<string, string>).toString(),
  }))
}

const FORM = 'application/x-www-form-urlencoded'

function ofPage(path: string, known: Known): fc.Arbitrary<Tried> {
  const names = ['round', 'after', 'cursor', 'key', 'name', 'names', 'pupil', 'code', 'search', 'result', 'letters']
  return fc
    .tuple(WHO, addressOf(path, known), queryOf(names, known))
    .map(([who, address, query]) => ({ who, method: 'GET', path: address + query, headers: {} }))
}

/** An address with something in each of its places: mostly what there is. */
function addressOf(path: string, known: Known): fc.Arbitrary<string> {
  const values: Record<string, string[]> = {
    slug: known.slugs,
    id: [...known.rounds, ...known.slugs],
    number: ['1', '2'],
  }
  const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const filled = places.map((name) =>
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...(values[name] ?? ['x'])) }, oddText),
  )
  return fc.tuple(...filled).map((texts) => {
    let at = 0
    return path.replace(/\{\w+\}/g, () => encoded(texts[at++] ?? ''))
  })
}

function queryOf(names: string[], known: Known): fc.Arbitrary<string> {
  if (names.length === 0) return fc.constant('')
  const value = fc.oneof(fc.constantFrom('1', known.own), oddText)
  const pairs = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 2 })
  return pairs.map((all) => `?${all.map(([name, text]) => `${name}=${encoded(text)}`).join('&')}`)
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** A header holds signs of ASCII alone. */
function printable(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, '').slice(0, 3_000)
}
