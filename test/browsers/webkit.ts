import { type ChildProcess, spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { type DrivenBrowser, DrivenPage, type Key, type Size, WEBDRIVER_KEYS } from './driven.ts'
import { DISPLAY, WEBKIT_DRIVER } from './there.ts'

const TRIES = 100
const TRY_AGAIN_MS = 50

/** WebKit as GTK has it, driven by classic WebDriver, whose windows are 447 px wide at least; each player has a driver of their own, which serves one. */
export class Webkit implements DrivenBrowser {
  /** It tells none. */
  readonly faults: string[] = []
  private readonly drivers: ChildProcess[] = []

  private constructor(
    private readonly display: ChildProcess,
    private readonly env: NodeJS.ProcessEnv,
    private readonly binary: string,
  ) {}

  static async start(binary: string): Promise<Webkit> {
    const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']
    const display = spawn(DISPLAY, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const number = await new Promise((resolve, reject) => {
      display.stdio[3]?.once('data', resolve)
      display.once('exit', () => reject(new Error('there is no display')))
    })
    return new Webkit(display, { ...process.env, DISPLAY: `:${String(number).trim()}`, NO_AT_BRIDGE: '1' }, binary)
  }

  async newPlayer(size: Size): Promise<DrivenPage> {
    const port = await freePort()
    const args = ['--host=127.0.0.1', `--port=${port}`]
    this.drivers.push(spawn(WEBKIT_DRIVER, args, { env: this.env, stdio: 'ignore' }))
    const address = `http://127.0.0.1:${port}/session`
    const options = { binary: this.binary, args: ['--automation'] }
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } }
    const { sessionId } = await patiently(() => ask<{ sessionId: string }>(address, { capabilities }))
    const page = new WebkitPage(`${address}/${sessionId}`)
    await page.resize(size)
    return page
  }

  async stop(): Promise<void> {
    for (const process of [...this.drivers, this.display]) {
      const gone = new Promise((resolve) => process.once('exit', resolve))
      if (process.kill()) await gone
    }
  }
}

class WebkitPage extends DrivenPage {
  constructor(private readonly session: string) {
    super()
  }

  /** Makes what the page is seen in so large: the window has a toolbar besides. */
  async resize({ width, height }: Size): Promise<void> {
    await ask(`${this.session}/window/rect`, { width, height })
    const toolbar = height - (await this.tell<number>('innerHeight'))
    await ask(`${this.session}/window/rect`, { width, height: height + toolbar })
  }

  async open(url: string): Promise<void> {
    await ask(`${this.session}/url`, { url })
  }

  async tell<Value>(expression: string): Promise<Value> {
    const script = `const done = arguments[0]
      Promise.resolve(${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }))`
    const told = await ask<{ value: Value; error?: string }>(`${this.session}/execute/async`, { script, args: [] })
    if (told.error) throw new Error(`${told.error}: ${expression}`)
    return told.value
  }

  async key(key: Key): Promise<void> {
    const value = WEBDRIVER_KEYS[key]
    await this.act({ type: 'key', id: 'keys', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value })) })
  }

  protected async pressAt(x: number, y: number): Promise<void> {
    const actions = [
      { type: 'pointerMove', duration: 0, x, y },
      ...['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 })),
    ]
    await this.act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions })
  }

  private async act(source: object): Promise<void> {
    await ask(`${this.session}/actions`, { actions: [source] })
  }
}

/** Asks a driver for something; throws what it says went wrong. */
async function ask<Value = unknown>(address: string, body: object): Promise<Value> {
  const reply = await fetch(address, { method: 'POST', body: JSON.stringify(body) })
  const { value } = (await reply.json()) as { value: Value & { message?: string } }
  if (!reply.ok) throw new Error(`WebKit: ${value.message}`)
  return value
}

/** Tries until it is there: a driver does not say when it listens. */
async function patiently<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof TypeError) || tries === TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS))
    }
  }
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
