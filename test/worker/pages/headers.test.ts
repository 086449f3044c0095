import { describe, expect, test } from 'vitest'
import { api } from '../../../worker/api/index.ts'
import { pages } from '../../../worker/pages/index.tsx'
import { PACK_QUIZ, SITE, Visitor } from '../helpers.ts'

/** Every address that pages and the API have, each with something in the place of its parameters. */
const ADDRESSES = [
  ...pages.routes.map(({ path }) => path),
  ...api.routes.map(({ path }) => `/api${path === '/' ? '' : path}`),
  '/schema/pack.json',
  '/nothing-here',
].map((path) =>
  path
    .replaceAll('*', 'nothing')
    .replaceAll(/\{[^}]*\}+/g, '')
    .replaceAll(':slug', PACK_QUIZ)
    .replaceAll(/:\w+\??/g, '1'),
)
const GROUPS = Map.groupBy(new Set(ADDRESSES), (path) => path.split('/')[1] ?? '')

const visitor = new Visitor()

async function framing(path: string, method = 'GET') {
  const { headers } = await visitor.fetch(path, { method, headers: { Origin: SITE } })
  const policy = headers.get('Content-Security-Policy') ?? ''
  return { ancestors: /frame-ancestors ([^;]*)/.exec(policy)?.[1], options: headers.get('X-Frame-Options') }
}

test('the addresses of many groups are walked', () => {
  expect(['', 'q', 'r', 't', 'make', 'api', 'privacy'].filter((group) => !GROUPS.has(group))).toEqual([])
})

/** Groups whose pages are made for frames of other sites. */
const FRAMED = ['embed', 'lti']

describe.each([...GROUPS])('of the group /%s,', (group, addresses) => {
  test.each(['GET', 'POST'])('what %s is answered with is framed by whom it may be', async (method) => {
    for (const path of addresses) {
      const expected = FRAMED.includes(group)
        ? { ancestors: '*', options: null }
        : { ancestors: "'none'", options: 'DENY' }
      expect(await framing(path, method), path).toEqual(expected)
    }
  })
})
