import { expect, test } from 'vitest'
import { parseLibrary, parsePack, problemLine, readLibrary } from '../../questions/check/parse.ts'

const FILE = 'corner-shop.json'

type Data = ReturnType<typeof soundPack>

/**
 * The smallest pack that is sound: one supported, one baseless, one open question. Its article passes for a real one,
 * as a pack about an invented article must hold more.
 */
function soundPack() {
  const asked = { kind: 'quote', speaker: 'owner', occasion: 'to a customer', date: null as string | null }
  return {
    id: 'corner-shop',
    title: 'The corner shop',
    summary: 'A shop owner talks.',
    topic: 'Shops',
    level: 'easy',
    lang: 'en',
    licence: 'CC BY 4.0',
    source: { kind: 'real', outlet: 'The Street Paper', date: '2026-01-02' },
    speakers: [{ id: 'owner', name: 'Ada Vane', role: 'shop owner', kind: 'business' }],
    passages: [{ id: 'till', text: 'The till shows 40 sales. “We sell a lot,” she says.', behind: 'The Street Paper' }],
    questions: [
      {
        ...asked,
        id: 'sales',
        words: 'We sell… a lot',
        verdict: 'supported',
        basis: 'document',
        claim: 'The shop sold 40 things.',
        evidence: [{ passage: 'till', mark: 'The till shows 40 sales.' }],
        explanation: 'The till says so.',
        level: 'easy',
      },
      {
        ...asked,
        id: 'rival',
        words: 'Next door sells nothing',
        verdict: 'baseless',
        basis: 'no-receipts',
        technique: 'no-receipts',
        missing: 'What the till next door shows.',
        claim: 'The shop next door sold nothing.',
        evidence: [{ passage: 'till', mark: 'The till shows 40 sales.' }],
        explanation: 'Only her word.',
        level: 'easy',
      },
      { ...asked, id: 'hope', words: 'Soon', verdict: 'open', reason: 'promise', discuss: 'When is soon?' },
    ],
  }
}

/** A sound pack with one thing changed; what is set to undefined is left out, as in JSON. */
function packWith(change: (pack: Data) => void): unknown {
  const pack = soundPack()
  change(pack)
  return JSON.parse(JSON.stringify(pack))
}

function linesOf(data: unknown, file = FILE): string[] {
  const result = parsePack(file, data)
  return 'problems' in result ? result.problems.map(problemLine) : []
}

/** Sets fields of the question at a place, whatever their type. */
function edit(index: number, fields: Record<string, unknown>): (pack: Data) => void {
  return (pack) => Object.assign(pack.questions[index] ?? {}, fields)
}

