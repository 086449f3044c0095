import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { makeFolder } from './test/folder.ts'
import { sendModules } from './test/sent-modules.ts'
import { alias, shared } from './vite.config.ts'

/** Where real processes, sockets and a browser share a busy machine: a test that fails once is tried again, and told by the reporter. */
const RETRY = 1

/**
 * How many files run at once, of whichever project: more than cores, as a page waits for its server, and a server for its page.
 * Projects share them, so that none waits for another to end.
 */
const WORKERS = 3

process.env.TMPDIR = makeFolder()
sendModules()

/** `rules` in Node, `worker` in workerd, `server` and `slow` with the game started as a user does, `browser` with a real browser beside it, `browsers` with others. */
export default defineConfig({
  test: {
    fsModuleCache: true,
    reporters: ['default', './test/reporter.ts'],
    projects: [
      {
        test: {
          name: 'rules',
          setupFiles: ['test/seed.ts'],
          include: ['test/{questions,game,web}/**/*.test.ts', 'test/*.test.ts'],
          testTimeout: 120_000,
          isolate: false,
          maxWorkers: WORKERS,
        },
      },
      {
        resolve: { alias },
        plugins: [
          ...shared,
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { COOKIE_SECRET: 'a secret that only the tests know' } },
          }),
        ],
        test: {
          name: 'worker',
          include: ['test/worker/**/*.test.ts'],
          testTimeout: 120_000,
          isolate: false,
          maxWorkers: WORKERS,
          setupFiles: ['test/seed.ts', 'test/worker/reset.ts'],
          provide: { requests: process.env.npm_lifecycle_event === 'fuzz' ? 20_000 : 1_000 },
          // CommonJS, which workerd would not read by itself.
          deps: {
            optimizer: {
              ssr: { enabled: true, include: ['gift-pegjs', 'naughty-words', 'saxes', 'unicode-confusables'] },
            },
          },
        },
      },
      {
        test: {
          name: 'server',
          isolate: false,
          retry: RETRY,
          include: ['test/server/*.test.ts'],
          maxWorkers: WORKERS,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'slow',
          retry: RETRY,
          include: ['test/server/slow/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          retry: RETRY,
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/setup.ts',
          setupFiles: 'test/e2e/each-file.ts',
          isolate: false,
          maxWorkers: WORKERS,
          // A machine of CI has taken more than twice as long as others for what takes half a minute.
          testTimeout: 150_000,
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browsers',
          include: ['test/browsers/*.test.ts'],
          globalSetup: 'test/browsers/setup.ts',
          fileParallelism: false,
          testTimeout: 150_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
