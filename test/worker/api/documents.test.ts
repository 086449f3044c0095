import { expect, test } from 'vitest'
import { PACK_QUIZ, Player, QUESTIONS, submissionAt, Visitor } from '../helpers.ts'

interface OpenApi {
  openapi: string
  paths: Record<string, Record<string, { responses: Record<string, { content?: object }> }>>
}

const visitor = new Visitor()

test('the OpenAPI document is 3.1 and lists every route with its problems', async () => {
  const { status, body } = await visitor.get<OpenApi>('/api/openapi.json')
  expect(status).toBe(200)
  expect(body.openapi).toMatch(/^3\.1/)
  const routes = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => [`${method} ${path}`, Object.keys(responses).join(' ')]),
  )
  expect(Object.fromEntries(routes)).toEqual({
    'get /health': '200 503',
    'get /packs': '200',
    'get /packs/{id}': '200 404',
    'post /quizzes': '201 400 404 413 422 429',
    'get /quizzes/{slug}': '200 404',
    'post /pages': '200 400 413 422 429',
    'post /articles': '201 400 404 413 422 429',
    'get /quizzes/{slug}/host/article': '200 403 404 410',
    'put /quizzes/{slug}/host/article': '200 400 403 404 409 410 413 422 429',
    'put /quizzes/{slug}/host/pictures/{picture}': '200 403 404 409 410 413 422 429',
    'post /quizzes/{slug}/report': '201 400 404 413 422 429',
    'get /quizzes/{slug}/host': '200 403 404 410',
    'delete /quizzes/{slug}/host': '200 403 404',
    'get /quizzes/{slug}/host/webhook': '200 403 404 410',
    'put /quizzes/{slug}/host/webhook': '200 400 403 404 410 413 422 429',
    'delete /quizzes/{slug}/host/webhook': '200 403 404 410',
    'post /quizzes/{slug}/host/webhook/test': '200 403 404 409 410 429',
    'get /quizzes/{slug}/host/settings': '200 403 404 410',
    'patch /quizzes/{slug}/host/settings': '200 400 403 404 409 410 413 422',
    'put /quizzes/{slug}/host/rounds/{number}/pupils/{pupil}/time': '200 400 403 404 409 410 413 422',
    'post /quizzes/{slug}/host/key': '200 403 404 410 429',
    'post /quizzes/{slug}/host/rounds': '201 403 404 409 410',
    'get /quizzes/{slug}/host/rounds/{number}': '200 403 404 410 422',
    'patch /quizzes/{slug}/host/rounds/{number}': '200 400 403 404 409 410 413 422',
    'delete /quizzes/{slug}/host/rounds/{number}/pupils/{pupil}': '200 403 404 410 422',
    'post /quizzes/{slug}/host/rounds/{number}/removals': '200 400 403 404 410 413 422',
    'post /quizzes/{slug}/host/rounds/{number}/admissions': '200 400 403 404 410 413 422',
    'patch /quizzes/{slug}/host/rounds/{number}/pupils/{pupil}': '200 400 403 404 409 410 413 422',
    'post /quizzes/{slug}/host/rounds/{number}/pupils/{pupil}/merge': '200 400 403 404 410 413 422',
    'post /quizzes/{slug}/host/rounds/{number}/names': '201 400 403 404 409 410 413 422',
    'get /quizzes/{slug}/host/rounds/{number}/report': '200 403 404 410 422',
    'get /quizzes/{slug}/host/rounds/{number}/screen': '200 403 404 410 422',
    'get /quizzes/{slug}/host/questions': '200 403 404 410',
    'post /quizzes/{slug}/rejoin': '200 400 403 404 409 413 422 429',
    'post /quizzes/{slug}/rounds': '201 400 403 404 409 410 413 422 429',
    'get /rounds/{id}': '200 403 404 410',
    'get /rounds/{id}/article': '200 403 404 409 422',
    'get /rounds/{id}/live': '200 403 404',
    'post /rounds/{id}/opened': '200 400 403 404 409 410 413 422',
    'post /rounds/{id}/answers': '200 400 403 404 409 410 413 422',
    'post /rounds/{id}/hand-in': '200 403 404 409 410',
    'post /rounds/{id}/fair': '201 400 403 404 409 410 413 422 429',
    'post /rounds/{id}/name': '200 400 403 404 409 410 413 422',
    'get /quizzes/{slug}/board': '200 403 404 422',
    'get /daily': '200',
    'get /daily/yesterday': '200',
    'post /practice': '201 400 413 422 429',
    'post /rounds/{id}/challenge': '201 403 404 409 410',
    'get /quizzes/{slug}/versus': '200 404 422',
    'get /rounds/{id}/everybody/{number}': '200 403 404 409 410 422',
  })
})

