import * as fc from 'fast-check'
import { anySign } from '../../../any-sign.ts'

/** As much of JSON Schema as the OpenAPI document uses. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  maxLength?: number
  minimum?: number
  maximum?: number
}

const ODD_TEXTS = [
  ...['', ' ', '\u0000', '\n1', '%0A1', '1.0', '0x1', '-1', 'null', 'undefined', '__proto__', 'constructor', 'NaN'],
  ...[
    '-'.repeat(505),
    '../../etc/passwd',
    "'; DROP TABLE players; --",
    '<script>',
    '\ud800',
    '\u202e',
    '😀'.repeat(30),
  ],
  ...[
    'é'.repeat(600),
    'a'.repeat(3_000),
    '1e309',
    '٣',
    'ＫＴＭ７Ｗ４',
    '2026-02-30',
    'Bearer',
    '{"a":1}',
    '[object Object]',
  ],
]

/** Texts that somebody might send and nobody should. */
export const oddText = fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ unit: anySign, maxLength: 40 }))

/** Values that fit no field, or hardly one. */
const oddValue = fc.oneof(
  oddText,
  fc.constantFrom(null, true, 0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER, [], {}, [[]], Array(300).fill('x')),
  fc.jsonValue({ maxDepth: 3 }),
)

/** What a schema describes: values that mostly fit it. */
function fitting(schema: Schema, find: (ref: string) => Schema): fc.Arbitrary<unknown> {
  const of = (each: Schema) => fitting(each, find)
  if (schema.$ref) return of(find(schema.$ref))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(of))
  const type = [schema.type ?? 'object'].flat()[0]
  if (type === 'string') return fc.string({ maxLength: Math.min(schema.maxLength ?? 20, 20) })
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer') return fc.integer(boundsOf(schema))
  if (type === 'number') return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000, noNaN: true })
  if (type === 'array') return fc.array(of(schema.items ?? {}), { maxLength: 3 })
  const fields = Object.entries(schema.properties ?? {}).map(([name, each]) => [name, of(each)] as const)
  return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] })
}

function boundsOf({ minimum: min = 0, maximum = 1_000 }: Schema): { min: number; max: number } {
  return { min, max: Math.min(maximum, min + 1_000) }
}

/** A body by a schema: as it should be, with one field that it should not have, or anything at all. */
export function bodyOf(schema: Schema, find: (ref: string) => Schema): fc.Arbitrary<unknown> {
  const right = fitting(schema, find)
  const names = Object.keys((schema.$ref ? find(schema.$ref) : schema).properties ?? {})
  const spoilt = fc
    .tuple(right, fc.constantFrom(...names, 'extra', '__proto__'), oddValue)
    .map(([body, name, value]) => ({ ...(body as object), [name]: value }))
  return fc.oneof({ weight: 3, arbitrary: right }, { weight: 4, arbitrary: spoilt }, { weight: 1, arbitrary: oddValue })
}
