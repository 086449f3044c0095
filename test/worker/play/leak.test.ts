import { describe, expect, test } from 'vitest'
import { library } from '../../../questions/library.ts'
import { scoredQuestions } from '../../../questions/model/pack.ts'
import { publicQuestion, talkingPoints } from '../../../questions/model/question.ts'
import { expectProblem, KEYS, PACK_QUIZ, Player, QUESTIONS, submissionAt, Visitor } from '../helpers.ts'

/** The names of what stays closed until a question is answered. */
const CLOSED = ['verdict', 'basis', 'technique', 'missing', 'evidence', 'mark', 'marks', 'explanation', 'key']

/** The length from which a sentence is its question's own, in characters. */
const SHORTEST = 20

/** What a reply says in all: status, headers, body. */
interface Received {
  path: string
  headers: string
  text: string
}

/** Fetches as the player, and keeps every byte. */
async function receive(player: Visitor, path: string, init?: RequestInit): Promise<Received> {
  const reply = await player.fetch(path, init)
  return { path, headers: JSON.stringify([...reply.headers]), text: await reply.text() }
}

function asJson(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

/** Sentences that only the key of a question has, one by one; the shortest, such as "It was.", may stand anywhere. */
function needlesOf(question: string): string[] {
  const { explanation = '', missing } = KEYS.get(question) ?? {}
  const sentences = [explanation, missing ?? ''].flatMap((text) => text.split(/(?<=[.?!]”?)\s+/))
  return sentences.filter((sentence) => sentence.length >= SHORTEST)
}

/** A text without the escapes of HTML and JSON, so that a needle is found however it was written. */
function plain(text: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(["\\/])/g, '$1')
    .replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
}

/** Everything that a player can get before answering question `at`, all earlier ones being answered. */
async function everythingBefore(player: Player, at: number): Promise<Received[]> {
  const round = `/api/rounds/${player.round}`
  const question = QUESTIONS[at] ?? ''
  const later = QUESTIONS[at + 1] ?? ''
  const calm = [await receive(player, round), await receive(player, `/r/${player.round}`)]
  const opened = await receive(player, `${round}/opened`, asJson({ question }))
  return [
    ...calm,
    opened,
    await receive(player, round),
    await receive(player, `/r/${player.round}`),
    await receive(player, `/r/${player.round}?after=${at + 1}`),
    await receive(player, `${round}/opened`, asJson({ question: later })),
    await receive(player, `${round}/answers`, asJson({ ...submissionAt(at + 1), question: later })),
    await receive(player, `${round}/answers`, asJson({ question, verdict: 'open', confidence: 1 })),
    await receive(player, `/q/${PACK_QUIZ}`),
    await receive(player, `/q/${PACK_QUIZ}/board`),
    await receive(player, `/api/quizzes/${PACK_QUIZ}/board?round=${player.round}`),
  ]
}

/** What anybody gets without playing. */
async function everythingPublic(): Promise<Received[]> {
  const paths = [
    ...[
      '/',
      '/packs',
      '/techniques',
      '/about',
      '/make',
      '/teachers',
      '/classes',
      '/t',
      '/daily',
      '/you',
      '/api/daily',
      `/q/${PACK_QUIZ}`,
      `/q/${PACK_QUIZ}/board`,
      '/nothing',
      '/api/nothing',
    ],
    ...['/api/packs', `/api/quizzes/${PACK_QUIZ}`, `/api/quizzes/${PACK_QUIZ}/board`],
    ...['/api/health', '/api/openapi.json'],
    ...library.map(({ id }) => `/api/packs/${id}`),
  ]
  return Promise.all(paths.map((path) => receive(new Visitor(), path)))
}

function expectNoNeedle(received: Received[], questions: readonly string[]): void {
  for (const { path, headers, text } of received) {
    const bytes = plain(text) + headers
    for (const question of questions) {
      for (const needle of needlesOf(question)) {
        if (bytes.includes(needle)) expect.fail(`${path} tells of ${question}: ${needle}`)
      }
    }
  }
}

/** The JSON that a reply holds: its body, or the data that a page carries for its script. */
function jsonOf({ text }: Received): unknown {
  if (/^\s*[{[]/.test(text)) return JSON.parse(text)
  const [, data = 'null'] = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(text) ?? []
  return JSON.parse(data)
}

/** Every object in a value that has a closed key, with the id of the question it belongs to, where it says one. */
function closedObjects(value: unknown, question?: string): { keys: string[]; question?: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((each) => closedObjects(each, question))
  const own = value as { question?: { id?: string } }
  const about = own.question?.id ?? question
  const keys = Object.keys(value).filter((key) => CLOSED.includes(key))
  const inside = Object.values(value).flatMap((each) => closedObjects(each, about))
  return keys.length ? [{ keys, ...(about && { question: about }) }, ...inside] : inside
}

test('before a question is answered, no byte that its player receives tells its verdict or what decides it', async () => {
  const ada = await Player.start()
  for (const at of QUESTIONS.keys()) {
    const received = await everythingBefore(ada, at)
    expectNoNeedle(received, QUESTIONS.slice(at))
    const answered = QUESTIONS.slice(0, at)
    for (const each of received) {
      const closed = closedObjects(without(jsonOf(each), 'marks')).filter(
        ({ question = '' }) => !answered.includes(question),
      )
      expect(closed, each.path).toEqual([])
    }
    await ada.answer(submissionAt(at))
  }
})

test('what anybody may read tells nothing of any question', async () => {
  const received = await everythingPublic()
  expectNoNeedle(received, [...KEYS.keys()])
  for (const each of received.filter(({ path }) => path !== '/api/openapi.json')) {
    expect(closedObjects(jsonOf(each)), each.path).toEqual([])
  }
})

test('what anybody may read has no talking point, which would tell that a question is open', async () => {
  const discuss = library.flatMap(talkingPoints).map((point) => point.discuss)
  for (const { text } of await everythingPublic()) for (const each of discuss) expect(plain(text)).not.toContain(each)
})

test('the passages of an unanswered question come without a mark in them', async () => {
  const ada = await Player.start()
  for (const at of QUESTIONS.keys()) {
    const before = await receive(ada, `/r/${ada.round}`)
    await ada.open(QUESTIONS[at] ?? '')
    const opened = await receive(ada, `/r/${ada.round}`)
    const marks = (text: string) => text.match(/<mark/g)?.length ?? 0
    expect(marks(opened.text)).toBe(marks(before.text))
    await ada.answer(submissionAt(at))
  }
})

test('this test finds a key where there is one: the same search, after the answer', async () => {
  const ada = await Player.start()
  for (const at of QUESTIONS.keys()) {
    await ada.answer(submissionAt(at))
    const received = [
      await receive(ada, `/api/rounds/${ada.round}`),
      await receive(ada, `/r/${ada.round}?after=${at + 1}`),
    ]
    for (const each of received) {
      expect(() => expectNoNeedle([each], [QUESTIONS[at] ?? ''])).toThrow('tells of')
      expect(closedObjects(jsonOf(each)).some(({ question }) => question === QUESTIONS[at])).toBe(true)
    }
  }
})

test('a question as shown has the same fields in the same order, whatever its verdict', () => {
  const shapes = library.flatMap((each) => scoredQuestions(each).map((one) => shapeOf(publicQuestion(each, one))))
  expect(new Set(shapes).size).toBe(1)
  expect(shapes[0]).toMatch(/^id kind words speaker\{name role} occasion date claim/)
})

describe('someone else', () => {
  test('gets nothing of a round by its id', async () => {
    const ada = await Player.start()
    await ada.play({ to: 3 })
    const eve = await Player.start()
    const received = await Promise.all([
      receive(eve, `/api/rounds/${ada.round}`),
      receive(eve, `/r/${ada.round}?after=1`),
      receive(eve, `/api/rounds/${ada.round}/answers`, asJson(submissionAt(0))),
    ])
    expectNoNeedle(received, QUESTIONS)
    expectProblem(await eve.get(`/api/rounds/${ada.round}`), 403, 'not-yours')
  })
})

function shapeOf(value: object): string {
  const fields = Object.entries(value).map(([key, each]) =>
    typeof each === 'object' && each !== null ? `${key}{${shapeOf(each)}}` : key,
  )
  return fields.join(' ')
}

/** A page's data without a field at its top: `marks` there says which earlier answers were right. */
function without(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== field))
}
