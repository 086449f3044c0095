import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { findPack } from '../../../questions/library.ts'
import type { QuizInfo } from '../../../worker/game/class/quiz-info.ts'
import { readCode } from '../../../worker/game/make/code.ts'
import { expectProblem, KEYS, PACK_QUIZ, pack, QUESTIONS, questionsOf, Visitor } from '../helpers.ts'

interface Made {
  slug: string
  code: string
  url: string
  hostUrl: string
}

const teacher = new Visitor()

async function make(body: object = {}): Promise<Made> {
  const reply = await teacher.post<Made>('/api/quizzes', { packs: [pack.id], ...body })
  expect(reply.status).toBe(201)
  return reply.body
}

test('a quiz made gives a link, a code and a host link, by one write', async () => {
  const put = vi.spyOn(env.KV, 'put')
  const { slug, code, url, hostUrl } = await make({ title: 'For 7b' })
  expect(put).toHaveBeenCalledTimes(1)
  expect(readCode(code)).toBe(code)
  expect(url).toBe(`https://baseless.test/q/${slug}`)
  expect(hostUrl).toMatch(`https://baseless.test/t/${slug}?key=`)
  const { body } = await teacher.get<QuizInfo>(`/api/quizzes/${slug}`)
  expect(body).toMatchObject({
    slug,
    title: 'For 7b',
    code,
    questions: QUESTIONS.length,
    rules: { shuffled: false },
    packs: [{ id: pack.id }],
  })
})

test.each(['class', 'live', 'solo'])('the form of a %s begins with an easy, invented article chosen', async (kind) => {
  const page = await (await new Visitor().fetch(`/make?kind=${kind}`)).text()
  const [, id = ''] = page.match(/<option[^>]*value="([^"]+)"[^>]*\sselected/) ?? []
  const chosen = findPack(id)
  expect(chosen?.level).toBe('easy')
  expect(chosen?.source.kind).toBe('invented')
})

test('its code leads to it, however it is typed', async () => {
  const { slug, code } = await make()
  const reply = await teacher.fetch(`/j?code=${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`)
  expect(reply.headers.get('Location')).toBe(`/q/${slug}`)
  expect((await teacher.fetch(`/j/${code}`)).headers.get('Location')).toBe(`/q/${slug}`)
})

test('as written, everyone gets the pack’s own order', async () => {
  const { slug } = await make()
  expect(await questionsOf(slug)).toEqual(QUESTIONS)
})

test('shuffled once: everyone gets the same questions, balanced, and another quiz gets others', async () => {
  const { slug } = await make({ size: 6, shuffle: true })
  const [first, second] = [await questionsOf(slug), await questionsOf(slug)]
  expect(second).toEqual(first)
  expect(first.filter((id) => KEYS.get(id)?.verdict === 'baseless')).toHaveLength(3)
  const others = await Promise.all(
    [1, 2, 3].map(async () => questionsOf((await make({ size: 6, shuffle: true })).slug)),
  )
  expect(new Set([first, ...others].map(String)).size).toBeGreaterThan(1)
})

test('its title stands in what a chat shows of the link, with nothing of it read as markup', async () => {
  const { slug } = await make({ title: 'Facts & <b>"fiction"</b>' })
  const html = await (await teacher.fetch(`/q/${slug}`)).text()
  expect(html).toContain('<meta property="og:title" content="Facts &amp; &lt;b&gt;&quot;fiction&quot;&lt;/b&gt;')
  expect(html).toContain(`<meta property="og:url" content="https://baseless.test/q/${slug}">`)
  expect(html).toMatch(/<meta property="og:description" content="[^"]*22/)
  expect(html).not.toContain('<b>"fiction"</b>')
})

