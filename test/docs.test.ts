import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { imports, sources, treeOf } from './sources.ts'

/**
 * The names that a file exports without a doc line: one directly above, or above what stands on the line before, as over a
 * schema or a list and the type that comes from it.
 */
function undocumented(file: string): string[] {
  const { program, comments, text } = treeOf(file)
  const docs = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*')).map(({ end }) => end)
  const [bare, told] = [new Set<string>(), new Set<string>()]
  let last = { end: 0, isTold: false }
  for (const node of program.body) {
    const isBelow = (end: number) => end <= node.start && /^\s*$/.test(text.slice(end, node.start))
    const isTold = docs.some(isBelow) || (last.isTold && text.slice(last.end, node.start) === '\n')
    last = { end: node.end, isTold }
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) continue
    for (const name of declared(node.declaration)) (isTold ? told : bare).add(name)
  }
  return [...bare].filter((name) => !told.has(name))
}

function declared(declaration: object): string[] {
  if ('declarations' in declaration)
    return (declaration.declarations as { id: { name: string } }[]).map(({ id }) => id.name)
  return 'id' in declaration ? [(declaration.id as { name: string }).name] : []
}

test('what a room exports to another has a doc line', () => {
  const asked = Map.groupBy(
    imports.filter(({ from, to }) => sources.includes(to) && dirname(from) !== dirname(to)),
    ({ to }) => to,
  )
  const missing = [...asked].flatMap(([file, by]) => {
    const used = new Set(by.flatMap(({ names }) => names))
    return undocumented(file).flatMap((name) => (used.has(name) ? `${file} ${name}` : []))
  })
  expect(missing.sort()).toEqual([])
})
