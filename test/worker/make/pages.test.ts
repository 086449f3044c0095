import { afterEach, describe, expect, test, vi } from 'vitest'
import type { FetchedPage } from '../../../worker/game/make/fetched.ts'
import { expectProblem, Visitor } from '../helpers.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const visitor = new Visitor()
const ask = (url: string) => visitor.post<FetchedPage>('/api/pages', { url })

/** The web, as far as these tests go: what is there at which address. */
function web(pages: Record<string, () => Response>) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const page = pages[String(input)]
    if (!page) throw new TypeError('nobody is there')
    return page()
  })
}

const html =
  (text: string, type = 'text/html; charset=utf-8') =>
  () =>
    new Response(text, { headers: { 'Content-Type': type } })
const to = (address: string) => () => new Response(null, { status: 302, headers: { Location: address } })

async function expectRefused(url: string, why: RegExp) {
  const { fields } = expectProblem(await ask(url), 422, 'invalid')
  expect(fields).toEqual([{ field: 'url', message: expect.stringMatching(why) }])
}

describe('a link is fetched', () => {
  test('and comes as it is, with where it was found in the end', async () => {
    const fetch = web({
      'https://paper.org/a': to('/b'),
      'https://paper.org/b': to('https://www.paper.org/c'),
      'https://www.paper.org/c': html('<p>Hé</p>'),
    })
    expect((await ask('paper.org/a')).body).toEqual({
      url: 'https://www.paper.org/c',
      type: 'text/html',
      text: '<p>Hé</p>',
    })
    expect(fetch).toHaveBeenCalledTimes(3)
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ redirect: 'manual' })
    expect(JSON.stringify(fetch.mock.calls)).not.toMatch(/cookie/i)
  })

  test('in the signs that it says it is written in', async () => {
    const bytes = new Uint8Array([0x3c, 0x70, 0x3e, 0xe9])
    const page = () => new Response(bytes, { headers: { 'Content-Type': 'text/html; charset=iso-8859-1' } })
    web({ 'https://paper.org/': page })
    expect((await ask('https://paper.org/')).body.text).toBe('<p>é')
  })
})

describe('nothing is asked for', () => {
  test.each([
    'http://127.0.0.1/',
    'http://10.0.0.1/',
    'http://[::1]/',
    'http://2130706433/',
    'http://localhost/',
    'file:///etc/passwd',
    'http://169.254.169.254/',
  ])('at %s', async (url) => {
    const fetch = web({})
    await expectRefused(url, /cannot be asked for/)
    expect(fetch).not.toHaveBeenCalled()
  })

  test.each([
    'http://127.0.0.1/',
    'http://[::ffff:10.0.0.1]/',
    '//192.168.0.1/',
    'ftp://paper.org/',
    'http://metadata.google.internal/',
  ])('where a page leads to %s', async (address) => {
    const fetch = web({ 'https://paper.org/': to(address) })
    await expectRefused('https://paper.org/', /cannot be asked for/)
    expect(fetch).toHaveBeenCalledTimes(1)
  })
})

describe('what cannot be read says so, and asks for the text', () => {
  test('a page that leads round and round', async () => {
    const fetch = web({ 'https://paper.org/': to('https://paper.org/') })
    await expectRefused('https://paper.org/', /paste/)
    expect(fetch).toHaveBeenCalledTimes(6)
  })

  test.each<[string, () => Response, RegExp]>([
    ['that is too large', html('x'.repeat(2 * 1024 * 1024 + 1)), /more than 2 MB/],
    ['that is no page', html('%PDF', 'application/pdf'), /neither a page/],
    ['that is not given out', () => new Response('', { status: 403 }), /status 403/],
  ])('one %s', async (_what, page, why) => {
    web({ 'https://paper.org/': page })
    await expectRefused('https://paper.org/', why)
  })

  test('one that is not there', async () => {
    web({})
    await expectRefused('https://paper.org/', /cannot be reached/)
  })

  test('one that does not come', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort())
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new DOMException('late', 'TimeoutError'))
    await expectRefused('https://paper.org/', /10 seconds/)
  })
})
