import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

const notice = read('.github/NOTICE.md')
const lock: { packages: Record<string, { license?: string; dev?: boolean; optional?: boolean }> } = JSON.parse(
  read('package-lock.json'),
)

test('the notice names every library that is bundled', () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(read('package.json'))
  expect(Object.keys(dependencies).filter((name) => !notice.includes(`\`${name}\``))).toEqual([])
})

test('the notice names every licence of what is bundled, and all of them may be', () => {
  const bundled = Object.entries(lock.packages).filter(([path, each]) => path && !each.dev && !each.optional)
  const licences = new Set(bundled.map(([, { license = 'none' }]) => license))
  expect([...licences].filter((licence) => !notice.includes(licence))).toEqual([])
})
