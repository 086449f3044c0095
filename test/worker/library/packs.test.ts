import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { version } from '../../../package.json'
import { library } from '../../../questions/library.ts'
import { type Pack, scoredQuestions } from '../../../questions/model/pack.ts'
import { numberedPassages, publicQuestion } from '../../../questions/model/question.ts'
import worker from '../../../worker/index.ts'
import { expectProblem, pack, SITE, Visitor } from '../helpers.ts'

const visitor = new Visitor()

test('health says that the game and what it stands on are well, and which version and commit it is', async () => {
  const request = new Request(`${SITE}/api/health`)
  const context = createExecutionContext()
  // What was found for another test is not looked at again before its time.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  const reply = await worker.fetch(
    request,
    { ...env, COOKIE_SECRET: 'a secret of thirty-two letters or more' },
    context,
  )
  vi.useRealTimers()
  await waitOnExecutionContext(context)
  const { status, body } = { status: reply.status, body: await reply.json() }
  const commit = expect.stringMatching(/^[\da-f]{12}$|^unknown$/)
  expect({ status, body }).toEqual({ status: 200, body: { ok: true, version, commit, failing: [] } })
})

test('lists the packs with what helps to choose one', async () => {
  const { status, body } = await visitor.get<{ packs: { id: string }[] }>('/api/packs')
  const { id, title, summary, topic, level, lang, source } = pack
  expect(status).toBe(200)
  const summaries = body.packs.filter((each) => each.id === id)
  expect(summaries).toMatchObject([
    { title, summary, topic, level, lang, source, scored: scoredQuestions(pack).length },
  ])
})

/** The ids of the articles that a page leads to, or offers to choose from. */
async function offered(path: string): Promise<string[]> {
  const page = await (await visitor.fetch(path)).text()
  const [, choice = page] = /<select id="packs".*?>(.*?)<\/select>/s.exec(page) ?? []
  const ids = library.map(({ id }) => id)
  return ids.filter((id) => choice.includes(`"/q/${id}"`) || choice.includes(`value="${id}"`)).sort()
}

const idsOf = (packs: readonly Pack[]) => packs.map(({ id }) => id).sort()

test.each(['/packs', '/make'])(
  '%s narrows the articles to an age and leaves topics out, by its address alone',
  async (path) => {
    const young = library.filter(({ age }) => age === '11+')
    const calm = library.filter(({ sensitive = [] }) => !sensitive.includes('war') && !sensitive.includes('death'))
    expect([young.length, calm.length].every((count) => count > 0 && count < library.length)).toBe(true)
    expect(await offered(path)).toEqual(idsOf(library))
    expect(await offered(`${path}?age=16`)).toEqual(idsOf(library))
    expect(await offered(`${path}?age=11&without=`)).toEqual(idsOf(young))
    expect(await offered(`${path}?without=war&without=death`)).toEqual(idsOf(calm))
    expect(await offered(`${path}?age=11&without=illness`)).toEqual(idsOf(young.filter(({ sensitive }) => !sensitive)))
  },
)

/** The articles that a page leads to, in its order. */
async function inOrder(path: string, mark: RegExp): Promise<Pack[]> {
  const page = await (await visitor.fetch(path)).text()
  return [...page.matchAll(mark)].map(([, id]) => library.find((each) => each.id === id)!)
}

