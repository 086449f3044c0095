import { expect, test } from 'vitest'
import { Visitor } from '../helpers.ts'

interface Schema {
  $ref?: string
  type?: string | string[]
  maxLength?: number
  maxItems?: number
  enum?: unknown[]
  const?: unknown
  format?: string
  [key: string]: unknown
}

test('every string and every list of the OpenAPI document has a bound', async () => {
  const { body } = await new Visitor().get<object>('/api/openapi.json')
  expect(unbounded(body)).toEqual([])
})

/** Where the document holds a schema of strings or lists that may be as long as anybody likes. */
function unbounded(node: unknown, path = ''): string[] {
  if (typeof node !== 'object' || node === null) return []
  if (Array.isArray(node)) return node.flatMap((each, index) => unbounded(each, `${path}/${index}`))
  const schema = node as Schema
  const types = [schema.type ?? []].flat()
  const closed = schema.enum !== undefined || schema.const !== undefined || schema.format === 'date'
  const loose =
    (types.includes('string') && !closed && schema.maxLength === undefined) ||
    (types.includes('array') && schema.maxItems === undefined)
  const within = Object.entries(schema).flatMap(([key, value]) => unbounded(value, `${path}/${key}`))
  return loose ? [path, ...within] : within
}
