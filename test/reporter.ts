import { relative } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** How many of the slowest tests and files are told. */
const SLOWEST = 10
/** How many lines of what stopped a first try. */
const LONGEST = 40

/** What took its time: a test or a file, in milliseconds. */
interface Timed {
  name: string
  duration: number
}

/**
 * Ends the output of a run with its ten slowest tests and files, the tests that passed at a second try only and what stopped
 * the first, and its count: `N passed, N failed`, and `, N skipped` where tests were skipped. A file that does not load and an
 * error outside any test count as failed, and as one whatever else stopped the run. Written when the process ends, so that
 * nothing follows it.
 */
export default class CountReporter implements Reporter {
  private readonly count = { passed: 0, failed: 0, skipped: 0 }
  private readonly tests: Timed[] = []
  private readonly files: Timed[] = []
  private readonly again: string[] = []

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[] = []): void {
    for (const module of modules) this.add(module)
    this.count.failed += unhandled.length
    process.once('exit', () => {
      console.log(slowest('tests', this.tests))
      console.log(slowest('files', this.files))
      if (this.again.length) console.log(`Passed at the second try only:\n  ${this.again.join('\n  ')}\n`)
      if (process.exitCode && !this.count.failed) this.count.failed = 1
      console.log(this.line())
    })
  }

  private add(module: TestModule): void {
    const file = relative(process.cwd(), module.moduleId)
    this.files.push({ name: file, duration: module.diagnostic().duration })
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      this.count[state === 'pending' ? 'skipped' : state]++
      const name = `${file} › ${test.name}`
      this.tests.push({ name, duration: test.diagnostic()?.duration ?? 0 })
      if (test.diagnostic()?.flaky) this.again.push(name, ...stoppedBy(test))
    }
    this.count.failed += module.errors().length
    for (const suite of module.children.allSuites()) this.count.failed += suite.errors().length
  }

  private line(): string {
    const { passed, failed, skipped } = this.count
    return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
  }
}

/** What stopped the tries of a test before it passed, and where, in lines. */
function stoppedBy(test: TestCase): string[] {
  return (test.result().errors ?? []).flatMap(({ message, diff, stacks = [] }) => {
    const places = stacks.map(({ file, line }) => `at ${relative(process.cwd(), file)}:${line}`)
    return [...linesOf(message), ...linesOf(diff), ...places].map((line) => `  ${line}`)
  })
}

/** The lines of what an error says, which may be anything that was thrown; not more than can be read. */
function linesOf(said: unknown): string[] {
  return typeof said === 'string' ? said.split('\n').slice(0, LONGEST) : []
}

function slowest(what: string, all: readonly Timed[]): string {
  const lines = all
    .toSorted((a, b) => b.duration - a.duration)
    .slice(0, SLOWEST)
    .map(({ name, duration }) => `${(duration / 1_000).toFixed(1).padStart(7)} s  ${name}`)
  return `The slowest ${what}:\n${lines.join('\n')}\n`
}
