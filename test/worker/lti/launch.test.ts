import { describe, expect, test, vi } from 'vitest'
import type { RoundView } from '../../../worker/game/play/view.ts'
import { INSTRUCTOR } from '../../platform.ts'
import { PACK_QUIZ, QUESTIONS, setClock, Visitor } from '../helpers.ts'
import { answering, LAUNCH, Launcher, placed, registered, roles } from './helpers.ts'

async function view(visitor: Visitor, address: string) {
  return (await visitor.get<RoundView>(`/api/rounds/${address.replace('/r/', '')}`)).body
}

describe('a login', () => {
  test('leads to the platform, with a state and a nonce that nobody has had before', async () => {
    const platform = await registered()
    const [one, other] = [await new Launcher(platform).login(), await new Launcher(platform).login()]
    expect(one.href).toMatch(/^https:\/\/moodle\.school\.edu\/auth\?/)
    expect(Object.fromEntries(one.searchParams)).toMatchObject({
      ...{ scope: 'openid', response_type: 'id_token', response_mode: 'form_post', prompt: 'none' },
      ...{ client_id: 'client-1', redirect_uri: LAUNCH, login_hint: 'a user' },
    })
    for (const name of ['state', 'nonce']) expect(one.searchParams.get(name)).not.toBe(other.searchParams.get(name))
  })

  test('comes as a form as well', async () => {
    const platform = await registered()
    const reply = await new Visitor().submit('/lti/login', platform.login(LAUNCH), platform.issuer)
    expect(reply.status).toBe(302)
  })

  test.each([
    ['an issuer that nobody registered', { iss: 'https://evil.example.org' }, 403],
    ['a client id that is not ours', { client_id: 'another' }, 403],
    ['a target that is elsewhere', { target_link_uri: 'https://evil.example.org/lti/launch' }, 400],
    ['a target that is no address', { target_link_uri: 'javascript:alert(1)' }, 400],
  ])('is refused for %s', async (_, wrong, status) => {
    const platform = await registered()
    const query = new URLSearchParams({ ...platform.login(LAUNCH), ...wrong })
    const reply = await new Visitor().fetch(`/lti/login?${query}`)
    expect(reply.status).toBe(status)
    expect(reply.headers.get('Location')).toBeNull()
  })

  test('is refused without a hint of who comes', async () => {
    expect((await new Visitor().fetch('/lti/login?iss=https://moodle.school.edu')).status).toBe(400)
  })
})

