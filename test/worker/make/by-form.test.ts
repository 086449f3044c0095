import { describe, expect, test } from 'vitest'
import { Player, pack, SITE, Visitor } from '../helpers.ts'

const TITLE = 'Class 9b on Monday'

interface Made {
  slug: string
  code: string
  hostUrl: string
}

async function make(): Promise<Made> {
  return (await new Visitor().post<Made>('/api/quizzes', { packs: [pack.id], title: TITLE, size: 5 })).body
}

/** The page that an address leads to, and its status. */
async function open(address: string, visitor = new Visitor()) {
  const reply = await visitor.fetch(address)
  return { status: reply.status, page: await reply.text() }
}

/** The first element of a kind, by its tag or more, as it stands in a page. */
const first = (page: string, tag: string) => new RegExp(`<${tag}[^>]*>(.*?)</`, 's').exec(page)?.[1]

describe('what does not fit is refused with a sentence', () => {
  test('a code that is none, which stays in the box', async () => {
    const { status, page } = await open('/j?code=nonsens')
    expect(status).toBe(404)
    expect(first(page, 'p[^>]*role="alert"')).toContain('A code has 6 or 8 letters and digits, and this has 7.')
    expect(page).toMatch(/<input[^>]*name="code"[^>]*value="nonsens"/)
  })

  test('a code that no quiz has', async () => {
    const reply = await new Visitor().fetch('/j?code=CCCCCC')
    expect(reply.headers.get('Location')).toBe('/q/cccccc')
    const { status, page } = await open('/q/cccccc')
    expect(status).toBe(404)
    expect(first(page, 'h1')).toContain('There is no quiz at this address.')
    expect(page).toMatch(/<input[^>]*name="code"/)
  })

  test('a host key that is wrong', async () => {
    const { slug, hostUrl } = await make()
    for (const address of [`/t/${slug}`, `/t/${slug}?key=guessed`, hostUrl.slice(SITE.length, -1)]) {
      const { status, page } = await open(address)
      expect(status, address).toBe(403)
      expect(first(page, 'h1')).toContain('This page is for whoever made the quiz.')
    }
    const host = new Visitor()
    const led = await host.fetch(hostUrl.slice(SITE.length))
    expect(await open(led.headers.get('Location')!, host)).toMatchObject({ status: 200 })
  })

  test('a rude nickname, without script', async () => {
    const player = await Player.start()
    await player.play()
    const say = (nickname: string) => player.submit(`/r/${player.round}/name`, { nickname })
    const refused = await say('Mr Fuck')
    const page = await refused.text()
    expect(refused.status).toBe(422)
    expect(first(page, 'p[^>]*role="alert"')).toContain('Please choose a nickname')
    expect(page).toMatch(/<input[^>]*id="nickname"[^>]*value="Mr Fuck"/)
    expect((await say('Mr Finch')).status).toBe(303)
    expect((await open(`/r/${player.round}`, player)).page).toMatch(/class="kicker".*?Mr Finch/s)
  })
})

test('a code that is typed small and with spaces opens its quiz', async () => {
  const { slug, code } = await make()
  const typed = ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3).toLowerCase()}`
  const reply = await new Visitor().fetch(`/j?${new URLSearchParams({ code: typed })}`)
  expect(reply.headers.get('Location')).toBe(`/q/${slug}`)
  expect(first((await open(`/q/${slug}`)).page, 'h1')).toContain(TITLE)
})

test('a size that does not fit is the field that the form comes back to', async () => {
  const fields = { kind: 'solo', packs: pack.id, size: '60' }
  const page = await (await new Visitor().submit('/make', fields)).text()
  const field = /<input[^>]*id="size"[^>]*>/.exec(page)?.[0]
  expect(field).toMatch(/\sautofocus/)
  expect(field).toMatch(/aria-describedby="[^"]*size-fault/)
  expect(first(page, '\\w+[^>]*id="size-fault"')).toMatch(/^Only \d+ questions fit .* you asked for 60/)
})

test('the page of a link, pasted into a chat, shows its own title, description and picture', async () => {
  const { slug } = await make()
  const { page } = await open(`/q/${slug}`)
  const tag = (name: string) => new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(page)?.[1]
  expect(tag('title')).toContain(TITLE)
  expect(tag('description')).toMatch(/^5 questions/)
  expect(tag('url')).toBe(`${SITE}/q/${slug}`)
  // test/worker/library/pictures.test.ts draws one of each kind.
  expect(tag('image')).toMatch(`${SITE}/og/${slug}.png`)
})
