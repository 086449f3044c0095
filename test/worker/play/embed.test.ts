import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { roundToken } from '../../../worker/service/play/round-token.ts'
import { KEYS, PACK_QUIZ, Player, QUESTIONS, submissionAt, Visitor } from '../helpers.ts'

const EMBED = `/embed/q/${PACK_QUIZ}`

/** A page in a frame, and what its forms would send. */
interface Framed {
  status: number
  html: string
  round: string
  token: string
}

/** A frame in another site's page: it keeps no cookie, and its forms come from nowhere. */
async function step(path: string, fields?: Record<string, string>): Promise<Framed> {
  const form = fields && { method: 'POST', headers: { Origin: 'null' }, body: new URLSearchParams(fields) }
  const reply = await new Visitor().fetch(path, form)
  const html = await reply.text()
  return {
    status: reply.status,
    html,
    round: /"\/embed\/r\/([a-z0-9]+)/.exec(html)?.[1] ?? '',
    token: /name="token" value="([\w-]+)"/.exec(html)?.[1] ?? '',
  }
}

/** The answer to the question at a position, as a form sends it. */
function answerAt(position: number, right = true): Record<string, string> {
  const { question, verdict } = submissionAt(position, right)
  return { question, verdict, confidence: '2' }
}

const begin = (right = true) => step(EMBED, answerAt(0, right))

test('a quiz is played in a frame by forms alone, without a cookie, and its score arrives on the board', async () => {
  let at = await begin()
  for (let position = 1; position < QUESTIONS.length; position++) {
    const { round, token } = at
    expect((await step(`/embed/r/${round}`, { token })).html).toContain(`value="${QUESTIONS[position]}"`)
    at = await step(`/embed/r/${round}/answers`, { token, ...answerAt(position, position !== 3) })
    expect([at.status, at.html.includes('class="reveal"')]).toEqual([200, true])
  }
  const result = await step(`/embed/r/${at.round}`, { token: at.token })
  const nickname = /class="kicker">.*?<span>[^<]*<\/span> <span>([^<]*)</.exec(result.html)?.[1]
  expect(result.html).toContain(`${QUESTIONS.length - 1} of ${QUESTIONS.length} right`)
  expect(await (await new Visitor().fetch(`/q/${PACK_QUIZ}/board`)).text()).toContain(nickname)
})

test('today’s question can be played, and no page has a verdict before its answer', async () => {
  const today = await step('/embed/today')
  expect(today.html).toContain('Five easy ones for today')
  const slug = /action="\/embed\/q\/(easy-[\d-]+)"/.exec(today.html)?.[1]
  const question = /name="question" value="([^"]+)"/.exec(today.html)?.[1] ?? ''
  const key = KEYS.get(question)
  expect(key?.explanation.length).toBeGreaterThan(20)
  expect(today.html).not.toContain(key?.explanation.slice(0, 20))
  const judged = await step(`/embed/q/${slug}`, { question, verdict: 'supported', confidence: '1' })
  expect(judged.html).toContain('class="reveal"')
  const next = await step(`/embed/r/${judged.round}`, { token: judged.token })
  const following = /name="question" value="([^"]+)"/.exec(next.html)?.[1] ?? ''
  expect(following).not.toBe(question)
  expect(next.html).not.toContain(KEYS.get(following)?.explanation.slice(0, 20))
})

test('the article opens around the question, and a question can be called unfair', async () => {
  const { round, token } = await begin()
  const next = { token, question: QUESTIONS[1] ?? '' }
  const read = await step(`/embed/r/${round}/opened`, next)
  expect(read.html).toContain('class="article"')
  const fair = await step(`/embed/r/${round}/fair`, {
    token,
    question: QUESTIONS[0] ?? '',
    fair: 'no',
    why: 'It is not.',
  })
  expect(fair.html).toContain('class="thanks"')
  expect(fair.html).toContain('Thank you, sent. The people who run this game read it')
})

test('no address bears the token, every form of the round does, and every link out opens a tab of its own', async () => {
  for (const path of [EMBED, `${EMBED}?theme=dark`]) {
    const { html, token } = await step(path, answerAt(0))
    const addresses = [...html.matchAll(/(?:href|action|formaction)="([^"]*)"/g)].map(([, address]) => address)
    expect(addresses.filter((address) => address?.includes(token))).toEqual([])
    const forms = [...html.matchAll(/<form[^>]*>(.{0,60})/g)]
    expect(forms.length).toBeGreaterThan(1)
    for (const [, start] of forms) expect(start).toContain('name="token"')
    const links = [...html.matchAll(/<a [^>]*href="[^#"][^>]*>/g)].map(([link]) => link)
    expect(links.length).toBeGreaterThan(1)
    for (const link of links) expect(link).toMatch(/target="_blank".*rel="noopener"/)
  }
})