describe('a pupil', () => {
  test('plays under the name that the platform tells, without typing it', async () => {
    const platform = await registered()
    answering(platform)
    const pupil = new Launcher(platform)
    const address = await pupil.comeIn({ ...placed(PACK_QUIZ), name: 'Maya Okafor' })
    expect(address).toMatch(/^\/r\/[a-z0-9]+$/)
    expect(await view(pupil, address)).toMatchObject({ nickname: 'Maya Okafor', answered: 0, of: 22 })
  })

  test('gets a name that we make up where the platform tells none, or one that cannot stand', async () => {
    const platform = await registered('https://names.school.edu')
    answering(platform)
    const nameless = new Launcher(platform)
    expect((await view(nameless, await nameless.comeIn(placed(PACK_QUIZ)))).nickname).toMatch(/^\w+ \w+$/)
    const claims = { ...placed(PACK_QUIZ), sub: 'pupil-2', name: 'me@mail.com', given_name: 'Noor' }
    const other = new Launcher(platform)
    expect((await view(other, await other.comeIn(claims))).nickname).toBe('Noor')
  })

  test('goes on where they were, on another device as well', async () => {
    const platform = await registered('https://again.school.edu')
    answering(platform)
    const claims = { ...placed(PACK_QUIZ), name: 'Maya' }
    const first = new Launcher(platform)
    const address = await first.comeIn(claims)
    const { current } = await view(first, address)
    await first.post(`/api${address.replace('/r/', '/rounds/')}/answers`, {
      question: current?.id,
      verdict: 'baseless',
      confidence: 1,
    })
    const elsewhere = new Launcher(platform)
    expect(await elsewhere.comeIn(claims)).toBe(address)
    expect(await view(elsewhere, address)).toMatchObject({ nickname: 'Maya', answered: 1 })
  })

  test('is not who sat at the same computer before', async () => {
    const platform = await registered('https://shared.school.edu')
    answering(platform)
    const computer = new Launcher(platform)
    await computer.comeIn({ ...placed(PACK_QUIZ), sub: 'a', name: 'Maya' })
    const address = await computer.comeIn({ ...placed(PACK_QUIZ), sub: 'b', name: 'Maya' })
    expect((await view(computer, address)).nickname).toBe('Maya 2')
  })

  test('of another platform with the same id is another', async () => {
    const [one, other] = [await registered('https://one.edu'), await registered('https://two.edu')]
    answering(one, other)
    const [here, there] = [new Launcher(one), new Launcher(other)]
    const addresses = [await here.comeIn(placed(PACK_QUIZ)), await there.comeIn(placed(PACK_QUIZ))]
    expect(addresses[0]).not.toBe(addresses[1])
  })

  test('in thirty first launches at once finds one class', async () => {
    const platform = await registered('https://rush.school.edu')
    answering(platform)
    const addresses = await Promise.all(
      Array.from({ length: 30 }, (_, at) => new Launcher(platform).comeIn({ ...placed(PACK_QUIZ), sub: `p${at}` })),
    )
    expect(new Set(addresses).size).toBe(1)
  })

  test('in a frame gets a button that opens the quiz in a window, once', async () => {
    const platform = await registered('https://frame.school.edu')
    answering(platform)
    const pupil = new Launcher(platform)
    const page = await pupil.launch(placed(PACK_QUIZ), { headers: { 'Sec-Fetch-Dest': 'iframe' } })
    expect(page.status).toBe(200)
    expect(page.headers.get('Content-Security-Policy')).toContain('frame-ancestors *')
    expect(page.headers.get('X-Frame-Options')).toBeNull()
    const href = /href="(\/lti\/enter[^"]+)" target="_blank"/.exec(await page.text())?.[1] ?? ''
    expect((await pupil.fetch(href)).headers.get('Location')).toMatch(/^\/r\//)
    expect((await pupil.fetch(href)).status).toBe(409)
  })

  test('in a frame plays there without a cookie, in the same seat as in a window', async () => {
    const platform = await registered('https://here.school.edu')
    answering(platform)
    const framed = { headers: { 'Sec-Fetch-Dest': 'iframe' } }
    const ticketIn = async (page: Response) => /name="ticket" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
    const ticket = await ticketIn(await new Launcher(platform).launch(placed(PACK_QUIZ), framed))
    const page = await new Visitor().submit('/lti/here', { ticket })
    expect(page.status).toBe(200)
    const html = await page.text()
    const [, round = ''] = /action="\/embed\/r\/([a-z0-9]+)/.exec(html) ?? []
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(html) ?? []
    const answer = { token, question: QUESTIONS[0]!, verdict: 'baseless', confidence: '1' }
    expect((await new Visitor().submit(`/embed/r/${round}/answers`, answer)).status).toBe(200)
    const pupil = new Launcher(platform)
    expect(await view(pupil, await pupil.comeIn(placed(PACK_QUIZ)))).toMatchObject({ round, answered: 1 })
    expect((await new Visitor().submit('/lti/here', { ticket })).status).toBe(409)
  })

  test('in a frame plays in a window where verdicts come at the end', async () => {
    const platform = await registered('https://end.school.edu')
    answering(platform)
    const wish = { packs: [PACK_QUIZ], size: 5, class: { feedback: 'end' } }
    const made = await new Visitor().post<{ slug: string }>('/api/quizzes', wish)
    const framed = { headers: { 'Sec-Fetch-Dest': 'iframe' } }
    const page = await (await new Launcher(platform).launch(placed(made.body.slug), framed)).text()
    const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const again = await (await new Visitor().submit('/lti/here', { ticket })).text()
    const href = /href="(\/lti\/enter[^"]+)"/.exec(again)?.[1] ?? ''
    expect((await new Visitor().fetch(href)).headers.get('Location')).toMatch(/^\/r\//)
  })

  test('in a frame is offered no host’s page to play on', async () => {
    const platform = await registered('https://hostframe.school.edu')
    answering(platform)
    const framed = { headers: { 'Sec-Fetch-Dest': 'iframe' } }
    const page = await new Launcher(platform).launch({ ...placed(PACK_QUIZ), ...roles(INSTRUCTOR) }, framed)
    expect(await page.text()).not.toContain('/lti/here')
  })
})