test('/packs begins with an easy, friendly article, mixes real and invented ones, and has no topic near itself', async () => {
  const packs = await inOrder('/packs', /<h3><a href="\/q\/([\w-]+)"/g)
  expect(packs.map(({ id }) => id).sort()).toEqual(idsOf(library))
  const levels = packs.map(({ level }) => ['easy', 'medium', 'hard'].indexOf(level))
  expect(levels).toEqual([...levels].sort())
  expect(packs[0]).toMatchObject({ level: 'easy', age: '11+' })
  expect(packs[0]?.sensitive ?? []).toEqual([])
  const about = packs.map(({ topic }) => topic.replace(/,? \d{4}$/, ''))
  expect(about.filter((topic, at) => about.slice(at + 1, at + 4).includes(topic))).toEqual([])
  const runs = packs.map(({ source }) => source.kind[0]).join('')
  expect(new Set(runs.slice(0, 3)).size, runs).toBe(2)
  expect(runs, 'kinds in turn').not.toMatch(/(.)\1\1\1/)
  expect(await inOrder('/packs', /<h3><a href="\/q\/([\w-]+)"/g)).toEqual(packs)

  const home = await inOrder('/', /<a class="tile" href="\/q\/([\w-]+)"/g)
  const easy = packs.filter(({ level }) => level === 'easy')
  expect(home.map(({ id }) => id)).toEqual(
    [...easy.slice(0, 3), ...packs.filter((each) => !easy.includes(each)).slice(0, 3)].map(({ id }) => id),
  )
})

test('how long an article and the daily take is said alike wherever it is said', async () => {
  const text = async (path: string) =>
    (await (await visitor.fetch(path)).text())
      .replace(/<!--.*?-->/gs, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
  const [packs, home] = [await text('/packs'), await text('/')]
  for (const each of await inOrder('/', /<a class="tile" href="\/q\/([\w-]+)"/g)) {
    const [, minutes] = (await text(`/q/${each.id}`)).match(/questions · about (\d+) minutes, with the article/) ?? []
    const said = `${scoredQuestions(each).length} questions · ${minutes} minutes`
    expect(packs).toContain(`Play ${each.title} ${said}`)
    expect(home).toContain(`${each.title} `)
    expect(home.slice(home.indexOf(each.title))).toMatch(new RegExp(`^.{0,200}?${said}`))
  }
  const daily = await text('/daily')
  const [, minutes = ''] = daily.match(/Five questions, about (\d) minutes:/) ?? []
  expect(Number(minutes)).toBeGreaterThan(1)
  const { slug } = (await visitor.get<{ slug: string }>('/api/daily')).body
  expect(await text(`/q/${slug}`)).toContain(`about ${minutes} minutes, or`)
})

test('/packs and /make pass over an age and a topic that there are not', async () => {
  expect(await offered('/packs?age=12&without=cats')).toEqual(idsOf(library))
  expect(await offered('/make?age=%2B&without=verdict')).toEqual(idsOf(library))
})

test('an article tells from which age it is, and what it is about', async () => {
  const page = await (await visitor.fetch('/packs?topic=Photographs%20of%20ghosts')).text()
  expect(page.replace(/<!--.*?-->|<[^>]*>/gs, '')).toContain('from 14 about war, death')
})

test('a pack shows its passages and its questions as a player sees them', async () => {
  const { status, body } = await visitor.get(`/api/packs/${pack.id}`)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    id: pack.id,
    licence: 'CC BY 4.0',
    passages: numberedPassages(pack),
    questions: scoredQuestions(pack).map((question) => publicQuestion(pack, question)),
  })
})

test.each([
  ['no-such-pack', 'no-such-pack'],
  ['%ff', '%ff'],
  ['constructor', 'constructor'],
  ['of 2,000 letters', 'a'.repeat(2_000)],
])('there is no pack %s', async (_what, id) => {
  expectProblem(await visitor.get(`/api/packs/${id}`), 404, 'no-pack')
})

test.each([
  ['GET', '/api'],
  ['GET', '/api/nothing'],
  ['GET', '/api/health/more'],
  ['DELETE', '/api/packs'],
  ['POST', '/api/health'],
])('%s %s is a problem in JSON, not a page', async (method, path) => {
  const reply = await visitor.fetch(path, { method })
  expectProblem({ status: reply.status, headers: reply.headers, body: await reply.json() }, 404, 'no-page')
})

test('a page that there is not is a page that says so', async () => {
  const reply = await visitor.fetch('/nothing')
  expect(reply.status).toBe(404)
  expect(reply.headers.get('Content-Type')).toMatch(/^text\/html/)
})
