import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeConnection } from '../../../web/ui/connection.ts'
import { FakeSocket, Place } from './fake-socket.ts'

let page: Place
/** How the other side answers what is asked over HTTP; without end, unless a test says otherwise. */
const asked = vi.fn<(path: string, init: { body: string }) => Promise<{ ok: boolean; text?(): Promise<string> }>>()
const heard = vi.fn()
const lost = vi.fn()
const opened = vi.fn()
const reach = (open: boolean) => (open ? opened() : lost())
const latest = () => FakeSocket.all.at(-1)!

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  FakeSocket.all = []
  page = new Place()
  asked.mockReturnValue(new Promise(() => {}))
  vi.stubGlobal('fetch', asked)
  vi.stubGlobal('document', { visibilityState: 'visible' })
  vi.stubGlobal('WebSocket', FakeSocket)
  vi.stubGlobal('location', { origin: 'https://baseless.test' })
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})

afterEach(() => {
  for (const { close } of made.splice(0)) close()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  for (const mock of [asked, heard, lost, opened]) mock.mockReset()
})

const made: ReturnType<typeof makeConnection>[] = []

function start() {
  const connection = makeConnection({ path: '/r/round/socket', greeting: 'hello', hear: heard, reach })
  made.push(connection)
  return connection
}

test('it is made to an absolute address, of the same kind as the page’s', () => {
  start()
  expect(latest().url).toBe('wss://baseless.test/r/round/socket')
  vi.stubGlobal('location', { origin: 'http://192.168.1.4:8787' })
  start()
  expect(latest().url).toBe('ws://192.168.1.4:8787/r/round/socket')
})

test('what is said is heard, and nothing is sent before it stands', () => {
  const { send } = start()
  expect(send('early')).toBe(false)
  latest().opens()
  expect(opened).toHaveBeenCalledOnce()
  expect(send('vote')).toBe(true)
  latest().says('{"type":"stage"}')
  expect(heard.mock.calls).toEqual([['{"type":"stage"}']])
  expect(latest().sent).toEqual(['hello', 'vote'])
})

test('lost, it is tried again, soon and then less and less often, up to every 8 seconds', () => {
  start()
  const waits: number[] = []
  for (let round = 0; round < 8; round++) {
    latest().breaks()
    const [before, since] = [FakeSocket.all.length, Date.now()]
    while (FakeSocket.all.length === before) vi.advanceTimersToNextTimer()
    waits.push(Date.now() - since)
  }
  expect(waits).toEqual([400, 800, 1_600, 3_200, 6_400, 8_000, 8_000, 8_000])
  expect(lost).toHaveBeenCalledTimes(8)
})

test('it waits little again only when the other side has said something', () => {
  start()
  latest().breaks()
  vi.advanceTimersByTime(400)
  latest().opens()
  latest().breaks()
  vi.advanceTimersByTime(799)
  expect(FakeSocket.all).toHaveLength(2)
  vi.advanceTimersByTime(1)
  latest().opens()
  latest().says('{}')
  latest().breaks()
  vi.advanceTimersByTime(400)
  expect(FakeSocket.all).toHaveLength(4)
})

test('those who lost it together come back spread over as long again as they wait', () => {
  const first = (random: number) => {
    vi.spyOn(Math, 'random').mockReturnValue(random)
    start()
    latest().breaks()
    const since = Date.now()
    vi.advanceTimersToNextTimer()
    return Date.now() - since
  }
  expect([first(0), first(0.999)]).toEqual([200, 599])
})

test('a device that wakes, or finds a network, tries at once', () => {
  start()
  for (const event of ['visibilitychange', 'online']) {
    latest().breaks()
    const before = FakeSocket.all.length
    page.dispatchEvent(new Event(event))
    expect(FakeSocket.all.length, event).toBe(before + 1)
  }
})

test('a connection that answers no ping within 4 seconds is dropped; one that does is kept', () => {
  start()
  latest().opens()
  vi.advanceTimersByTime(15_000)
  expect(latest().sent).toEqual(['hello', 'ping'])
  latest().says('pong')
  vi.advanceTimersByTime(14_999)
  expect([FakeSocket.all.length, lost.mock.calls.length]).toEqual([1, 0])
  vi.advanceTimersByTime(4_001)
  expect(lost).toHaveBeenCalledOnce()
  expect(FakeSocket.all[0]?.close).toHaveBeenCalled()
  FakeSocket.all[0]?.breaks()
  expect(lost).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(400)
  expect(FakeSocket.all).toHaveLength(2)
})

test('while the other side talks it is asked nothing, and a handshake that comes to nothing is given up', () => {
  start()
  vi.advanceTimersByTime(15_000)
  expect(lost).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(400)
  latest().opens()
  for (let second = 0; second < 60; second += 10) {
    vi.advanceTimersByTime(10_000)
    latest().says('{}')
  }
  expect(latest().sent).toEqual(['hello'])
})

test('without a network it is lost at once, and once', () => {
  start()
  latest().opens()
  page.dispatchEvent(new Event('offline'))
  page.dispatchEvent(new Event('offline'))
  expect(lost).toHaveBeenCalledOnce()
})