describe('a teacher', () => {
  test('comes to the page of the class that their pupils are in', async () => {
    const platform = await registered('https://teacher.school.edu')
    answering(platform)
    const pupil = new Launcher(platform)
    await pupil.comeIn({ ...placed(PACK_QUIZ), name: 'Maya' })
    const teacher = new Launcher(platform)
    const address = await teacher.comeIn({ ...placed(PACK_QUIZ), sub: 'teacher', ...roles(INSTRUCTOR) })
    expect(address).toMatch(/^\/t\//)
    expect(await (await teacher.fetch(address)).text()).toContain('Maya')
    const second = new Launcher(platform)
    expect(await second.comeIn({ ...placed(PACK_QUIZ), sub: 'other teacher', ...roles(INSTRUCTOR) })).toBe(address)
  })

  test('of a copied course has a class of their own', async () => {
    const platform = await registered('https://copied.school.edu')
    answering(platform)
    const teacher = new Launcher(platform)
    const claims = { ...roles(INSTRUCTOR), sub: 'teacher' }
    const original = await teacher.comeIn({ ...placed(PACK_QUIZ, 'original'), ...claims })
    expect(await teacher.comeIn({ ...placed(PACK_QUIZ, 'copy'), ...claims })).not.toBe(original)
  })

  test('of the school who is a pupil of the course is a pupil', async () => {
    const platform = await registered('https://roles.school.edu')
    answering(platform)
    const claims = roles(
      'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor',
      'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner',
    )
    expect(await new Launcher(platform).comeIn({ ...placed(PACK_QUIZ), ...claims })).toMatch(/^\/r\//)
  })

  test('who had their key renewed comes in nevertheless', async () => {
    const platform = await registered('https://renewed.school.edu')
    answering(platform)
    const claims = { ...placed(PACK_QUIZ), sub: 'teacher', ...roles(INSTRUCTOR) }
    const teacher = new Launcher(platform)
    const address = await teacher.comeIn(claims)
    expect((await teacher.submit(`${address}/key`, {})).status).toBe(303)
    const elsewhere = new Launcher(platform)
    expect((await elsewhere.fetch(await elsewhere.comeIn(claims))).status).toBe(200)
  })

  test('finds a new class where they deleted the last; a pupil finds that it is gone', async () => {
    const platform = await registered('https://deleted.school.edu')
    answering(platform)
    const claims = { ...placed(PACK_QUIZ), sub: 'teacher', ...roles(INSTRUCTOR) }
    const teacher = new Launcher(platform)
    const address = await teacher.comeIn(claims)
    expect((await teacher.submit(`${address}/delete`, {})).status).toBe(200)
    const pupil = new Launcher(platform)
    const launched = await pupil.launch(placed(PACK_QUIZ))
    expect((await pupil.fetch(launched.headers.get('Location') ?? '')).status).toBe(410)
    expect(await teacher.comeIn(claims)).not.toBe(address)
  })
})

describe('a platform', () => {
  test('with a new key is asked for it', async () => {
    const platform = await registered('https://rotated.edu')
    answering(platform)
    expect((await new Launcher(platform).launch(placed(PACK_QUIZ))).status).toBe(303)
    await platform.changeKey()
    setClock(Date.now() + 60_000)
    expect((await new Launcher(platform).launch(placed(PACK_QUIZ))).status).toBe(303)
    vi.useRealTimers()
  })

  test('is not asked for its keys again for every key that somebody makes up', async () => {
    const platform = await registered('https://asked.edu')
    const fetch = answering(platform)
    for (let attempt = 0; attempt < 3; attempt++)
      await new Launcher(platform).launch(placed(PACK_QUIZ), {
        token: (claims) => platform.sign(claims, undefined, 'x'),
      })
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  test('that does not answer is said not to', async () => {
    const platform = await registered('https://down.edu')
    answering()
    expect((await new Launcher(platform).launch(placed(PACK_QUIZ))).status).toBe(502)
  })

  test('may have several clients of ours, and says which comes', async () => {
    const one = await registered('https://many.edu', 'first')
    await registered('https://many.edu', 'second')
    const { client_id: _, ...nameless } = one.login(LAUNCH)
    expect((await new Visitor().fetch(`/lti/login?${new URLSearchParams(nameless)}`)).status).toBe(403)
    expect((await new Launcher(one).login()).searchParams.get('client_id')).toBe('first')
  })
})