const BROKEN: [change: string, (pack: Data) => void, line: string][] = [
  ['a missing title', (pack) => Object.assign(pack, { title: undefined }), 'title: is missing'],
  ['an empty title', (pack) => Object.assign(pack, { title: ' ' }), 'title: is empty'],
  ['a long title', (pack) => Object.assign(pack, { title: 'x'.repeat(121) }), 'title: has more than 120 characters'],
  ['a field that is unknown', (pack) => Object.assign(pack, { colour: 1 }), 'colour: is not a field of the model'],
  ['a number for a text', (pack) => Object.assign(pack, { topic: 3 }), 'topic: must be a string'],
  ['another licence', (pack) => Object.assign(pack, { licence: 'MIT' }), 'licence: must be “CC BY 4.0”'],
  ['no speakers', (pack) => Object.assign(pack, { speakers: [] }), 'speakers: needs at least one entry'],
  [
    'a passage without an author',
    (pack) => Object.assign(pack.passages[0] ?? {}, { behind: undefined }),
    'passages.till.behind: is missing',
  ],
  [
    'a passage without an id',
    (pack) => Object.assign(pack.passages[0] ?? {}, { id: undefined }),
    'passages.#1.id: is missing',
  ],
  ['an id in capitals', edit(0, { id: 'Sales' }), 'Sales › id: must be lower-case words joined by hyphens'],
  ['a question without an id', edit(1, { id: undefined }), '#2 › id: is missing'],
  [
    'a verdict that is none',
    edit(1, { verdict: 'false' }),
    'rival › verdict: must be “supported” or “baseless” or “open”',
  ],
  [
    'a question without a verdict',
    edit(0, { verdict: undefined }),
    'sales › verdict: must be “supported” or “baseless” or “open”',
  ],
  ['a day that never was', edit(2, { date: '2026-02-30' }), 'hope › date: must be a day such as 2023-02-16'],
  ['a claim on an open question', edit(2, { claim: 'Soon.' }), 'hope › claim: is not a field of the model'],
  ['evidence without a mark', edit(0, { evidence: [{ passage: 'till' }] }), 'sales › evidence.#1.mark: is missing'],
  ['a speaker who is not there', edit(2, { speaker: 'nobody' }), 'hope › speaker: the pack has no speaker “nobody”'],
  [
    'a passage that is not there',
    edit(0, { evidence: [{ passage: 'cellar', mark: 'x' }] }),
    'sales › evidence.#1.passage: the pack has no passage “cellar”',
  ],
  [
    'a mark that its passage does not have',
    edit(0, { evidence: [{ passage: 'till', mark: 'The till shows 41' }] }),
    'sales › evidence.#1.mark: passage “till” has no “The till shows 41”',
  ],
  [
    'no receipts, and not a word on what is missing',
    edit(1, { missing: undefined }),
    'rival › missing: must say what is missing, as there are no receipts',
  ],
  [
    'quotation marks around a quote',
    edit(2, { words: '“Soon”' }),
    'hope › words: must do without quotation marks around it',
  ],
  ['a question twice', edit(2, { id: 'sales' }), 'sales › id: is the id of an earlier one too'],
  [
    'a speaker twice',
    (pack) => pack.speakers.push({ ...soundPack().speakers[0] } as Data['speakers'][number]),
    'speakers.owner.id: is the id of an earlier one too',
  ],
  [
    'a passage twice',
    (pack) => pack.passages.push({ ...soundPack().passages[0] } as Data['passages'][number]),
    'passages.till.id: is the id of an earlier one too',
  ],
  [
    'more supported than baseless',
    edit(1, { verdict: 'supported', basis: 'poll', technique: undefined, missing: undefined }),
    'questions: 2 supported and 0 baseless: each must be 35 to 65 percent of the scored ones',
  ],
  [
    'another id than the file',
    (pack) => Object.assign(pack, { id: 'corner-store' }),
    'id: must be “corner-shop”, as the file is called',
  ],
]

test.each(BROKEN)('says where and what is wrong: %s', (_, change, line) => {
  expect(linesOf(packWith(change))).toEqual([`${FILE} › ${line}`])
})

test('finds nothing wrong with a sound pack', () => {
  expect(linesOf(soundPack())).toEqual([])
})

test('says so when a file holds no pack at all', () => {
  expect(linesOf([])).toEqual([`${FILE} › the pack: must be an object`])
  expect(linesOf(packWith((pack) => Object.assign(pack.questions, { 1: 'rival' })))).toEqual([
    `${FILE} › #2 › the question: must be an object`,
  ])
})

test('lists every problem of a pack, not only the first', () => {
  const broken = packWith((pack) => Object.assign(pack, { title: '', lang: 'English, please' }))
  expect(linesOf(broken)).toEqual([`${FILE} › title: is empty`, `${FILE} › lang: must be a language tag such as "en"`])
})

test('refuses a pack whose id could be the code of a quiz', () => {
  const broken = packWith((pack) => Object.assign(pack, { id: 'abc123' }))
  expect(linesOf(broken, 'abc123.json')).toEqual([
    'abc123.json › id: needs a hyphen, or it could be taken for the code of a quiz',
  ])
})

test.each(['open-door', 'is-it-true', 'no-receipts', 'poll', 'cherry-pick-one', 'baseless'])(
  'refuses a question id that tells: %s',
  (id) => expect(linesOf(packWith(edit(0, { id })))[0]).toMatch(`${FILE} › ${id} › id: is public, and “`),
)

test.each(['opening-day', 'polling', 'truth-serum'])('leaves an id alone that only sounds alike: %s', (id) => {
  expect(linesOf(packWith(edit(0, { id })))).toEqual([])
})

