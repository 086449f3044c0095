import { afterEach, expect, test, vi } from 'vitest'
import * as drawing from '../../../web/library/Home.tsx'
import { PACK_QUIZ, Visitor } from '../helpers.ts'

afterEach(() => {
  vi.useRealTimers()
})

const NONCE = /nonce="([^"]+)"/

test.each(['/', '/packs', '/techniques', '/about', '/teachers', '/privacy', `/q/${PACK_QUIZ}`])(
  'everybody who comes to %s without a cookie gets the page that was drawn for the one before, under a nonce of their own',
  async (path) => {
    const [first, second] = [await new Visitor().fetch(path), await new Visitor().fetch(path)]
    const [one, other] = [await first.text(), await second.text()]
    const [its, others] = [NONCE.exec(one)?.[1], NONCE.exec(other)?.[1]]
    expect(its).not.toBe(others)
    expect(other.replaceAll(String(others), String(its))).toBe(one)
    for (const [reply, nonce] of [
      [first, its],
      [second, others],
    ] as const) {
      expect(reply.headers.get('Content-Security-Policy')).toContain(`'nonce-${nonce}'`)
      expect(reply.headers.get('Cache-Control')).toBe('no-store')
      expect(reply.headers.get('Content-Type')).toBe('text/html; charset=UTF-8')
    }
  },
)

test('the home page is drawn once for those without a cookie, anew for whoever has one, and anew on the next day', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 26, 23, 59, 50) })
  const drawn = vi.spyOn(drawing, 'Home')
  const stranger = async () => (await new Visitor().fetch('/')).text()
  await stranger()
  await stranger()
  expect(drawn).toHaveBeenCalledTimes(1)
  const known = new Visitor()
  await known.submit('/theme', { theme: 'dark' })
  expect(await (await known.fetch('/')).text()).toContain('content="dark"')
  expect(await stranger()).not.toContain('content="dark"')
  expect(drawn).toHaveBeenCalledTimes(2)
  vi.setSystemTime(Date.UTC(2026, 10, 27))
  await stranger()
  expect(drawn).toHaveBeenCalledTimes(3)
})
