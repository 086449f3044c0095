import { expect, test } from 'vitest'
import { SITE, Visitor } from '../helpers.ts'

const page = async (visitor: Visitor, path = '/about') => (await visitor.fetch(path)).text()

test('light or dark is kept in a cookie, and each page says so at once', async () => {
  const reader = new Visitor()
  expect(await page(reader)).toMatch(/prefers-color-scheme: ?dark/)
  const chosen = await reader.submit('/theme', { theme: 'dark', to: '/about?a=b' })
  expect([chosen.status, chosen.headers.get('Location')]).toEqual([303, '/about?a=b'])
  const dark = await page(reader)
  expect(dark).toContain('<meta name="color-scheme" content="dark">')
  expect(dark).not.toMatch(/prefers-color-scheme: ?dark/)
  expect(dark).toMatch(/value="dark" aria-pressed="true"/)
  await reader.submit('/theme', { theme: 'light', to: '/' })
  expect(await page(reader)).toContain('<meta name="color-scheme" content="light">')
  await reader.submit('/theme', { theme: 'device', to: '/' })
  expect(await page(reader)).toMatch(/prefers-color-scheme: ?dark/)
})

test('larger letters are kept in a cookie beside it, on every page, but not on paper', async () => {
  const reader = new Visitor()
  expect(await page(reader)).toMatch(/value="100" aria-pressed="true"/)
  expect(await page(reader)).toContain('value="/about#choose-text"')
  const to = '/about#choose-text'
  expect((await reader.submit('/theme', { text: '150', to })).headers.get('Location')).toBe(to)
  expect(await page(reader)).toContain(`id="choose-text"`)
  await reader.submit('/theme', { theme: 'dark', to: '/about' })
  for (const path of ['/about', '/', '/no-such-page']) {
    const larger = await page(reader, path)
    expect(larger).toContain('@media screen{html{font-size:150%}}')
    expect(larger).toContain('<meta name="color-scheme" content="dark">')
  }
  expect(await page(reader)).toMatch(/value="150" aria-pressed="true"/)
  await reader.submit('/theme', { text: '100', to: '/about' })
  expect(await page(reader)).not.toContain('html{font-size')
})

test.each(['https://evil.example/x', '//evil.example', '/.//evil.example', 'javascript:alert(1)', ''])(
  '%s is nowhere to lead back to',
  async (to) => {
    const { headers } = await new Visitor().submit('/theme', { theme: 'dark', to })
    expect(new URL(headers.get('Location') ?? '', SITE).href).toBe(`${SITE}/`)
  },
)

test.each([{ theme: 'pink' }, { text: '1000' }, {}])('%o is no choice: refused, and sets no cookie', async (fields) => {
  const reply = await new Visitor().submit('/theme', fields as Record<string, string>)
  expect(reply.status).toBe(422)
  expect(reply.headers.getSetCookie().join()).not.toMatch(/theme|text/)
})
