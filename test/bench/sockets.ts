/** Node's own WebSocket takes headers, which the type of a browser's does not know. */
const Socket = WebSocket as unknown as new (url: string, options: { headers: Record<string, string> }) => WebSocket

/** One end of a connection, as light as it can be: thousands of them share this process with what they measure. */
export interface Line {
  send(message: object | string): void
  /** called with each message as it comes, and the time it came */
  hear: (text: string, at: number) => void
  close(): void
}

export function openLine(url: string, cookie = ''): Promise<Line> {
  const { origin } = new URL(url)
  const socket = new Socket(url.replace('http', 'ws'), { headers: { cookie, origin } })
  const line: Line = {
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    hear: () => {},
    close: () => socket.close(),
  }
  socket.addEventListener('message', ({ data }) => line.hear(String(data), performance.now()))
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(line))
    socket.addEventListener('error', () => reject(new Error(`no connection to ${url}`)))
  })
}

/** Does something for each, so many at a time. */
export async function inTurns<In, Out>(all: In[], hands: number, work: (each: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = []
  for (let from = 0; from < all.length; from += hands) {
    done.push(...(await Promise.all(all.slice(from, from + hands).map(work))))
  }
  return done
}

/** Waits for something, but never for long. */
export function within<T>(milliseconds: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${milliseconds} ms`)), milliseconds)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
