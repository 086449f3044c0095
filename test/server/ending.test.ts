import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { endProcess } from '../../worker/local/processes.ts'
import { runs } from './helpers.ts'

/** Seconds that a test's own process would stand for, were it not ended. */
const LONG = 60

// Windows has no `sleep`.
test.skipIf(process.platform === 'win32')('a process is ended, and waited for until it is gone', async () => {
  const child = spawn('sleep', [String(LONG)], { stdio: 'ignore' })
  await endProcess(child.pid!)
  expect(runs(child.pid!)).toBe(false)
})

// Elsewhere a process that has ended is not told from one that runs.
test.runIf(process.platform === 'linux')(
  'one that has ended is not waited for until its parent asks, which may never do so',
  async () => {
    const parent = spawn('sh', ['-c', `sleep ${LONG} & echo $!; exec sleep ${LONG}`], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    onTestFinished(() => void parent.kill())
    const [told] = await once(parent.stdout, 'data')
    const pid = Number(told)
    const begun = performance.now()
    await endProcess(pid)
    expect(performance.now() - begun).toBeLessThan(1_000)
    expect(process.kill(pid, 0), 'its number is still taken').toBe(true)
  },
)
