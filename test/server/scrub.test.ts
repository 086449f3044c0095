import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { scrub } from '../../worker/local/scrub.ts'

const DELETED = 'what somebody deleted'
const [KV, COUNTER] = ['kv/ns/a.sqlite', 'do/baseless-Counter/b.sqlite']
const [OLD, NEW] = ['do/baseless-Round/c.sqlite', 'do/baseless-Round/d.sqlite']

let storage = ''
let said: string[] = []

beforeEach(() => {
  storage = mkdtempSync(join(tmpdir(), 'baseless-scrub-'))
  said = []
  for (const [age, name] of [NEW, OLD, COUNTER, KV].entries()) makeDatabase(name, 1_000 - age)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(storage, { recursive: true, force: true })
})

/** A database of which a row was deleted, and which was written last at so many seconds since 1970. */
function makeDatabase(name: string, at: number): void {
  const file = join(storage, name)
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file)
  database.exec(`CREATE TABLE t (text TEXT); INSERT INTO t VALUES ('${DELETED}'); DELETE FROM t`)
  database.close()
  utimesSync(file, at, at)
}

/** Those that still hold what was deleted. */
const holding = () => [KV, COUNTER, OLD, NEW].filter((name) => readFileSync(join(storage, name)).includes(DELETED))

/** Writes databases anew, with time for so many. */
function scrubSome(many: number): void {
  let now = Date.now()
  vi.spyOn(Date, 'now').mockImplementation(() => now++)
  scrub(storage, many, (text) => said.push(text))
}

test('what all rounds share is written anew first, then what has waited longest, and what is left is said', () => {
  expect(holding()).toEqual([KV, COUNTER, OLD, NEW])
  scrubSome(2)
  expect(holding()).toEqual([OLD, NEW])
  expect(said).toEqual([expect.stringMatching(/^2 databases may still hold bytes of what was deleted/)])
})

test('where it is not done, the next start goes on', () => {
  scrubSome(3)
  expect(holding()).toEqual([NEW])
  scrubSome(3)
  expect(holding()).toEqual([])
})

test('where it is done, nothing is said', () => {
  scrubSome(100)
  expect(holding()).toEqual([])
  expect(said).toEqual([])
})
