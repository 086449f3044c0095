import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { INSTRUCTOR, LEARNER, Platform } from '../platform.ts'
import { violations } from './axe.ts'
import { hurry } from './hands.ts'
import { chosenOf, DESK, newDevice, newVisitor, otherThan, PACK, posted, startOwnGame } from './helpers.ts'

const KEY = '0123456789abcdef'
const LTI = 'https://purl.imsglobal.org/spec/lti/claim'

/** What the quiz asks that is placed in the course. */
const ASKED = chosenOf(4)

/** A course on a platform of another site: who looks at it, the link in it, and what a tool has had placed. */
let platform: Platform
let school: Server
let own: Awaited<ReturnType<typeof startOwnGame>>
let placed: Record<string, unknown> | undefined
const picked: URLSearchParams[] = []

beforeAll(async () => {
  school = createServer(async (request, reply) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const answer = await answerTo(
      new Request(`${platform.issuer}${request.url}`, {
        method: request.method ?? 'GET',
        headers: request.headers as Record<string, string>,
        ...(body.length > 0 && { body }),
      }),
    )
    reply.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  })
  await new Promise<void>((resolve) => void school.listen(0, resolve))
  // The game is at 127.0.0.1: another site, whose frames get no cookies of it.
  const issuer = `http://localhost:${(school.address() as AddressInfo).port}`
  platform = await Platform.start(issuer, async () => (await fetch(`${own.url}/lti/keys`)).json())
  const settings = `LTI_PLATFORMS='${JSON.stringify([platform.config])}'\nLTI_REGISTRATION=${KEY}`
  own = await startOwnGame({ settings })
})

afterAll(async () => {
  school.close()
  await own.stop()
})

/** Its pages: a course with the tool in a frame, its word for who somebody is, and where what was chosen goes. */
async function answerTo(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const html = (text: string) => new Response(`<!doctype html>${text}`, { headers: { 'Content-Type': 'text/html' } })
  if (pathname === '/course') {
    const frame = `<iframe name="tool" width="1000" height="700" src="${toolFor(searchParams.get('as') ?? '')}"></iframe>`
    return html(`<h1>Year 9, media</h1>${frame}`)
  }
  if (pathname === '/auth') {
    expect(searchParams.get('redirect_uri')).toBe(`${own.url}/lti/launch`)
    const token = await platform.sign(claimsOf(searchParams.get('login_hint') ?? '', searchParams.get('nonce') ?? ''))
    const fields = { id_token: token, state: searchParams.get('state') ?? '' }
    const inputs = Object.entries(fields).map(([name, value]) => `<input name="${name}" value="${value}">`)
    return html(
      `<form method="post" action="${own.url}/lti/launch">${inputs.join('')}</form><script>document.forms[0].submit()</script>`,
    )
  }
  if (pathname === '/picked') {
    picked.push(new URLSearchParams(await request.text()))
    return html('<p>It is in your course.</p>')
  }
  return platform.answer(request)
}

/** Where the tool is told that somebody comes. */
function toolFor(who: string): string {
  const query = { ...platform.login(`${own.url}/lti/launch`), login_hint: who }
  return `${own.url}/lti/login?${new URLSearchParams(query)}`
}

function claimsOf(who: string, nonce: string) {
  if (who === 'chooser') return platform.asksToPick(nonce)
  return platform.claims(nonce, {
    ...platform.graded(),
    ...{ sub: who, name: who === 'teacher' ? 'Ms Silva' : 'Maya Okafor' },
    [`${LTI}/roles`]: [who === 'teacher' ? INSTRUCTOR : LEARNER],
    [`${LTI}/target_link_uri`]: placed?.url,
    [`${LTI}/custom`]: placed?.custom,
  })
}

