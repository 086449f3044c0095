import { RegExpRouter } from 'hono/router/reg-exp-router'
import { expect, test } from 'vitest'
import { api } from '../../../worker/api/index.ts'
import { pages } from '../../../worker/pages/index.tsx'

// Hono falls back to a router that walks all addresses where a plain word stands beside a parameter: /t/file beside /t/:slug.
test('every address is found by one expression: none has a plain word where another has a parameter', () => {
  const router = new RegExpRouter<string>()
  for (const { method, path } of api.routes) router.add(method, `/api${path}`, path)
  for (const { method, path } of pages.routes) router.add(method, path, path)
  const [found] = router.match('GET', '/t/ktm7w4/report')
  expect(found.map(([path]) => path)).toContain('/t/:slug{[a-z0-9-]+}/report')
})
