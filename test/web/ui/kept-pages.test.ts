import { beforeEach, expect, test, vi } from 'vitest'
import { KEEP_HEADER, KeptPages } from '../../../web/ui/kept-pages.ts'

/** What stands in for a browser's cache: what is put last is listed last. */
class FakeCache {
  readonly entries = new Map<string, Response>()
  readonly match = async (key: string | Request) => this.entries.get(addressOf(key))?.clone()
  readonly put = async (key: string | Request, value: Response) => void this.entries.set(addressOf(key), value)
  readonly delete = async (key: string | Request) => this.entries.delete(addressOf(key))
  readonly keys = async () => [...this.entries.keys()].map((url) => new Request(new URL(url, 'https://baseless.test')))
  readonly add = async (key: string) => void this.entries.set(addressOf(key), new Response(`script ${key}`))
}

const addressOf = (key: string | Request) =>
  new URL(typeof key === 'string' ? key : key.url, 'https://baseless.test').href

let caches: Map<string, FakeCache>
const storage = () =>
  ({
    open: async (name: string) => {
      const cache = caches.get(name) ?? new FakeCache()
      caches.set(name, cache)
      return cache
    },
    keys: async () => [...caches.keys()],
    delete: async (name: string) => caches.delete(name),
  }) as unknown as CacheStorage

const page = (markup = 'a page', init: ResponseInit = {}) =>
  new Response(markup, { ...init, headers: { [KEEP_HEADER]: 'yes', ...init.headers } })
const at = (path: string) => `https://baseless.test${path}`

beforeEach(() => {
  caches = new Map()
  vi.restoreAllMocks()
})

test('a page is kept with the scripts that it names, so that it opens with those of its own build', async () => {
  const pages = new KeptPages(storage(), 'one')
  await pages.keep(at('/r/a'), page('<script src="/assets/play-1.js"></script><link href="/assets/en-1.js">'))
  expect(await (await pages.find(at('/r/a')))?.text()).toContain('play-1')
  const fetched = vi.spyOn(globalThis, 'fetch')
  expect(await (await pages.file(new Request(at('/assets/play-1.js')))).text()).toBe('script /assets/play-1.js')
  expect(await (await pages.file(new Request(at('/assets/en-1.js')))).text()).toBe('script /assets/en-1.js')
  expect(fetched).not.toHaveBeenCalled()
})

test('another build finds nothing of the one before, and drops it, but nothing of anybody else', async () => {
  await new KeptPages(storage(), 'one').keep(at('/'), page())
  caches.set('somebody else', new FakeCache())
  const pages = new KeptPages(storage(), 'two')
  expect(await pages.find(at('/'))).toBeUndefined()
  await pages.dropOthers()
  expect([...caches.keys()].sort()).toEqual(['baseless two', 'somebody else'])
})

test.each([
  ['without the Worker’s leave', () => new Response('a page')],
  ['that is not there', () => page('nothing', { status: 404 })],
])('a page %s is not kept, nor from before', async (_, reply) => {
  const pages = new KeptPages(storage(), 'one')
  await pages.keep(at('/q/x'), page())
  await pages.keep(at('/q/x'), reply())
  expect(await pages.find(at('/q/x'))).toBeUndefined()
})

test('a game that is down takes no page away', async () => {
  const pages = new KeptPages(storage(), 'one')
  await pages.keep(at('/q/x'), page())
  await pages.keep(at('/q/x'), page('down', { status: 502 }))
  expect(await (await pages.find(at('/q/x')))?.text()).toBe('a page')
})

test('the last 20 pages are kept: a page that is opened again counts as new', async () => {
  const pages = new KeptPages(storage(), 'one')
  for (let n = 0; n < 20; n++) await pages.keep(at(`/q/${n}`), page(`<script src="/assets/s-${n}.js">`))
  await pages.keep(at('/q/0'), page())
  await pages.keep(at('/q/20'), page())
  const found = await Promise.all([0, 1, 2, 20].map(async (n) => (await pages.find(at(`/q/${n}`))) !== undefined))
  expect(found).toEqual([true, false, true, true])
})