test('with its page go its timers and listeners; a page that is come back to connects anew', () => {
  start()
  latest().opens()
  page.dispatchEvent(new Event('pagehide'))
  expect(latest().close).toHaveBeenCalled()
  latest().breaks()
  expect([vi.getTimerCount(), [...page.listening]]).toEqual([0, ['pageshow']])
  expect(lost).not.toHaveBeenCalled()
  page.dispatchEvent(new Event('pageshow'))
  latest().opens()
  expect([FakeSocket.all.length, opened.mock.calls.length]).toEqual([2, 2])
})

test('closed for good, nothing is left of it', () => {
  const { close } = start()
  latest().opens()
  close()
  latest().breaks()
  expect([vi.getTimerCount(), [...page.listening]]).toEqual([0, []])
  expect(lost).not.toHaveBeenCalled()
})

describe('where nothing is heard by a socket', () => {
  const answers = (text: string) => asked.mockResolvedValue({ ok: true, text: async () => text })
  /** Lets time pass, and what is loaded meanwhile come. */
  async function pass(ms: number) {
    await vi.advanceTimersByTimeAsync(ms)
    await vi.dynamicImportSettled()
    await vi.advanceTimersByTimeAsync(0)
  }
  const bodies = () => asked.mock.calls.map(([, { body }]) => body)

  test.each([
    ['cannot be made', () => latest().breaks()],
    ['hangs in its handshake', () => {}],
    ['opens and swallows all that is said', () => latest().opens()],
  ])('as one %s, the other side is asked over HTTP within 5 seconds', async (_, fate) => {
    answers('{"type":"stage"}\n{"type":"you"}')
    start()
    fate()
    await pass(5_000)
    expect(asked.mock.calls[0]?.[0]).toBe('/r/round/socket')
    expect(bodies()[0]).toBe('hello')
    expect(heard.mock.calls.slice(0, 2)).toEqual([['{"type":"stage"}'], ['{"type":"you"}']])
    expect(opened).toHaveBeenCalled()
  })

  const noSockets = [
    ['does not exist', undefined],
    [
      'throws',
      class {
        constructor() {
          throw new DOMException('not here', 'SecurityError')
        }
      },
    ],
  ] as const

  test.each(noSockets)(
    'as WebSocket %s, the other side is asked over HTTP at once, and what is said arrives',
    async (_, none) => {
      answers('{"type":"stage"}')
      vi.stubGlobal('WebSocket', none)
      const { send, close } = start()
      await pass(0)
      expect([bodies(), opened.mock.calls.length]).toEqual([['hello'], 1])
      expect(send('vote')).toBe(true)
      await pass(20_000)
      expect(bodies()[1]).toBe('vote\nhello')
      expect(lost).not.toHaveBeenCalled()
      close()
      expect(vi.getTimerCount()).toBe(0)
    },
  )

  test.each(noSockets)('as WebSocket %s, a device that wakes asks no second time beside', async (_, none) => {
    answers('{}')
    vi.stubGlobal('WebSocket', none)
    start()
    await pass(0)
    for (const event of ['visibilitychange', 'online']) page.dispatchEvent(new Event(event))
    await pass(1_000)
    expect(asked).toHaveBeenCalledOnce()
  })

  test('what is said goes at once, and before the greeting', async () => {
    answers('{}')
    const { send } = start()
    await pass(3_000)
    expect(send('vote')).toBe(true)
    await pass(0)
    expect(bodies()).toEqual(['hello', 'vote\nhello'])
  })

  test('it is asked again every 2 seconds, and every 10 while nobody looks', async () => {
    answers('{}')
    start()
    await pass(3_000)
    await pass(10_000)
    expect(asked).toHaveBeenCalledTimes(6)
    vi.stubGlobal('document', { visibilityState: 'hidden' })
    await pass(22_000)
    expect(asked).toHaveBeenCalledTimes(9)
  })

  test('a network that is gone is told, and one that is back', async () => {
    start()
    latest().breaks()
    asked.mockResolvedValue({ ok: false })
    await pass(3_000)
    expect(opened).not.toHaveBeenCalled()
    answers('{}')
    await pass(2_000)
    expect(opened).toHaveBeenCalled()
  })

  test('as soon as a socket is heard it is asked no more', async () => {
    answers('{}')
    start()
    await pass(3_000)
    latest().opens()
    latest().says('{}')
    const before = asked.mock.calls.length
    await pass(10_000)
    expect(asked).toHaveBeenCalledTimes(before)
  })

  test('an answer that a dead connection took is followed by a question whether it is there, and by asking', async () => {
    answers('{}')
    const { send } = start()
    latest().opens()
    latest().says('{}')
    send('vote')
    await pass(3_000)
    expect(latest().sent).toEqual(['hello', 'vote', 'ping'])
    await pass(3_000)
    expect(asked).toHaveBeenCalled()
  })

  test('closed, nobody asks any more', async () => {
    answers('{}')
    const { close } = start()
    await pass(3_000)
    close()
    await pass(20_000)
    expect([asked.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0])
  })
})
