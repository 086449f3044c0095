import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { PACK_QUIZ, Player, Visitor } from '../helpers.ts'

/** The first bytes of every PNG. */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

async function expectPicture(slug: string): Promise<Uint8Array> {
  const reply = await new Visitor().fetch(`/og/${slug}.png`)
  expect([reply.status, reply.headers.get('Content-Type')]).toEqual([200, 'image/png'])
  expect(reply.headers.get('Cache-Control')).toBe('public, max-age=86400')
  const bytes = new Uint8Array(await reply.arrayBuffer())
  const view = new DataView(bytes.buffer)
  expect([...bytes.slice(0, 8)]).toEqual(PNG)
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1_200, 630])
  return bytes
}

test('a quiz, a daily and a challenge each have a picture of 1200 × 630, with a title of its own', async () => {
  const ada = await Player.start()
  await ada.play()
  const { slug } = (await ada.post<{ slug: string }>(`/api/rounds/${ada.round}/challenge`, {})).body
  const daily = (await ada.get<{ slug: string }>('/api/daily')).body.slug
  const pictures = []
  for (const each of [PACK_QUIZ, daily, slug]) pictures.push(await expectPicture(each))
  expect(new Set(pictures.map(String)).size).toBe(3)
})

test('the same picture is drawn once', async () => {
  expect(String(await expectPicture(PACK_QUIZ))).toBe(String(await expectPicture(PACK_QUIZ)))
})

test.each(['/og/nowhere.png', '/og/practice.png', '/og/daily-2999-01-01.png', `/og/${PACK_QUIZ}`, '/og/.png'])(
  '%s is no picture',
  async (path) => {
    expect((await new Visitor().fetch(path)).status).toBe(404)
  },
)

test('whatever stands behind a picture’s address, it is not drawn again, and KV is not asked', async () => {
  const daily = (await new Visitor().get<{ slug: string }>('/api/daily')).body.slug
  await expectPicture(daily)
  const reads = [vi.spyOn(env.KV, 'get'), vi.spyOn(env.KV, 'list')]
  for (const query of ['?', '?1', '?v=2&w=3']) {
    const reply = await new Visitor().fetch(`/og/${daily}.png${query}`)
    expect(reply.status).toBe(200)
    await reply.arrayBuffer()
  }
  for (const read of reads) expect(read).not.toHaveBeenCalled()
})
