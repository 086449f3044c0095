import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DrivenBrowser, DrivenPage, type Key, type Size, WEBDRIVER_KEYS } from './driven.ts'

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
export class Firefox implements DrivenBrowser {
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

  async newPlayer(size: Size): Promise<FirefoxPage> {
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

class FirefoxPage extends DrivenPage {
  constructor(
    private readonly firefox: Firefox,
    private readonly context: string,
  ) {
    super()
  }

  async open(url: string): Promise<void> {
    await this.firefox.ask('browsingContext.navigate', { context: this.context, url, wait: 'complete' })
  }

  async tell<Value>(expression: string): Promise<Value> {
    const params = { expression, target: { context: this.context }, awaitPromise: true }
    const reply = await this.firefox.ask<{ result?: { value: Value } }>('script.evaluate', params)
    if (!reply.result) throw new Error(`not to be told: ${expression}`)
    return reply.result.value
  }

  async key(key: Key): Promise<void> {
    const value = WEBDRIVER_KEYS[key]
    await this.act({ type: 'key', id: 'keys', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value })) })
  }

  protected async pressAt(x: number, y: number): Promise<void> {
    const actions = [
      { type: 'pointerMove', x, y },
      ...['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 })),
    ]
    await this.act({ type: 'pointer', id: 'mouse', actions })
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
