import { afterEach, expect, test, vi } from 'vitest'
import { roundClient } from '../../../web/ui/client.ts'

afterEach(() => vi.unstubAllGlobals())

test('an answer outlives the page that gives it: a player may be leaving', async () => {
  const fetch = vi.fn(async () => Response.json({}))
  vi.stubGlobal('fetch', fetch)
  await roundClient('round').answer({ question: 'pack/one', verdict: 'supported', confidence: 3 })
  expect(fetch).toHaveBeenCalledWith('/api/rounds/round/answers', expect.objectContaining({ keepalive: true }))
})
