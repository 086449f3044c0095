import type { Reporter, TestModule } from 'vitest/node'

/**
 * Ends the output of a run with its count: `N passed, N failed`, and `, N skipped` where tests were skipped. A file that
 * does not load and an error outside any test count as failed. Written when the process ends, so that nothing follows it.
 */
export default class CountReporter implements Reporter {
  private readonly count = { passed: 0, failed: 0, skipped: 0 }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[] = []): void {
    for (const module of modules) this.add(module)
    this.count.failed += unhandled.length
    process.once('exit', () => console.log(this.line()))
  }

  private add(module: TestModule): void {
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      this.count[state === 'pending' ? 'skipped' : state]++
    }
    this.count.failed += module.errors().length
    for (const suite of module.children.allSuites()) this.count.failed += suite.errors().length
  }

  private line(): string {
    const { passed, failed, skipped } = this.count
    return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
  }
}