describe('the host', () => {
  test('is whoever has the host key', async () => {
    const { slug, code, hostUrl } = await make({ title: 'For 7b' })
    const key = new URL(hostUrl).searchParams.get('key')
    const reply = await teacher.get(`/api/quizzes/${slug}/host`, { Authorization: `Bearer ${key}` })
    expect(reply).toMatchObject({
      status: 200,
      body: { slug, code, hostUrl, title: 'For 7b', questions: QUESTIONS.length },
    })
    expect((await teacher.fetch(`/t/${slug}`)).status).toBe(403)
    expect((await teacher.fetch(hostUrl)).status).toBe(303)
    expect((await teacher.fetch(`/t/${slug}`)).status).toBe(200)
  })

  test.each(['', 'Bearer wrong', 'Bearer '])('is not who says "%s"', async (Authorization) => {
    const headers = Authorization ? { Authorization } : undefined
    const { slug } = await make()
    expectProblem(await teacher.get(`/api/quizzes/${slug}/host`, headers), 403, 'not-host')
    expect((await teacher.fetch(`/t/${slug}?key=wrong`)).status).toBe(403)
  })

  test.each(['', 'Basic ', 'Token ', 'Bearer:'])(
    'is told that "%s" before the key is no way to say it',
    async (scheme) => {
      const { slug, hostUrl } = await make()
      const Authorization = `${scheme}${new URL(hostUrl).searchParams.get('key')}`
      const { detail } = expectProblem(
        await teacher.get(`/api/quizzes/${slug}/host`, { Authorization }),
        403,
        'no-bearer',
      )
      expect(detail).toContain('Bearer')
    },
  )

  test('of another quiz is not the host of this one', async () => {
    const [{ slug }, { hostUrl }] = [await make(), await make()]
    const headers = { Authorization: `Bearer ${new URL(hostUrl).searchParams.get('key')}` }
    expectProblem(await teacher.get(`/api/quizzes/${slug}/host`, headers), 403, 'not-host')
  })

  test('cannot be told from what KV holds', async () => {
    const { slug, hostUrl } = await make()
    expect(await env.KV.get(`quiz:${slug}`)).not.toContain(new URL(hostUrl).searchParams.get('key'))
  })

  test('of a pack’s own quiz is nobody', async () => {
    expectProblem(await teacher.get(`/api/quizzes/${PACK_QUIZ}/host`), 404, 'no-quiz')
  })
})

test.each([
  ['no packs', { packs: [] }, 'packs'],
  ['packs that are no list', { packs: pack.id }, 'packs'],
  ['a pack that is no text', { packs: [1] }, 'packs.0'],
  ['packs missing', { packs: undefined }, 'packs'],
  ['no size', { size: 0 }, 'size'],
  ['too large a size', { size: 61 }, 'size'],
  ['half a question', { size: 1.5 }, 'size'],
  ['a size as text', { size: '5' }, 'size'],
  ['shuffle as text', { shuffle: 'yes' }, 'shuffle'],
  ['an empty title', { title: '  ' }, 'title'],
  ['too long a title', { title: 'x'.repeat(81) }, 'title'],
  ['a rude title', { title: 'Fuck this' }, 'title'],
  ['an unknown field', { seed: 1 }, 'seed'],
])('refuses a quiz with %s, and names the field', async (_what, change, field) => {
  const problem = expectProblem(await teacher.post('/api/quizzes', { packs: [pack.id], ...change }), 422, 'invalid')
  expect(new Set(problem.fields?.map((fault) => fault.field))).toEqual(new Set([field]))
})

test('refuses a quiz of a pack that there is not', async () => {
  expectProblem(await teacher.post('/api/quizzes', { packs: [pack.id, 'no-such-pack'] }), 404, 'no-pack')
})

test.each([
  ['nowhere', 'nowhere'],
  ['ktm7w4', 'ktm7w4'],
  ['KTM7W4', 'KTM7W4'],
  ['%ff', '%ff'],
  ['a%2fb', 'a%2fb'],
  ['__proto__', '__proto__'],
  ['of 2,000 letters', 'a'.repeat(2_000)],
])('there is no quiz %s: no info, no board, no round, no page', async (_what, slug) => {
  expectProblem(await teacher.get(`/api/quizzes/${slug}`), 404, 'no-quiz')
  expectProblem(await teacher.get(`/api/quizzes/${slug}/board`), 404, 'no-quiz')
  expectProblem(await teacher.get(`/api/quizzes/${slug}/host`), 404, 'no-quiz')
  expectProblem(await teacher.post(`/api/quizzes/${slug}/rounds`, { nickname: 'Ada' }), 404, 'no-quiz')
  const page = await teacher.fetch(`/q/${slug}`)
  const led = page.headers.get('Location')
  expect((led === null ? page : await teacher.fetch(led)).status).toBe(404)
})

test('a quiz is made, and practice begins, where KV refuses to list', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const list = vi.spyOn(env.KV, 'list').mockRejectedValue(new Error('KV list failed: 429'))
  const { slug } = await make()
  expect((await teacher.get(`/api/quizzes/${slug}`)).status).toBe(200)
  const get = vi.spyOn(env.KV, 'get').mockRejectedValue(new Error('KV get failed: 429'))
  const practice = await teacher.post('/api/practice', { techniques: ['cherry-pick'], seen: [], rating: 1_500 })
  expect(practice.status).toBe(201)
  list.mockRestore()
  get.mockRestore()
})