describe('a token', () => {
  let own: Framed
  beforeAll(async () => {
    own = await begin()
  })

  test.each([
    ['none', () => ''],
    ['a forged one', () => 'A'.repeat(94)],
    ['one of another round', async () => (await begin()).token],
    ['one of another device', () => roundToken(env, own.round, 'somebody-else-22-signs')],
    ['one that is too old', () => roundToken(env, own.round, 'somebody-else-22-signs', 0)],
  ])('opens nothing: %s', async (_, token) => {
    for (const what of ['', '/answers', '/opened', '/fair']) {
      const reply = await step(`/embed/r/${own.round}${what}`, { token: await token(), ...answerAt(1), fair: 'yes' })
      expect([what, reply.status]).toEqual([what, 403])
    }
    const { html } = await step(`/embed/r/${own.round}`, { token: own.token })
    expect(html).toContain(`value="${QUESTIONS[1]}"`)
  })

  test('is no cookie, and nothing on other pages', async () => {
    const thief = new Visitor()
    const headers = { Authorization: `Bearer ${own.token}`, Cookie: `player=${own.token}; embedded=1.${PACK_QUIZ}~x` }
    expect((await thief.fetch(`/api/rounds/${own.round}`, { headers })).status).toBe(403)
    expect((await thief.fetch(`/r/${own.round}?token=${own.token}`, { headers })).status).not.toBe(200)
  })

  test('changes nothing after the end', async () => {
    const player = await Player.start()
    await player.play()
    const device = decodeURIComponent(player.cookies.get('player /')?.value ?? '').split('.')[0] ?? ''
    const token = await roundToken(env, player.round, device)
    const before = (await player.view()).body
    const late = await step(`/embed/r/${player.round}/answers`, { token, ...answerAt(0, false) })
    expect(late.status).toBe(200)
    expect((await player.view()).body).toEqual(before)
  })
})

test('an answer that was given stands, however often its form is sent', async () => {
  const { round, token } = await begin()
  const again = await step(`/embed/r/${round}/answers`, { token, ...answerAt(0, false) })
  expect([again.status, again.html.includes('class="stood"')]).toEqual([200, true])
})

test('an answer that cannot be read is asked for again', async () => {
  const { round, token } = await begin()
  const reply = await step(`/embed/r/${round}/answers`, { token, question: QUESTIONS[1] ?? '', verdict: 'maybe' })
  expect([reply.status, reply.html.includes('role="alert"')]).toEqual([422, true])
})

test('over TLS a frame keeps a cookie for the page around it alone, which leads back into its round', async () => {
  const reader = new Visitor()
  const begun = await reader.fetch(EMBED, { method: 'POST', body: new URLSearchParams(answerAt(0)) })
  const [cookie = ''] = begun.headers.getSetCookie()
  expect(begun.headers.getSetCookie()).toHaveLength(1)
  expect(cookie).toMatch(/^embedded=/)
  for (const attribute of ['Path=/embed', 'HttpOnly', 'Secure', 'SameSite=None', 'Partitioned']) {
    expect(cookie).toContain(attribute)
  }
  expect(await (await reader.fetch(EMBED)).text()).toContain(`value="${QUESTIONS[1]}"`)
  expect(await (await reader.fetch(`${EMBED}?again=1`)).text()).toContain(`value="${QUESTIONS[0]}"`)
})

test('a class is joined on its own page: its frame tells the title and nobody’s name, and lets nobody in', async () => {
  const wish = { title: 'Class 9b', packs: [PACK_QUIZ], class: { naming: 'roster', roster: ['Ada Lovelace', 'Ben'] } }
  const made = await new Visitor().post<{ slug: string }>('/api/quizzes', wish)
  const path = `/embed/q/${made.body.slug}`
  for (const [expected, fields] of [[200], [403, { nickname: 'Ada Lovelace' }]] as const) {
    const { status, html } = await step(path, fields)
    expect(status).toBe(expected)
    expect(html).toContain('Class 9b')
    expect(html).not.toContain('Ada')
  }
})

test.each(['light', 'dark', 'auto'])('the theme %s is kept from page to page', async (theme) => {
  const first = await step(`${EMBED}?theme=${theme}`)
  const scheme = theme === 'auto' ? 'light dark' : theme
  expect(first.html).toContain(`<meta name="color-scheme" content="${scheme}">`)
  const suffix = theme === 'auto' ? '' : `?theme=${theme}`
  expect(first.html).toContain(`action="${EMBED}${suffix}"`)
  const { html, round } = await step(`${EMBED}${suffix}`, answerAt(0))
  expect(html).toContain(`formaction="/embed/r/${round}${suffix}"`)
})

test.each(['/embed/q/nowhere', '/embed/nothing', '/embed'])('%s leads nowhere', async (path) => {
  expect((await step(path)).status).toBe(404)
})
