import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const WORKER = join(import.meta.dirname, '../dist/worker')
const MEGABYTE = 1024 * 1024

/** Cloudflare's limit on the free plan, compressed. */
const FREE_PLAN = 3 * MEGABYTE

test('the Worker, compressed, leaves a fifth of what the free plan takes', () => {
  const sizes = globSync('**/*.{js,wasm}', { cwd: WORKER }).map(
    (file) => gzipSync(readFileSync(join(WORKER, file))).length,
  )
  const total = sizes.reduce((sum, size) => sum + size, 0)
  expect(total).toBeGreaterThan(MEGABYTE / 2)
  expect(total).toBeLessThan(FREE_PLAN * 0.8)
})
