import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** A file's import of another file or of a library. `types`: nothing of it is left when it runs. */
interface Import {
  from: string
  to: string
  types: boolean
}

/** What each room may import: files by the start of their path, libraries by their name after `npm:`. */
const MAY_IMPORT = {
  questions: ['questions/', 'npm:'],
  'worker/game': [
    ...['worker/game/', ...model(), 'npm:obscenity', 'npm:pure-rand', 'npm:simple-statistics', 'npm:ts-fsrs'],
    ...['npm:@stdlib/stats-base-dists-normal-quantile', 'npm:zod'],
  ],
  'worker/store': ['worker/store/', 'worker/game/', ...model()],
  'worker/round': ['worker/round/', 'worker/store/', 'worker/game/', ...model(), 'npm:cloudflare:workers'],
  'worker/api': [
    ...['worker/api/', 'worker/store/', 'worker/game/', 'questions/', 'web/messages/', 'web/format.ts', 'package.json'],
    ...['npm:hono', 'npm:@hono/zod-openapi', 'npm:nanoid', 'npm:@date-fns/tz'],
  ],
  'worker/jobs': ['worker/jobs/', 'worker/api/lookup.ts', 'worker/api/day.ts', 'worker/store/', 'worker/game/'],
  'worker/pictures': [
    ...[
      'worker/pictures/',
      'npm:cloudflare:workers',
      'npm:satori',
      'npm:@resvg/resvg-wasm',
      'npm:@fontsource/pt-serif',
    ],
  ],
  'worker/pages': [
    ...['worker/pages/', 'worker/api/', 'worker/game/', 'web/', 'questions/terms.ts'],
    ...[
      'npm:hono',
      'npm:solid-js',
      'npm:human-id',
      'npm:uqr',
      'npm:virtual:client',
      'npm:@date-fns/tz',
      'npm:papaparse',
    ],
  ],
  web: [
    ...['web/', 'worker/game/', 'questions/terms.ts', 'npm:solid-js'],
    ...['npm:idb', 'npm:valibot', 'npm:d3-scale', 'npm:d3-shape'],
  ],
}

/** What each room may import besides, as long as it is types alone. */
const TYPES_ALONE: Partial<Record<keyof typeof MAY_IMPORT, string[]>> = {
  'worker/api': ['worker/round/'],
  'worker/pages': ['worker/pictures/'],
  web: ['questions/model.ts', 'worker/api/index.ts', 'npm:hono'],
}

function model(): string[] {
  return ['questions/model.ts', 'questions/terms.ts']
}

const sources = globSync('{questions,worker,web}/**/*.{ts,tsx}', { cwd: ROOT })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('web/messages/compiled/') && !file.startsWith('worker/local/'))
const imports = sources.flatMap(importsOf)

/** Every import, re-export, dynamic import and `import('…')` type of a file, as its syntax tree has them. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const { program, errors } = parseSync(file, text, { sourceType: 'module' })
  if (errors.length) throw new Error(`${file}: ${errors[0]?.message}`)
  const found: Import[] = []
  const add = (source: unknown, types: boolean) => {
    if (typeof source !== 'string') throw new Error(`${file} imports what cannot be told beforehand`)
    found.push({ from: file, to: resolve(file, source), types })
  }
  new Visitor({
    ImportDeclaration: ({ source, importKind, specifiers }) =>
      add(source.value, importKind === 'type' || onlyTypes(specifiers)),
    ExportNamedDeclaration: ({ source, exportKind }) => source && add(source.value, exportKind === 'type'),
    ExportAllDeclaration: ({ source, exportKind }) => add(source.value, exportKind === 'type'),
    ImportExpression: ({ source }) => add(source.type === 'Literal' ? source.value : undefined, false),
    TSImportType: ({ source }) => add(source.value, true),
  }).visit(program)
  return found
}

function onlyTypes(specifiers: readonly object[]): boolean {
  return specifiers.length > 0 && specifiers.every((each) => 'importKind' in each && each.importKind === 'type')
}

/** The path of an imported file from the root, or a library's name after `npm:`. */
function resolve(file: string, source: string): string {
  if (!source.startsWith('.')) return `npm:${source}`
  const path = relative(ROOT, join(ROOT, dirname(file), source)).replaceAll('\\', '/')
  const bare = path.replace(/\?.*$/, '')
  const generated = bare.startsWith('web/messages/compiled/')
  if (!generated && !existsSync(join(ROOT, bare))) throw new Error(`${file} imports ${path}, which there is not`)
  return bare
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
  expect(reached.filter((file) => /^questions\/(?!terms\.ts)|^worker\/(?!game\/)|zod/.test(file))).toEqual([])
})

test('what the worker takes of the questions needs zod and nothing of Node', () => {
  const taken = imports.filter(({ from }) => from.startsWith('worker/')).map(({ to }) => to)
  const reached = reachedFrom(taken.filter((file) => file.startsWith('questions/')))
  expect(reached.filter((file) => file.startsWith('npm:'))).toEqual(['npm:zod'])
})

test('the rules of the game need no clock and no chance', () => {
  for (const file of sources.filter((name) => name.startsWith('worker/game/'))) {
    const { program } = parseSync(file, readFileSync(join(ROOT, file), 'utf8'))
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

test('no files import each other in a circle', () => {
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')]
    if (done.has(file)) return []
    const circles = importsFrom(file)
      .filter(({ types }) => !types)
      .flatMap(({ to }) => walk(to, [...path, file]))
    done.add(file)
    return circles
  }
  expect(sources.flatMap((file) => walk(file, []))).toEqual([])
})

/** Files, and every file and library that they import at run time, one through another. */
function reachedFrom(files: readonly string[]): string[] {
  const reached = new Set(files)
  for (const file of reached) for (const { to, types } of importsFrom(file)) if (!types) reached.add(to)
  return [...reached]
}

function importsFrom(file: string): Import[] {
  return imports.filter(({ from }) => from === file)
}
