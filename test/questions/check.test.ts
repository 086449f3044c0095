import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const QUESTIONS = join(import.meta.dirname, '../../questions')
const NAME = 'lukashenko-february-2023'
const FOUNDING = readFileSync(join(QUESTIONS, `packs/${NAME}.json`), 'utf8')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs the command on a folder of packs; the same folder stands for the articles. */
function check(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const env = { ...process.env, ARTICLES_DIR: folder }
  return spawnSync(process.execPath, [join(QUESTIONS, 'check.ts'), folder], { encoding: 'utf8', env })
}

test('prints what the packs hold, and that there was no article to compare with', () => {
  const { status, stdout } = check({ [`${NAME}.json`]: FOUNDING })
  expect(status).toBe(0)
  expect(stdout).toMatch(/lukashenko-february-2023 │ 15 +│ 8 +│ 7 +│ 10/)
  expect(stdout).toContain('cherry-pick 1')
  expect(stdout).toContain('quotations not compared')
})

test('fails when a quotation is not in the article', () => {
  const { status, stderr } = check({ [`${NAME}.json`]: FOUNDING, [`${NAME}.txt`]: 'Nobody said a word.' })
  expect(status).toBe(1)
  expect(stderr).toContain(`${NAME}.json › friday-meeting › words: the article has no “substantial conversation”`)
})

test.each([
  ['a comma too many', '{\n  "id": "a-b",\n}', 'a-b.json:3 › JSON: '],
  ['a word that is none', `{\n  "id": "${'x'.repeat(60)}",\n  "level": nul,\n  "title": "y"\n}`, 'a-b.json:3 › JSON: '],
  ['an end too soon', '{\n  "id": "a-b"\n', 'a-b.json:3 › JSON: '],
  ['an empty file', '', 'a-b.json:1 › JSON: '],
])('names the file and the line of malformed JSON: %s', (_, text, start) => {
  const { status, stderr } = check({ 'a-b.json': text })
  expect(status).toBe(1)
  expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(`^${start}`)])
})
