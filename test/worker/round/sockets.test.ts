import { runInDurableObject } from 'cloudflare:test'
import { expect, test, vi } from 'vitest'
import { pupil, Teacher } from '../class/school.ts'
import { type Line, LiveHost, roomOf } from '../live/helpers.ts'
import { PATIENCE } from '../patience.ts'

/** Closes a line from its own side, and tells with which code the room closed it back. */
async function closedBack(line: Line, code?: number): Promise<number | undefined> {
  line.close(code)
  await vi.waitUntil(() => line.closed !== undefined, PATIENCE)
  return line.closed?.code
}

test('a connection that is closed is closed back, with the code that it came with or a plain one', async () => {
  const { screen, phones } = await roomOf(['Ada', 'Bo'], await LiveHost.make())
  const [ada, bo] = phones as [Line, Line]
  expect(await closedBack(ada, 4_321)).toBe(4_321)
  expect([1000, 1005]).toContain(await closedBack(bo))
  await screen.hears('count', ({ online, players }) => online === 0 && players === 2)
})

test.each([1005, 1006, 1015, 0, 70_000])('one that ended with %i is never closed with that', async (code) => {
  const { closeBack } = await import('../../../worker/round/sockets.ts')
  const close = vi.fn()
  closeBack({ readyState: WebSocket.CLOSING, close } as unknown as WebSocket, code)
  expect(close).toHaveBeenCalledExactlyOnceWith(1000, undefined)
})

test('a path that there is not lets nobody listen', async () => {
  const teacher = await Teacher.make()
  const ada = await pupil(teacher)
  for (const path of ['/', '/host', '/watch/', '/screens']) {
    const reply = await ada.object.fetch(`https://round${path}`, { headers: { Upgrade: 'websocket' } })
    expect([reply.status, reply.webSocket], path).toEqual([404, null])
  }
  const sockets = await runInDurableObject(ada.object, (_, state) => state.getWebSockets().length)
  expect(sockets).toBe(0)
})
