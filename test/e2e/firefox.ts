import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The Firefox of this machine, as FIREFOX_PATH names it or its package puts it; none is ever fetched. */
export const FIREFOX = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path && existsSync(path),
)

const PATIENCE_MS = 30_000
const LOOK_AGAIN_MS = 100

interface Reply {
  id?: number
  type: string
  error?: string
  message?: string
  method?: string
  params?: { level?: string; text?: string }
  result?: unknown
}

/** A Firefox without a window, driven by WebDriver BiDi: the one that Playwright drives is not the one that people have. */
export class Firefox {
  /** what its pages have said went wrong */
  readonly faults: string[] = []
  private sent = 0
  private readonly waiting = new Map<number, PromiseWithResolvers<unknown>>()

  private constructor(
    private readonly process: ChildProcess,
    private readonly profile: string,
    private readonly socket: WebSocket,
  ) {
    socket.addEventListener('message', ({ data }) => this.hear(JSON.parse(String(data))))
  }

  static async start(path: string): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'baseless-firefox-'))
    const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0']
    const process = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    const socket = new WebSocket(`${await addressOf(process)}/session`)
    await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))
    const firefox = new Firefox(process, profile, socket)
    await firefox.ask('session.new', { capabilities: {} })
    await firefox.ask('session.subscribe', { events: ['log.entryAdded'] })
    return firefox
  }

  ask<Result = unknown>(method: string, params: object): Promise<Result> {
    const answer = Promise.withResolvers<unknown>()
    this.waiting.set(++this.sent, answer)
    this.socket.send(JSON.stringify({ id: this.sent, method, params }))
    return answer.promise as Promise<Result>
  }

  /** A page of somebody whom nobody has seen before. */
  async newPlayer(size: { width: number; height: number }): Promise<FirefoxPage> {
    const { userContext } = await this.ask<{ userContext: string }>('browser.createUserContext', {})
    const made = { type: 'tab', userContext }
    const { context } = await this.ask<{ context: string }>('browsingContext.create', made)
    await this.ask('browsingContext.setViewport', { context, viewport: size })
    return new FirefoxPage(this, context)
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve))
    this.process.kill()
    await gone
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }

  private hear({ id, type, error, message, params, result }: Reply): void {
    if (id === undefined) {
      if (params?.level === 'error') this.faults.push(params.text ?? '')
      return
    }
    const answer = this.waiting.get(id)
    this.waiting.delete(id)
    if (type === 'error') answer?.reject(new Error(`${error}: ${message}`))
    else answer?.resolve(result)
  }
}

/** A page in it. */
export class FirefoxPage {
  constructor(
    private readonly firefox: Firefox,
    private readonly context: string,
  ) {}

  async open(url: string): Promise<void> {
    await this.firefox.ask('browsingContext.navigate', { context: this.context, url, wait: 'complete' })
  }

  async tell<Value>(expression: string): Promise<Value> {
    const params = { expression, target: { context: this.context }, awaitPromise: true }
    const reply = await this.firefox.ask<{ result?: { value: Value } }>('script.evaluate', params)
    if (!reply.result) throw new Error(`not to be told: ${expression}`)
    return reply.result.value
  }

  /** Waits until an expression holds; between two pages none does. */
  async until(expression: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS
    while (!(await this.tell<boolean>(`Boolean(${expression})`).catch(() => false))) {
      if (Date.now() > end) throw new Error(`never: ${expression}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  }

  async see(selector: string): Promise<void> {
    await this.until(`document.querySelector(${JSON.stringify(selector)})`)
  }

  /** Presses a mouse's button in the middle of an element, once presses are heard. */
  async press(selector: string): Promise<void> {
    await this.see(selector)
    await this.until(`!document.querySelector('.settling')`)
    const find = `document.querySelector(${JSON.stringify(selector)})`
    const [x, y] = await this.tell<string>(
      `(${find}.scrollIntoView({ block: 'center' }), (({ x, y, width, height }) =>
        [x + width / 2, y + height / 2].map(Math.round).join())(${find}.getBoundingClientRect()))`,
    ).then((at) => at.split(',').map(Number))
    const actions = [
      { type: 'pointerMove', x, y },
      ...['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 })),
    ]
    await this.act({ type: 'pointer', id: 'mouse', actions })
  }

  async key(value: string): Promise<void> {
    await this.act({ type: 'key', id: 'keys', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value })) })
  }

  private async act(source: object): Promise<void> {
    await this.firefox.ask('browsingContext.activate', { context: this.context })
    await this.firefox.ask('input.performActions', { context: this.context, actions: [source] })
  }
}

function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    process.stderr?.on('data', (part) => {
      said += part
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    process.once('exit', () => reject(new Error(`Firefox has ended: ${said.slice(-500)}`)))
  })
}
