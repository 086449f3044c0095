import { vi } from 'vitest'

/** A socket that does what the test says. */
export class FakeSocket {
  static readonly OPEN = 1
  static all: FakeSocket[] = []
  readyState = 0
  readonly sent: string[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: unknown }) => void) | null = null
  onclose: (() => void) | null = null

  constructor(readonly url: string) {
    FakeSocket.all.push(this)
  }

  send(text: string) {
    this.sent.push(text)
  }

  close = vi.fn(() => {
    this.readyState = 3
  })

  opens() {
    this.readyState = FakeSocket.OPEN
    this.onopen?.()
  }

  breaks() {
    this.readyState = 3
    this.onclose?.()
  }

  says(data: unknown) {
    this.onmessage?.({ data })
  }
}

/** Somewhere to listen, which knows for what somebody does. */
export class Place extends EventTarget {
  readonly listening = new Set<string>()

  override addEventListener(...all: Parameters<EventTarget['addEventListener']>) {
    this.listening.add(all[0])
    super.addEventListener(...all)
  }

  override removeEventListener(...all: Parameters<EventTarget['removeEventListener']>) {
    this.listening.delete(all[0])
    super.removeEventListener(...all)
  }
}
