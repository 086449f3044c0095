import { describe, expect, test, vi } from 'vitest'
import { LEARNER, type Platform } from '../../platform.ts'
import { KEYS, PACK_QUIZ, pack, setClock, Visitor } from '../helpers.ts'
import { answering, LAUNCH, Launcher, registered, roles } from './helpers.ts'

/** A teacher asks to choose; tells the page that they get. */
async function asking(platform: Platform, settings = {}, more = {}) {
  const teacher = new Launcher(platform)
  const token = (nonce: unknown) => platform.sign(platform.asksToPick(String(nonce), more, settings))
  const page = await teacher.launch({}, { token: ({ nonce }) => token(nonce), headers: { 'Sec-Fetch-Dest': 'iframe' } })
  const html = await page.clone().text()
  return { teacher, page, html, ticket: /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? '' }
}

/** The form by which what was chosen goes back. */
function formOf(html: string) {
  const [, action = ''] = /<form[^>]* action="([^"]+)"/.exec(html) ?? []
  const [, token = ''] = /name="JWT" value="([^"]+)"/.exec(html) ?? []
  return { action, form: new URLSearchParams({ JWT: token }) }
}

describe('a teacher who chooses inside the platform', () => {
  test('sees every article, and no verdict', async () => {
    const platform = await registered('https://pick.edu')
    answering(platform)
    const { html, page } = await asking(platform)
    expect(page.status).toBe(200)
    expect(page.headers.get('Content-Security-Policy')).toContain('frame-ancestors *')
    expect(html).toContain(pack.title)
    expect(html).not.toContain([...KEYS.keys()][0])
  })

  test('places an article, with a column of as many points as it has questions', async () => {
    const platform = await registered('https://placed.edu')
    answering(platform)
    const { teacher, ticket } = await asking(platform)
    const reply = await teacher.submit('/lti/pick', { ticket, article: PACK_QUIZ, code: '' })
    expect(reply.status).toBe(200)
    expect(reply.headers.get('Content-Security-Policy')).toContain("form-action 'self' https://placed.edu;")
    const { action, form } = formOf(await reply.text())
    expect(action).toBe('https://placed.edu/picked')
    expect(await platform.takePicked(form)).toEqual({
      ...{ kind: 'LtiDeepLinkingResponse', version: '1.3.0', deployment: '1', data: 'course 7' },
      items: [
        {
          ...{ type: 'ltiResourceLink', title: pack.title, url: LAUNCH, custom: { quiz: PACK_QUIZ } },
          window: { targetName: '_blank' },
          lineItem: { label: pack.title, scoreMaximum: 22, resourceId: PACK_QUIZ },
        },
      ],
    })
  })

  test('places a quiz by its code, however it is written, and its pupils play it', async () => {
    const platform = await registered('https://code.edu')
    answering(platform)
    const made = await new Visitor().post<{ code: string; slug: string }>('/api/quizzes', {
      packs: [PACK_QUIZ],
      size: 5,
    })
    const { teacher, ticket } = await asking(platform)
    const reply = await teacher.submit('/lti/pick', { ticket, code: ` ${made.body.code.toLowerCase()} ` })
    const { items } = await platform.takePicked(formOf(await reply.text()).form)
    const [item] = items
    expect(item).toMatchObject({ custom: { quiz: made.body.slug }, lineItem: { scoreMaximum: 5 } })
    const pupil = new Launcher(platform)
    const address = await pupil.comeIn({
      'https://purl.imsglobal.org/spec/lti/claim/target_link_uri': item?.url,
      'https://purl.imsglobal.org/spec/lti/claim/custom': item?.custom,
    })
    expect(await (await pupil.fetch(address)).text()).toContain('of 5')
  })

  test('gets no column and no window where the platform takes none', async () => {
    const platform = await registered('https://plain.edu')
    answering(platform)
    const plain = { accept_lineitem: false, accept_presentation_document_targets: ['iframe'], data: undefined }
    const { teacher, ticket } = await asking(platform, plain)
    const { form } = formOf(await (await teacher.submit('/lti/pick', { ticket, article: PACK_QUIZ })).text())
    const picked = await platform.takePicked(form)
    expect(picked.data).toBeUndefined()
    expect(Object.keys(picked.items[0]!)).toEqual(['type', 'title', 'url', 'custom'])
  })

  test.each([
    ['nothing', { article: '', code: '' }],
    ['a code that there is not', { article: '', code: 'KTM7W4' }],
    ['what is no code', { article: '', code: 'hello' }],
    ['an article that there is not', { article: 'nothing', code: '' }],
    ['the five of a day', { article: 'daily-2026-11-26', code: '' }],
  ])('reads why where they choose %s, and can choose again', async (name, choice) => {
    const platform = await registered(`https://again${name.length}.edu`)
    answering(platform)
    const { teacher, ticket } = await asking(platform)
    const reply = await teacher.submit('/lti/pick', { ticket, ...choice })
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain('role="alert"')
    expect((await teacher.submit('/lti/pick', { ticket, article: PACK_QUIZ })).status).toBe(200)
  })

  test('chooses once, within the hour, on our own page', async () => {
    const platform = await registered('https://once.edu')
    answering(platform)
    const { teacher, ticket } = await asking(platform)
    const choice = { ticket, article: PACK_QUIZ }
    expect((await teacher.submit('/lti/pick', choice, 'https://evil.example.org')).status).toBe(403)
    expect((await teacher.submit('/lti/pick', choice)).status).toBe(200)
    expect((await teacher.submit('/lti/pick', choice)).status).toBe(409)
    expect((await teacher.submit('/lti/pick', { ...choice, ticket: 'made-up' })).status).toBe(400)
    const later = await asking(platform)
    setClock(Date.now() + 61 * 60_000)
    expect((await teacher.submit('/lti/pick', { ...choice, ticket: later.ticket })).status).toBe(400)
    vi.useRealTimers()
  })
})

describe('nobody chooses', () => {
  test('who is a pupil of the course', async () => {
    const platform = await registered('https://pupil.edu')
    answering(platform)
    expect((await asking(platform, {}, roles(LEARNER))).page.status).toBe(403)
  })

  test.each(['http://return.edu/picked', 'javascript:alert(1)', 'data:text/html,x', 'nowhere'])(
    'to have the answer sent to %s',
    async (url) => {
      const platform = await registered('https://return.edu')
      answering(platform)
      expect((await asking(platform, { deep_link_return_url: url })).page.status).toBe(400)
    },
  )

  test('where the platform takes no links', async () => {
    const platform = await registered('https://nolinks.edu')
    answering(platform)
    expect((await asking(platform, { accept_types: ['file'] })).page.status).toBe(400)
  })
})