/** A pack with so many supported and baseless questions. */
function packOf(supported: number, baseless: number): unknown {
  const [yes, no] = soundPack().questions
  const many = (question: unknown, count: number, name: string) =>
    Array.from({ length: count }, (_, index) => Object.assign({}, question, { id: `${name}-${index}` }))
  return { ...soundPack(), questions: [...many(yes, supported, 'a'), ...many(no, baseless, 'b')] }
}

test.each([
  [1, 0],
  [1, 1],
  [2, 1],
  [7, 8],
  [10, 10],
  [13, 7],
  [7, 13],
])('takes %i supported and %i baseless', (yes, no) => {
  expect(linesOf(packOf(yes, no))).toEqual([])
})

test.each([
  [3, 1],
  [1, 3],
  [5, 10],
  [14, 6],
])('refuses the balance of %i supported and %i baseless', (yes, no) => {
  expect(linesOf(packOf(yes, no))).toHaveLength(1)
})

test('refuses a pack in which there is nothing to score', () => {
  expect(linesOf(packWith((pack) => pack.questions.splice(0, 2)))).toHaveLength(1)
})

test('questions of a pack may be apart: known, scored, in order, with two others between them', () => {
  const many = (pairs: unknown) => linesOf({ ...(packOf(3, 3) as object), apart: pairs })
  expect(many([['a-0', 'b-0']])).toEqual([])
  expect(many([['a-0', 'a-2']])).toEqual([
    `${FILE} › apart.#1: “a-0” must come before “a-2”, with 2 others between them`,
  ])
  expect(many([['b-0', 'a-0']])).toHaveLength(1)
  expect(many([['a-0', 'hope']])).toEqual([`${FILE} › apart.#1: the pack has no scored question “hope”`])
  expect(many([['a-0']])).toHaveLength(1)
})

test('a library keeps the order of its files', () => {
  const other = { ...soundPack(), id: 'a-garden' }
  expect(parseLibrary({ './packs/corner-shop.json': soundPack(), './packs/a-garden.json': other })).toMatchObject([
    { id: 'corner-shop' },
    { id: 'a-garden' },
  ])
})

test('a library with problems throws one error that lists them all, one a line', () => {
  const files = { 'corner-shop.json': packWith(edit(2, { speaker: 'nobody' })), 'a-garden.json': 7 }
  expect(() => parseLibrary(files)).toThrow(
    new Error(
      'corner-shop.json › hope › speaker: the pack has no speaker “nobody”\na-garden.json › the pack: must be an object',
    ),
  )
})

test('a library refuses the same pack twice', () => {
  const { problems } = readLibrary({ 'one/corner-shop.json': soundPack(), 'two/corner-shop.json': soundPack() })
  expect(problems.map(problemLine)).toEqual([
    'two/corner-shop.json › id: “corner-shop” is the id of one/corner-shop.json too',
  ])
})

test('a real article may be of a day or, if it is old, of a year; an invented one is of a day', () => {
  const of = (source: object) =>
    parsePack(
      FILE,
      packWith((pack) => Object.assign(pack, { source })),
    )
  const real = { kind: 'real', outlet: 'The Street' }
  expect(of({ ...real, date: '1865' })).toHaveProperty('pack')
  expect(of({ ...real, date: '1865-02-28' })).toHaveProperty('pack')
  const problem = (message: string) => ({ problems: [expect.objectContaining({ field: 'source.date', message })] })
  const unclear = problem('must be a day such as 2023-02-16, or a year such as 1865')
  expect(of({ ...real, date: '1865-02-30' })).toEqual(unclear)
  expect(of({ ...real, date: '1865-66' })).toEqual(unclear)
  expect(of(real)).toEqual(problem('is missing'))
  expect(of({ kind: 'invented', outlet: 'The Street', date: '1865' })).toEqual(
    problem('must be a day such as 2023-02-16'),
  )
})

test('a real article’s source may say its title, where it can be read, and its licence', () => {
  const more = { title: 'The till', url: 'https://street.example/till', licence: 'public domain', note: 'Cut.' }
  const withSource = (source: object) => packWith((pack) => Object.assign(pack.source, source))
  expect(parsePack(FILE, withSource(more))).toHaveProperty('pack')
  expect(parsePack(FILE, withSource({ ...more, url: 'street.example' }))).not.toHaveProperty('pack')
})
