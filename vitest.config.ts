import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { alias, shared } from './vite.config.ts'

/** `rules` in Node, `worker` in workerd, `browser` in Node with a real browser beside it. */
export default defineConfig({
  test: {
    reporters: ['default', './test/reporter.ts'],
    projects: [
      {
        test: {
          name: 'rules',
          include: ['test/{questions,game,web}/**/*.test.ts', 'test/*.test.ts'],
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
          testTimeout: 30_000,
          // An ES wrapper around CommonJS that workerd would not read by itself.
          deps: { optimizer: { ssr: { enabled: true, include: ['obscenity'] } } },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
