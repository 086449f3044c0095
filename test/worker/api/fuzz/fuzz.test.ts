import { env } from 'cloudflare:workers'
import * as fc from 'fast-check'
import { beforeAll, expect, inject, test, vi } from 'vitest'
import { pupil, Teacher } from '../../class/school.ts'
import { PACK_QUIZ, Player, QUESTIONS, SITE, Visitor } from '../../helpers.ts'
import { type OpenApi, requests, type Tried } from './requests.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** how many requests are tried */
    requests: number
  }
}

const SEED = 20_261_126
const BATCH = 500
const MOST_BYTES = 8 * 1_024
const SLOW_MS = 3_000

let host: Teacher
let player: Player
let all: fc.Arbitrary<Tried>

beforeAll(async () => {
  host = await Teacher.make({ naming: 'free' })
  await host.comeIn()
  player = await pupil(host)
  const solo = await Player.start(PACK_QUIZ, 'Ada', player)
  const { body } = await player.get<OpenApi>('/api/openapi.json')
  const slugs = [PACK_QUIZ, host.slug, 'practice', 'nowhere']
  const rounds = [player.round, solo.round]
  all = requests(body, { slugs, rounds, questions: QUESTIONS.slice(0, 3), key: host.key, own: player.round })
})

const batches = Array.from({ length: Math.ceil(inject('requests') / BATCH) }, (_, n) => SEED + n)

test.each(batches)('whatever is asked is answered, and a refusal changes nothing (seed %i)', async (seed) => {
  const puts = [vi.spyOn(env.KV, 'put'), vi.spyOn(env.KV, 'delete')]
  const state = async () => [puts.map(({ mock }) => mock.calls.length), await stored()]
  /** what is there after a refusal: it need not be asked for before the next request */
  let known: unknown
  for (const tried of fc.sample(all, { seed, numRuns: BATCH })) {
    const changes = tried.method !== 'GET'
    const before = changes && (known ?? (await state()))
    known = undefined
    const begun = performance.now()
    const reply = await send(tried)
    const bytes = (await reply.arrayBuffer()).byteLength
    const what = `${reply.status} ${JSON.stringify(tried).slice(0, 600)}`
    expect(reply.status, what).toBeLessThan(500)
    if (reply.status < 400) continue
    expect(performance.now() - begun, what).toBeLessThan(SLOW_MS)
    if (tried.path.startsWith('/api/')) {
      expect(reply.headers.get('Content-Type'), what).toBe('application/problem+json')
      expect(bytes, what).toBeLessThanOrEqual(MOST_BYTES)
    }
    if (!changes) continue
    known = await state()
    expect(known, what).toEqual(before)
  }
})

function send({ who, method, path, headers, body }: Tried): Promise<Response> {
  const visitor = { host, player, stranger: new Visitor() }[who]
  return visitor.fetch(path, {
    method,
    headers: { Origin: SITE, ...headers },
    ...(body !== undefined && method !== 'GET' && { body }),
  })
}

/** What the class's host and one of its pupils see, but for what a refusal counts: wrong codes that were tried, and who waits. */
async function stored(): Promise<unknown> {
  const [watch, view] = await Promise.all([host.host('GET', '/rounds/1'), player.view()])
  return JSON.parse(JSON.stringify([watch.body, view.body]), (key, value) =>
    ['wrongCodes', 'waiting'].includes(key) ? undefined : value,
  )
}
