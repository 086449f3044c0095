import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** What has passed a check in this run, in whichever of its processes. */
export class Passed {
  readonly #file: string
  #read = 0
  readonly #known = new Set<string>()

  constructor(name: string) {
    this.#file = join(inject('passed'), name)
    // Makes it where no other process has.
    appendFileSync(this.#file, '')
  }

  /** Which of these have not passed yet. */
  notYet(all: string[]): string[] {
    const lines = readFileSync(this.#file, 'utf8')
    // The last line may be half written by another process.
    const end = lines.lastIndexOf('\n') + 1
    for (const line of lines.slice(this.#read, end).split('\n')) this.#known.add(line)
    this.#read = end
    return all.filter((each) => !this.#known.has(digest(each)))
  }

  add(all: string[]): void {
    const fresh = this.notYet(all)
    if (fresh.length > 0) appendFileSync(this.#file, `${fresh.map(digest).join('\n')}\n`)
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64')