test.each(['/', '/about', '/make', `/q/${PACK_QUIZ}`, '/api/health', '/api/nothing', '/q/nowhere', '/j/nothing'])(
  '%s comes with the security headers',
  async (path) => {
    const { headers } = await visitor.fetch(path)
    const policy = Object.fromEntries(
      (headers.get('Content-Security-Policy') ?? '').split('; ').map((rule) => {
        const [name = '', ...sources] = rule.split(' ')
        return [name, sources]
      }),
    )
    expect(policy).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'worker-src': ["'self'"],
      // What is no page has no style.
      ...(!path.startsWith('/api/') && { 'style-src': [expect.stringMatching(/^'nonce-.{16,}'$/)] }),
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    })
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Strict-Transport-Security')).toMatch(/max-age=/)
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
  },
)

test('the nonce is another for every page, and the page’s style bears it', async () => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const reply = await visitor.fetch('/')
      const nonce = /'nonce-([^']+)'/.exec(reply.headers.get('Content-Security-Policy') ?? '')?.[1]
      expect(await reply.text()).toContain(`<style nonce="${nonce}">`)
      return nonce
    }),
  )
  expect(nonces[0]).not.toBe(nonces[1])
})

test('no page carries a script of its own or a handler in an attribute', async () => {
  const ada = await Player.start()
  for (const path of ['/', '/about', '/make', `/q/${PACK_QUIZ}`, `/q/${PACK_QUIZ}/board`, `/r/${ada.round}`]) {
    const html = await (await ada.fetch(path)).text()
    for (const [tag] of html.matchAll(/<script[^>]*>/g)) expect(tag).toMatch(/ src="\/|type="application\/json"/)
    expect(html).not.toMatch(/<[^>]+\s(on[a-z]+|style)=/)
  }
})

test('a round is played by forms alone: start, read around, answer, see why, go on', async () => {
  const bob = new Visitor()
  const started = await bob.submit(`/q/${PACK_QUIZ}`, { nickname: 'Bob' })
  expect(started.status).toBe(303)
  const round = started.headers.get('Location') ?? ''
  for (const [at, question] of QUESTIONS.entries()) {
    const opened = await bob.submit(`${round}/opened`, { question })
    expect([opened.status, opened.headers.get('Location')]).toEqual([303, `${round}#here`])
    const answered = await bob.submit(`${round}/answers`, { ...submissionAt(at), confidence: '2' })
    expect([answered.status, answered.headers.get('Location')]).toEqual([303, `${round}?after=${at + 1}`])
  }
  const again = await bob.submit(`${round}/answers`, { ...submissionAt(2, false), confidence: '3' })
  expect([again.status, again.headers.get('Location')]).toEqual([
    303,
    `${round}?after=3&said=${submissionAt(2, false).verdict}`,
  ])
  const result = await (await bob.fetch(round)).text()
  expect(result).toContain('Bob')
  expect(result).toContain('✅✅✅✅✅\n✅✅✅✅✅\n✅✅✅✅✅')
  expect(await (await bob.fetch(`/q/${PACK_QUIZ}/board`)).text()).toContain('Bob')
})

test.each([
  '/api/nothing',
  '/api/quizzes/nowhere',
  '/api/packs/nowhere',
  '/api/health',
  '/api/rounds/nothing',
  `/api/quizzes/${PACK_QUIZ}/versus`,
])('%s is kept by nobody on the way', async (path) => {
  expect((await visitor.fetch(path)).headers.get('Cache-Control')).toBe('no-store')
})
