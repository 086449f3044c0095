/** The code as its syntax trees have it: which file imports what of which. For the tests of the rooms. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type ParseResult, parseSync, Visitor } from 'vite'

/** The folder of the repository. */
export const ROOT = join(import.meta.dirname, '..')

/** A file's import of another file or of a library. */
export interface Import {
  from: string
  to: string
  /** nothing of it is left when it runs */
  types: boolean
  /** what is imported by name */
  names: string[]
}

/** Every file of the game's own code, but for what runs on a developer's machine. */
export const sources = globSync('{questions,worker,web}/**/*.{ts,tsx}', { cwd: ROOT })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('web/messages/compiled/') && !file.startsWith('worker/local/'))
/** Every import in them. */
export const imports = sources.flatMap(importsOf)

/** The syntax tree of a file, with its comments. */
export function treeOf(file: string): ParseResult & { text: string } {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const tree = parseSync(file, text, { sourceType: 'module' })
  if (tree.errors.length) throw new Error(`${file}: ${tree.errors[0]?.message}`)
  return Object.assign(tree, { text })
}

/** Every import, re-export, dynamic import and `import('…')` type of a file, as its syntax tree has them. */
function importsOf(file: string): Import[] {
  const { program } = treeOf(file)
  const found: Import[] = []
  const add = (source: unknown, types: boolean, names: string[] = []) => {
    if (typeof source !== 'string') throw new Error(`${file} imports what cannot be told beforehand`)
    found.push({ from: file, to: resolve(file, source), types, names })
  }
  new Visitor({
    ImportDeclaration: ({ source, importKind, specifiers }) =>
      add(source.value, importKind === 'type' || onlyTypes(specifiers), namesOf(specifiers)),
    ExportNamedDeclaration: ({ source, exportKind, specifiers }) =>
      source && add(source.value, exportKind === 'type', namesOf(specifiers)),
    ExportAllDeclaration: ({ source, exportKind }) => add(source.value, exportKind === 'type'),
    ImportExpression: ({ source }) => add(source.type === 'Literal' ? source.value : undefined, false),
    TSImportType: ({ source }) => add(source.value, true),
  }).visit(program)
  return found
}

/** The names that another file gives to what is taken of it; none for a namespace. */
function namesOf(specifiers: readonly object[]): string[] {
  return specifiers.flatMap((each) => {
    const taken = 'imported' in each ? each.imported : 'local' in each && 'exported' in each ? each.local : undefined
    return taken && typeof taken === 'object' && 'name' in taken ? String(taken.name) : []
  })
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

/** Files, and every file and library that they import at run time, one through another. */
export function reachedFrom(files: readonly string[]): string[] {
  const reached = new Set(files)
  for (const file of reached) for (const { to, types } of importsFrom(file)) if (!types) reached.add(to)
  return [...reached]
}

/** What a file imports. */
export function importsFrom(file: string): Import[] {
  return imports.filter(({ from }) => from === file)
}
