import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type DrivenBrowser, DrivenPage, type Key, type Size } from './driven.ts'

/** Chromium 108, without a window. Playwright does not start one so old, but speaks to one that has been started. */
export class OldChromium implements DrivenBrowser {
  readonly faults: string[] = []

  private constructor(
    private readonly process: ChildProcess,
    private readonly profile: string,
    private readonly browser: Browser,
  ) {}

  static async start(binary: string): Promise<OldChromium> {
    const profile = mkdtempSync(join(tmpdir(), 'baseless-chromium-'))
    const args = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
    ]
    const process = spawn(binary, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    return new OldChromium(process, profile, await chromium.connectOverCDP(await addressOf(process)))
  }

  async newPlayer(viewport: Size): Promise<DrivenPage> {
    const page = await (await this.browser.newContext({ viewport })).newPage()
    page.on('pageerror', (error) => this.faults.push(String(error)))
    page.on('console', (said) => said.type() === 'error' && this.faults.push(said.text()))
    return new OldChromiumPage(page)
  }

  async stop(): Promise<void> {
    await this.browser.close()
    const gone = new Promise((resolve) => this.process.once('exit', resolve))
    if (this.process.kill()) await gone
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

class OldChromiumPage extends DrivenPage {
  constructor(private readonly page: Page) {
    super()
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url)
  }

  tell<Value>(expression: string): Promise<Value> {
    return this.page.evaluate(expression) as Promise<Value>
  }

  async key(key: Key): Promise<void> {
    await this.page.keyboard.press(key)
  }

  protected async pressAt(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y)
  }
}

function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    process.stderr?.on('data', (part) => {
      said += part
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    process.once('exit', () => reject(new Error(`Chromium has ended: ${said.slice(-500)}`)))
  })
}
