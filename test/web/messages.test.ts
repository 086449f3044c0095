import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, sources } from '../sources.ts'

/** What the catalogue's own tools read. */
const ABOUT_ITSELF = ['$schema', 'intl_locale', 'text_direction']

test('no sentence of the catalogue is one that nothing says', () => {
  const catalogue = JSON.parse(readFileSync(join(ROOT, 'web/messages/en.json'), 'utf8'))
  const said = new Set(sources.flatMap((file) => readFileSync(join(ROOT, file), 'utf8').match(/\bm\.\w+/g) ?? []))
  const unsaid = Object.keys(catalogue).filter((name) => !ABOUT_ITSELF.includes(name) && !said.has(`m.${name}`))
  expect(unsaid).toEqual([])
})
