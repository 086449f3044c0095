import { describe, expect, test } from 'vitest'
import { rightAddress } from '../../../worker/pages/addresses.ts'
import { PACK_QUIZ, SITE, Visitor } from '../helpers.ts'

const SLUG = 'ktm7w4'

describe('an address with a slip leads to the right one', () => {
  test.each([
    ['/q/KTM7W4', `/q/${SLUG}`],
    ['/q/KTM-7W4', `/q/${SLUG}`],
    ['/Q/ktm7w4', `/q/${SLUG}`],
    ['/q/ktm7w4/', `/q/${SLUG}`],
    ['/q/ktm7w4.', `/q/${SLUG}`],
    ['/q/ktm7w4)', `/q/${SLUG}`],
    ['/q/ktm7w4,', `/q/${SLUG}`],
    ['/q/ktm7w4%20', `/q/${SLUG}`],
    ['/q/ktm7w4%E2%80%9D.', `/q/${SLUG}`],
    ['/q/ktm7w4%E2%80%8B', `/q/${SLUG}`],
    ['//q/ktm7w4', `/q/${SLUG}`],
    ['/q//ktm7w4', `/q/${SLUG}`],
    ['/q/ktm7w4/board/', `/q/${SLUG}/board`],
    ['/KTM7W4', `/q/${SLUG}`],
    ['/ktm7w4.', `/q/${SLUG}`],
    ['/Daily/', '/daily'],
    ['/daily/', '/daily'],
    ['/make/', '/make'],
    ['/packs/', '/packs'],
    ['/you/', '/you'],
    ['/about/', '/about'],
    ['/ABOUT', '/about'],
    ['/j/KTM7W4/', '/j/KTM7W4'],
    ['/J/KTM7W4', '/j/KTM7W4'],
    ['//', '/'],
  ])('%s → %s', async (typed, right) => {
    expect(rightAddress(typed)).toBe(right)
    const reply = await new Visitor().fetch(`${SITE}${typed}?ref=board`)
    expect([reply.status, reply.headers.get('Location')]).toEqual([308, `${right}?ref=board`])
  })

  test.each([
    '/',
    '/q/ktm7w4',
    '/j/KTM7W4',
    '/daily/yesterday',
    `/q/${PACK_QUIZ}/board`,
    '/og/x.png',
    '/%E0%A4%A',
    '/Nowhere',
  ])('%s stays', (path) => {
    expect(rightAddress(path)).toBeUndefined()
  })

  test('never to another site', () => {
    for (const path of ['//evil.example', '/%2F%2Fevil.example/', '/\\evil.example/']) {
      expect(rightAddress(path) ?? '/').toMatch(/^\/(?!\/)/)
    }
  })

  test('a form that is sent to one stays a form', async () => {
    const reply = await new Visitor().submit('/make/', {})
    expect([reply.status, reply.headers.get('Location')]).toEqual([308, '/make'])
  })
})

describe('the box for codes', () => {
  test.each([
    'KTM7W4',
    'ktm7w4',
    'KTM-7W4',
    'KTM–7W4',
    'KTM\u20117W4',
    'ＫＴＭ７Ｗ４',
    '#KTM7W4',
    'Code: KTM7W4',
    '"KTM7W4"',
    'KTM7W4\u200b',
    `${SITE}/q/ktm7w4`,
    `${SITE}/j/KTM7W4`,
  ])('reads %s', async (typed) => {
    const reply = await new Visitor().fetch(`/j?code=${encodeURIComponent(typed)}`)
    expect([reply.status, reply.headers.get('Location')]).toEqual([302, `/q/${SLUG}`])
  })

  test('leads by a whole link to a quiz without a code', async () => {
    const reply = await new Visitor().fetch(`/j?code=${encodeURIComponent(`${SITE}/q/${PACK_QUIZ}`)}`)
    expect(reply.headers.get('Location')).toBe(`/q/${PACK_QUIZ}`)
  })

  test.each([
    ['KTM7WO', 'There is no O in our codes'],
    ['KTM701', 'There is no 0 or 1 in our codes'],
    ['KTM7W', 'this has 5'],
    ['KTM7W44', 'this has 7'],
    ['Räuber', 'We have no such code'],
  ])('says what is wrong with %s, and keeps it', async (typed, sentence) => {
    for (const path of [`/j?code=${encodeURIComponent(typed)}`, `/j/${encodeURIComponent(typed)}`]) {
      const reply = await new Visitor().fetch(path)
      const page = await reply.text()
      expect(reply.status).toBe(404)
      expect(page).toContain(sentence)
      expect(page).toContain(`value="${typed}"`)
    }
  })
})

test('/join, which pupils type who were told to join, leads to the box for their code', async () => {
  const reply = await new Visitor().fetch('/join')
  expect([reply.status, reply.headers.get('Location')]).toEqual([303, '/#code'])
})

// What takes the square of the length would take seconds.
test.each(['.', '/', '%20', '%2e', 'q/'])('a long address that repeats %s is told to be none at once', (sign) => {
  for (let times = 0; times < 100; times++)
    expect(rightAddress(`/${sign.repeat(15_000 / sign.length)}x`)).toBeUndefined()
})
