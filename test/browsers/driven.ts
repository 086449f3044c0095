/** A browser that is not the one of the other tests: how a play handles it, whatever drives it. */
export interface DrivenBrowser {
  /** what its pages have said went wrong, as far as it tells */
  readonly faults: string[]
  /** A page of somebody whom nobody has seen before, as near to this size as its windows go. */
  newPlayer(size: Size): Promise<DrivenPage>
  stop(): Promise<void>
}

/** In CSS pixels. */
export interface Size {
  width: number
  height: number
}

/** A key by its name in `KeyboardEvent.key`. */
export type Key = ' ' | 'ArrowLeft'

/** The same keys as WebDriver spells them. */
export const WEBDRIVER_KEYS: Record<Key, string> = { ' ': ' ', ArrowLeft: '\uE012' }

const PATIENCE_MS = 30_000
const LOOK_AGAIN_MS = 100

/** A page in such a browser. */
export abstract class DrivenPage {
  /** Opens an address and waits until it has loaded. */
  abstract open(url: string): Promise<void>
  /** What an expression comes to in the page; a promise is waited for. */
  abstract tell<Value>(expression: string): Promise<Value>
  abstract key(key: Key): Promise<void>
  /** Presses a mouse's button at a place of the window, in CSS pixels. */
  protected abstract pressAt(x: number, y: number): Promise<void>

  /** Waits until an expression holds; between two pages none does. */
  async until(expression: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS
    while (!(await this.tell<boolean>(`Boolean(${expression})`).catch(() => false))) {
      if (Date.now() > end) throw new Error(`never: ${expression}\n${await this.tell('document.body.innerText')}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  }

  async see(selector: string): Promise<void> {
    await this.until(`document.querySelector(${JSON.stringify(selector)})`)
  }

  /** Waits until presses and keys are heard: not at once after a page has changed. */
  async settled(): Promise<void> {
    await this.until(`!document.querySelector('.settling')`)
  }

  /** Presses in the middle of an element, once presses are heard. */
  async press(selector: string): Promise<void> {
    await this.see(selector)
    await this.settled()
    const find = `document.querySelector(${JSON.stringify(selector)})`
    const at = await this.tell<string>(
      `(${find}.scrollIntoView({ block: 'center' }), (({ x, y, width, height }) =>
        [x + width / 2, y + height / 2].map(Math.round).join())(${find}.getBoundingClientRect()))`,
    )
    const [x, y] = at.split(',').map(Number)
    await this.pressAt(x!, y!)
  }

  /** Writes into a field, as pasting does. */
  async write(selector: string, text: string): Promise<void> {
    await this.see(selector)
    const field = `document.querySelector(${JSON.stringify(selector)})`
    const event = `new Event('input', { bubbles: true })`
    await this.tell(`void (${field}.value = ${JSON.stringify(text)}, ${field}.dispatchEvent(${event}))`)
  }
}
