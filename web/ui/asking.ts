/** How often the other side is asked what there is, while the page is seen and while it is not, in milliseconds. */
const EVERY = 2_000
const EVERY_UNSEEN = 10_000

interface Listener {
  path: string
  greeting: string
  hear(text: string): void
  reach(open: boolean): void
}

/**
 * A connection where no WebSocket passes, as in some schools' networks: the other side is asked over HTTP, again and again,
 * and at once when there is something to say. A request has a message a line, the greeting last; so has what comes back.
 */
export function startAsking({ path, greeting, hear, reach }: Listener) {
  let waiting: string[] = []
  let busy = false
  let closed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask() {
    clearTimeout(timer)
    busy = true
    const said = [...waiting, greeting]
    waiting = []
    const reply = await fetch(path, { method: 'POST', body: said.join('\n') }).catch(() => null)
    const heard = reply?.ok ? (await reply.text()).split('\n') : []
    busy = false
    if (closed) return
    reach(heard.length > 0)
    for (const text of heard) hear(text)
    if (waiting.length > 0) return ask()
    const every = document.visibilityState === 'hidden' ? EVERY_UNSEEN : EVERY
    // Pages that ask are not to ask at the same instant.
    timer = setTimeout(ask, every * (0.75 + Math.random() / 2))
  }

  void ask()
  return {
    send(text: string): boolean {
      waiting.push(text)
      if (!busy) void ask()
      return true
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
