import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newPack } from '../../questions/check/new.ts'
import { parsePack, problemLine } from '../../questions/check/parse.ts'
import type { Pack } from '../../questions/model/pack.ts'

const ID = 'the-lost-cat'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A new pack, as it stands in its file. */
function written(): Pack {
  return JSON.parse(readFileSync(newPack(ID, folder, new Date('2026-01-02T12:00:00Z')), 'utf8'))
}

function linesOf(pack: Pack): string[] {
  const result = parsePack(`${ID}.json`, pack)
  return 'problems' in result ? result.problems.map(problemLine) : []
}

/** The same data with every text that is still an example replaced. */
function filledIn<T>(data: T): T {
  return JSON.parse(JSON.stringify(data).replaceAll('WRITE: ', 'Invented: '))
}

/** A new pack, filled in, with its questions copied until there are enough: sound but for what is changed. */
function finished(change: (pack: Pack) => void = () => {}): Pack {
  const pack = filledIn(written())
  const [yes, no, open] = pack.questions as [Pack['questions'][0], Pack['questions'][0], Pack['questions'][0]]
  const copies = (question: Pack['questions'][0], count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...question, id: `${question.id}-${index}` }))
  const whole = { ...pack, questions: [...copies(yes, 6), ...copies(no, 6), ...copies(open, 3)] }
  change(whole)
  return whole
}

test('writes a pack with one question of each verdict, dated today', () => {
  const pack = written()
  expect(pack.questions.map(({ verdict }) => verdict)).toEqual(['supported', 'baseless', 'open'])
  expect([pack.id, pack.source.date]).toEqual([ID, '2026-01-02'])
})

test('the check then says each text that is still to be written, and what is too little', () => {
  const pack = written()
  const lines = linesOf(pack)
  expect(lines).toContain(`${ID}.json › title: is still the example: write your own`)
  expect(lines).toContain(`${ID}.json › passages.reply.text: is still the example: write your own`)
  expect(lines).toContain(`${ID}.json › second-matter › claim: is still the example: write your own`)
  expect(linesOf(filledIn(pack))).toEqual([
    `${ID}.json › questions: scored questions: 2, and an invented pack needs 12 or more`,
    `${ID}.json › questions: open questions: 1, and an invented pack needs 3 or more`,
  ])
})

test('a new pack is sound once it is filled in and has questions enough', () => {
  expect(linesOf(finished())).toEqual([])
})

const TOO_MUCH: [what: string, change: (pack: Pack) => void, line: string][] = [
  [
    'a real person among the speakers',
    (pack) => Object.assign(pack.speakers[1]!, { name: 'taylor  SWIFT' }),
    'speakers.second-speaker.name: “taylor  SWIFT” is a real person, and an invented article may not put words into a real mouth',
  ],
  [
    'a real person without an accent',
    (pack) => Object.assign(pack.speakers[0]!, { name: 'Kylian Mbappe' }),
    'speakers.first-speaker.name: “Kylian Mbappe” is a real person, and an invented article may not put words into a real mouth',
  ],
  [
    'a summary that does not say “invented”',
    (pack) => Object.assign(pack, { summary: 'A cat is lost.' }),
    'summary: must say in so many words that the article is invented',
  ],
  [
    'too few scored questions',
    (pack) => [pack.questions.shift(), pack.questions.splice(6, 1)],
    'questions: scored questions: 10, and an invented pack needs 12 or more',
  ],
  [
    'too few open questions',
    (pack) => pack.questions.pop(),
    'questions: open questions: 2, and an invented pack needs 3 or more',
  ],
  ['too few passages', (pack) => pack.passages.pop(), 'passages: passages: 5, and an invented pack needs 6 or more'],
  [
    'too many passages',
    (pack) => pack.passages.push(...Array.from({ length: 7 }, (_, id) => ({ ...pack.passages[0]!, id: `p${id}` }))),
    'passages: passages: 13, and an invented pack has 12 at most',
  ],
]

test.each(TOO_MUCH)('an invented pack is refused with its place: %s', (_, change, line) => {
  expect(linesOf(finished(change))).toEqual([`${ID}.json › ${line}`])
})

test('a pack about a real article may name real people, and be small', () => {
  const change = (pack: Pack) => {
    Object.assign(pack, {
      source: { ...pack.source, kind: 'real' },
      summary: 'A cat.',
      passages: pack.passages.slice(2),
    })
    Object.assign(pack.speakers[0]!, { name: 'Taylor Swift' })
    pack.questions.splice(8)
    pack.questions.splice(0, 4)
  }
  expect(linesOf(finished(change))).toEqual([])
})

test('a name that only holds a known one is left alone', () => {
  expect(linesOf(finished((pack) => Object.assign(pack.speakers[0]!, { name: 'Taylor Swiftwater' })))).toEqual([])
})

test.each(['Lost-Cat', 'lost cat', '../lost-cat', 'cat', '', '-cat', `the-${'x'.repeat(60)}`])(
  'refuses an id that does not fit: %j',
  (id) => expect(() => newPack(id, folder)).toThrow(`“${id}” does not fit: `),
)

test('refuses an id that exists, and leaves its file as it is', () => {
  const before = written()
  expect(() => newPack(ID, folder)).toThrow(`“${ID}” exists already: ${join(folder, `${ID}.json`)}`)
  expect(JSON.parse(readFileSync(join(folder, `${ID}.json`), 'utf8'))).toEqual(before)
})

function command(...args: string[]) {
  const script = join(import.meta.dirname, '../../questions/check/new.ts')
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
}

test('the command prints the next steps, or in one line what is wrong', () => {
  const { status, stdout } = command(ID, folder)
  expect([status, stdout]).toEqual([0, expect.stringContaining('npm run questions:check says what is left')])
  expect(command(ID, folder)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^“the-lost-cat” exists .*\n$/),
  })
  expect(command()).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Give the new pack an id.*\n$/) })
})