/** Somebody opens their course, in a browser that keeps no cookie for a frame. */
async function opens(who: string): Promise<Page> {
  const context = await newDevice(DESK)
  const page = await context.newPage()
  await hurry(page)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCookieControls', { enableThirdPartyCookieRestriction: true })
  await page.goto(`${platform.issuer}/course?as=${who}`)
  return page
}

const toolIn = (page: Page) => page.frameLocator('iframe')

test('a quiz is placed in a course, played in its frame and in a window, and graded; its teacher sees who has played', async () => {
  platform.scores.length = 0
  await place()
  await playInTheFrame()
  await seeWhoPlayed()
  await goOnInAWindow()
})

/** A teacher places a quiz in their course, and the platform reads it signed. */
async function place(): Promise<void> {
  const wish = { packs: [PACK.id], size: ASKED.length, shuffle: false }
  const made = await posted((await newVisitor()).request, '/api/quizzes', wish)
  const page = await opens('chooser')
  await toolIn(page).getByRole('heading', { name: 'Place a quiz in your course' }).waitFor()
  await toolIn(page).getByLabel('The code of a quiz').fill(made.code!)
  await toolIn(page).getByRole('button', { name: 'Place it' }).click()
  await toolIn(page).getByText('It is in your course.').waitFor()
  const { items } = await platform.takePicked(picked.at(-1)!)
  placed = items[0]
  expect(placed).toMatchObject({ type: 'ltiResourceLink', lineItem: { scoreMaximum: ASKED.length } })
}

/** A pupil plays it in the frame to its end, and the grade is in the gradebook. */
async function playInTheFrame(): Promise<void> {
  const page = await opens('pupil')
  await toolIn(page).getByRole('button', { name: 'Play here' }).click()
  for (const [position, { verdict }] of ASKED.entries()) {
    await toolIn(page)
      .locator(`#app:not([aria-busy]) button.${position === 1 ? otherThan(verdict) : verdict}`)
      .click()
    await toolIn(page).locator('.reveal').waitFor()
    await toolIn(page).locator('#app:not([aria-busy]) .go-on .button').click()
  }
  await vi.waitFor(() => expect(platform.scores).toHaveLength(1), { timeout: 30_000 })
  expect(platform.scores[0]).toMatchObject({
    ...{ lineItem: `${platform.issuer}/columns/1?course=7`, userId: 'pupil', scoreGiven: 3, scoreMaximum: 4 },
    ...{ activityProgress: 'Completed', gradingProgress: 'FullyGraded' },
  })
}

/** The teacher opens the class from the course and sees who has played. */
async function seeWhoPlayed(): Promise<void> {
  const popup = await opensWindow(await opens('teacher'))
  await popup.getByText('Maya Okafor').first().waitFor()
  expect(new URL(popup.url()).pathname).toMatch(/^\/t\//)
}

/** A pupil opens a window as well, and is where they were. */
async function goOnInAWindow(): Promise<void> {
  const page = await opens('pupil')
  expect(await toolIn(page).getByRole('button', { name: 'Play here' }).count()).toBe(1)
  const popup = await opensWindow(page)
  await popup.getByText('3 of 4').first().waitFor()
  expect(platform.scores).toHaveLength(1)
}

async function opensWindow(page: Page): Promise<Page> {
  const link = toolIn(page).getByRole('link', { name: 'Open a window' })
  const [popup] = await Promise.all([page.waitForEvent('popup'), link.click()])
  return popup
}

test('everybody can use what a teacher and an admin see', async () => {
  const page = await (await newDevice(DESK)).newPage()
  await page.goto(toolFor('chooser'))
  await page.getByRole('heading', { name: 'Place a quiz in your course' }).waitFor()
  expect(await violations(page)).toEqual([])
  const registration = { openid_configuration: 'https://moodle.school.edu/configuration' }
  await page.goto(`/lti/register/${KEY}?${new URLSearchParams(registration)}`)
  await page.getByRole('button', { name: 'Connect' }).waitFor()
  expect(await violations(page)).toEqual([])
})
