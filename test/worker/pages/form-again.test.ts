import { expect, test } from 'vitest'
import * as m from '../../../web/messages/index.ts'
import { pupil, Teacher } from '../class/school.ts'
import { PACK_QUIZ, SITE, Visitor } from '../helpers.ts'

const KB = 1024

/** Sends a form that is larger than any of ours, from the page at `from`, if the browser tells. */
async function sendLarge(
  who: Visitor,
  path: string,
  { from, bytes = 600 * KB }: { from?: string; bytes?: number } = {},
) {
  const reply = await who.fetch(path, {
    method: 'POST',
    headers: { Origin: SITE, ...(from && { Referer: `${SITE}${from}` }) },
    body: new URLSearchParams({ nickname: 'x'.repeat(bytes) }),
  })
  return { status: reply.status, policy: reply.headers.get('Content-Security-Policy') ?? '', page: await reply.text() }
}

test.each([
  ['/make', '/make'],
  ['/make/import', '/make/import'],
  [`/q/${PACK_QUIZ}`, `/q/${PACK_QUIZ}`],
  [`/q/${PACK_QUIZ}/report`, `/q/${PACK_QUIZ}/report`],
  ['/t', '/t'],
])('%s shows its form again, and why, where it was too large to read', async (path, action) => {
  const { status, page, policy } = await sendLarge(new Visitor(), path, { bytes: 2_300_000 })
  expect(status).toBe(413)
  expect(page).toContain(`<main id="content"><p class="fault" role="alert">${m.form_too_large()}</p>`)
  expect(page).toContain(`method="post" action="${action}"`)
  const [, nonce = 'none'] = /<style nonce="([^"]+)"/.exec(page) ?? []
  expect(policy).toContain(`'nonce-${nonce}'`)
})

test('the page is the one that the form stood on, as the browser says, and is nobody else’s', async () => {
  const teacher = await Teacher.make({ naming: 'roster', roster: ['Ada', 'Ben'] })
  await pupil(teacher, 'Ada')
  await teacher.comeIn()
  const host = await sendLarge(teacher, `/t/${teacher.slug}/names`, { from: `/t/${teacher.slug}?round=1` })
  expect([host.status, host.page.includes(`action="/t/${teacher.slug}/names"`)]).toEqual([413, true])
  const settings = await sendLarge(teacher, `/t/${teacher.slug}/settings`)
  expect([settings.status, settings.page.includes(m.form_too_large())]).toEqual([413, true])
  const stranger = await sendLarge(new Visitor(), `/t/${teacher.slug}/names`, { from: `/t/${teacher.slug}?round=1` })
  expect([stranger.status, stranger.page.includes('Ada')]).toEqual([413, false])
  const rejoining = await sendLarge(new Visitor(), `/q/${teacher.slug}/rejoin`, { from: `/q/${teacher.slug}` })
  expect([rejoining.status, rejoining.page.includes(m.form_too_large())]).toEqual([413, true])
  const elsewhere = await sendLarge(new Visitor(), '/make', { from: '//evil.example/' })
  expect([elsewhere.status, elsewhere.page.includes('action="/make"')]).toEqual([413, true])
})

test('what is too long for its field, and not for its form, comes back as it was typed', async () => {
  const typed = `Anna ${'x'.repeat(100 * KB)}`
  const reply = await new Visitor().submit(`/q/${PACK_QUIZ}/report`, { why: typed })
  expect(reply.status).toBe(422)
  expect(await reply.text()).toContain(typed)
})

test('the same page drawn for others afterwards says nothing of it', async () => {
  await sendLarge(new Visitor(), '/make')
  expect(await (await new Visitor().fetch('/make')).text()).not.toContain(m.form_too_large())
})
