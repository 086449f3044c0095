import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checked } from './checked.ts'

vi.setConfig({ testTimeout: 30_000 })

const QUESTIONS = join(import.meta.dirname, '../../questions')
const NAME = 'lukashenko-february-2023'
const FOUNDING = readFileSync(join(QUESTIONS, `packs/${NAME}.json`), 'utf8')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

/** Checks a folder of packs; the same folder stands for the articles. */
function check(files: Record<string, string>, ...options: string[]) {
  write(files)
  return checked([folder, ...options], folder)
}

/** Runs the command, as the other tests do without a process of its own. */
function command(files: Record<string, string>, ...options: string[]) {
  write(files)
  const env = { ...process.env, ARTICLES_DIR: folder }
  return spawnSync(process.execPath, [join(QUESTIONS, 'check/check.ts'), folder, ...options], { encoding: 'utf8', env })
}

test('prints what the packs hold, and that there was no article to compare with', () => {
  const { status, stdout } = check({ [`${NAME}.json`]: FOUNDING })
  expect(status).toBe(0)
  expect(stdout).toMatch(/lukashenko-february-2023 │ 22 +│ 10 +│ 12 +│ 14/)
  expect(stdout).toContain('cherry-pick 1')
  expect(stdout).toContain('not compared with its article')
})

test('fails when a quotation is not in the article', () => {
  const { status, stderr } = command({ [`${NAME}.json`]: FOUNDING, [`${NAME}.txt`]: 'Nobody said a word.' })
  expect(status).toBe(1)
  expect(stderr).toContain(`${NAME}.json › what-person › words: the article has no “What person would like that?”`)
})

test('says what to do about each finding, where that is asked', () => {
  const broken = FOUNDING.replace('"age": "14+",', '').replace('"speaker": "', '"speaker": "x')
  const lines = (...options: string[]) =>
    check({ [`${NAME}.json`]: broken }, ...options)
      .stderr.trim()
      .split('\n')
  expect(lines()).toHaveLength(1)
  expect(lines('--explain')).toEqual([
    lines()[0],
    '  → Add the speaker to "speakers", or correct the id in the question.',
  ])
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

test('says that all is sound when it is', () => {
  const { status, stdout, stderr } = command({ [`${NAME}.json`]: FOUNDING })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout.trimEnd()).toMatch(/^all sound$/m)
})

test('does not say so when it is not', () => {
  expect(check({ 'a-b.json': '{}' }).stdout).not.toContain('all sound')
})

test('takes a file that an editor put a byte order mark before', () => {
  const { status, stderr } = check({ [`${NAME}.json`]: `\uFEFF${FOUNDING}` })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('asks for UTF-8 where a file is not', () => {
  writeFileSync(join(folder, `${NAME}.json`), Buffer.from(`\uFEFF${FOUNDING}`, 'utf16le'))
  expect(check({}).stderr).toBe(`${NAME}.json › file: must be saved as UTF-8\n`)
})

test.each(['The-Lost-Cat.json', 'the-lost-cat.JSON', 'THE-LOST-CAT.json'])(
  'asks for a file’s name in lower case: %s',
  (name) => {
    const { status, stderr } = check({ [name]: FOUNDING })
    expect(status).toBe(1)
    expect(stderr).toBe(`${name} › file: must be called “the-lost-cat.json”, in lower case, and its id the same\n`)
  },
)

test('names the line of a key that is given twice, however it is spelled', () => {
  const twice = FOUNDING.replace('"lang"', '"level": "easy",\n  "l\\u0065vel": "hard",\n  "lang"')
  const { status, stderr } = check({ [`${NAME}.json`]: twice })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^lukashenko-february-2023\.json:\d+ › level: is given twice in one place/)
})

test('shows the passage’s own quotation marks where a mark has others', () => {
  const pack = JSON.parse(FOUNDING)
  const question = pack.questions.find((one: { evidence?: { passage: string; mark: string }[] }) => one.evidence)
  const evidence = question.evidence[0]
  const passage = pack.passages.find(({ id }: { id: string }) => id === evidence.passage)
  passage.text = 'He said: “It’s ours.” Nobody else did.'
  evidence.mark = '"It\'s ours."'
  const { stderr } = check({ [`${NAME}.json`]: JSON.stringify(pack) })
  expect(stderr).toContain(`passage “${passage.id}”; there it is: “It’s ours.”`)
})
