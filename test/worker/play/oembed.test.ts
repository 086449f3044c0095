import { describe, expect, test } from 'vitest'
import { PACK_QUIZ, SITE, Visitor } from '../helpers.ts'

const visitor = new Visitor()
const PAGE = `${SITE}/q/${PACK_QUIZ}`

interface Oembed {
  title: string
  html: string
  width: number
  height: number
  thumbnail_url?: string
}

const ask = <Body = Oembed>(query: Record<string, string>) => visitor.get<Body>(`/oembed?${new URLSearchParams(query)}`)

test('a quiz’s page leads to what another site’s editor asks', async () => {
  const page = await (await visitor.fetch(`/q/${PACK_QUIZ}`)).text()
  const href = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page)?.[1] ?? ''
  const { status, body, headers } = await visitor.get<Oembed>(href.replaceAll('&amp;', '&').replace(SITE, ''))
  expect([status, headers.get('Access-Control-Allow-Origin')]).toEqual([200, '*'])
  expect(body).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Baseless', provider_url: SITE })
  expect(body).toMatchObject({ width: 640, height: 720, thumbnail_url: `${SITE}/og/${PACK_QUIZ}.png` })
  expect(body.html).toContain(`<iframe src="${SITE}/embed/q/${PACK_QUIZ}"`)
  expect(body.html).toContain(`<a href="${PAGE}">`)
  expect(body.html).toContain(`<script async src="${SITE}/embed.js"></script>`)
})

test('the home page’s frame is today’s question', async () => {
  const { body } = await ask({ url: `${SITE}/` })
  expect(body.html).toContain(`<iframe src="${SITE}/embed/today"`)
  expect(body.title).toBe('Five easy ones for today')
})

test('nothing is larger than the editor’s place for it', async () => {
  const { body } = await ask({ url: PAGE, maxwidth: '300', maxheight: '200' })
  expect(body).toMatchObject({ width: 300, height: 200 })
  expect(body.html).toContain('width="300" height="200"')
  expect(body.thumbnail_url).toBeUndefined()
})

test('a class is told to nobody: it is joined on its own page', async () => {
  const wish = { title: 'Class 9b', packs: [PACK_QUIZ], class: { naming: 'roster', roster: ['Ada Lovelace', 'Ben'] } }
  const { slug } = (await visitor.post<{ slug: string }>('/api/quizzes', wish)).body
  const { status, body } = await ask<object>({ url: `${SITE}/q/${slug}` })
  expect(status).toBe(401)
  expect(JSON.stringify(body)).not.toMatch(/9b|Ada/)
  const page = await (await visitor.fetch(`/q/${slug}`)).text()
  expect(page).not.toContain('json+oembed')
  expect(page).toMatch(/<meta property="og:title" content="Class 9b/)
  expect(page).toContain(`<meta property="og:image" content="${SITE}/og/${slug}.png">`)
  expect(page).toMatch(/<meta property="og:image:alt" content="Class 9b/)
  expect(page).not.toContain('Ada')
  expect((await visitor.fetch(`/q/${slug}/embed`)).headers.get('Location')).toBe(`/q/${slug}`)
})

test('a title is text in every attribute', async () => {
  const title = 'A "quoted" <title> & more'
  const { slug } = (await visitor.post<{ slug: string }>('/api/quizzes', { title, packs: [PACK_QUIZ] })).body
  const { body } = await ask({ url: `${SITE}/q/${slug}` })
  expect(body.title).toBe(title)
  expect(body.html).toContain('title="A &quot;quoted&quot; &lt;title&gt; &amp; more · Baseless"')
  const page = await (await visitor.fetch(`/q/${slug}/embed`)).text()
  expect(page).toContain('title="A &quot;quoted&quot; ')
})

test('an address is understood as a hand has typed it', async () => {
  expect((await ask({ url: `${SITE}/Q/${PACK_QUIZ.toUpperCase()}/` })).status).toBe(200)
})

describe('what is refused, is refused in JSON', () => {
  test.each([
    [404, { url: 'https://elsewhere.example/q/x' }],
    [404, { url: `${SITE}/q/nowhere` }],
    [404, { url: `${SITE}/t/abc?key=secret` }],
    [404, { url: `${SITE}/privacy` }],
    [404, { url: 'not an address' }],
    [404, { url: 'javascript:alert(1)' }],
    [422, {}],
    [422, { url: '' }],
    [422, { url: PAGE, maxwidth: '-1' }],
    [422, { url: PAGE, maxheight: '1e9' }],
    [501, { url: PAGE, format: 'xml' }],
    [501, { url: PAGE, format: 'yaml' }],
  ])('with %i: %o', async (expected, query) => {
    const { status, headers } = await ask<object>(query as unknown as Record<string, string>)
    expect([status, headers.get('Content-Type')]).toEqual([expected, 'application/problem+json'])
  })

  test('and none of a few hundred odd ones throws', async () => {
    const odd = [
      '',
      '0',
      '9'.repeat(400),
      '%00',
      '\u202e',
      '"><script>',
      '../..',
      'null',
      '[]',
      `${SITE}/q/`,
      `${SITE}//`,
      PAGE,
    ]
    for (const url of odd) {
      for (const value of odd) {
        const reply = await visitor.fetch(`/oembed?${new URLSearchParams({ url, maxwidth: value, format: value })}`)
        expect(reply.status, `${url} ${value}`).toBeLessThan(502)
        expect(reply.status, `${url} ${value}`).not.toBe(500)
        expect(await reply.text()).not.toContain('<script>')
      }
    }
  })
})

test('what is copied is one line, and stands as text where there is no script', async () => {
  const page = await (await visitor.fetch(`/q/${PACK_QUIZ}/embed?theme=dark`)).text()
  const text = /<textarea[^>]*>([^<]*)</.exec(page)?.[1] ?? ''
  expect(text).toContain(`/embed/q/${PACK_QUIZ}?theme=dark`)
  expect(text).not.toContain('\n')
  expect(page).toContain(`src="/embed/q/${PACK_QUIZ}?theme=dark"`)
})
