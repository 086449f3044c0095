import type { ApiDocument, ApiSchema, Operation } from '../../../worker/api/document.ts'

/** What a route says of itself, a line each: what it must be sent, what it may be, and what it answers. */
export function linesOf(document: ApiDocument): { given: string[]; needed: string[] } {
  const [given, needed]: [string[], string[]] = [[], []]
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.tags?.[0] === 'game') continue
      const route = `${method} ${path}`
      const asked = askedOf(document, operation)
      needed.push(...asked.filter(({ required }) => required).map(({ name }) => `${route} needs ${name}`))
      given.push(...asked.map(({ name, type }) => `${route} takes ${name}: ${type}`))
      const reply = Object.entries(operation.responses).find(([status]) => status < '300')!
      const schema = Object.values(reply[1].content ?? {})[0]?.schema
      given.push(`${route} answers ${reply[0]}`)
      if (schema) given.push(...fieldsOf(document, schema).map((field) => `${route} tells ${field}`))
    }
  return { given: [...new Set(given)].sort(), needed: needed.sort() }
}

function askedOf(document: ApiDocument, { parameters = [], requestBody }: Operation) {
  const body = Object.values(requestBody?.content ?? {})[0]?.schema
  const { properties = {}, required = [] } = body ? resolved(document, body) : {}
  return [
    ...parameters.map(({ name, required = false, schema }) => ({ name, required, type: typeOf(document, schema) })),
    ...Object.entries(properties).map(([name, schema]) => ({
      ...{ name, required: required.includes(name), type: typeOf(document, schema) },
    })),
  ]
}

/** The fields of a reply, each with its type, however deep. */
function fieldsOf(document: ApiDocument, schema: ApiSchema, path = '', depth = 0): string[] {
  const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = resolved(document, schema)
  if (depth > 8) return []
  const own = path ? [`${path}: ${typeOf(document, schema)}`] : []
  const within = Object.entries(properties).flatMap(([name, each]) =>
    fieldsOf(document, each, path ? `${path}.${name}` : name, depth + 1),
  )
  const inList = items ? fieldsOf(document, items, `${path}[]`, depth + 1) : []
  const others = [...anyOf, ...oneOf, ...allOf].flatMap((each) => fieldsOf(document, each, path, depth + 1).slice(1))
  return [...own, ...within, ...inList, ...others]
}

function typeOf(document: ApiDocument, schema: ApiSchema): string {
  const { type, enum: values, const: one, anyOf, oneOf } = resolved(document, schema)
  const choices = anyOf ?? oneOf
  if (choices) return [...new Set(choices.map((each) => typeOf(document, each)))].sort().join(' | ')
  if (values) return typeof values[0]
  return one === undefined ? [type ?? 'object'].flat().sort().join(' | ') : typeof one
}

function resolved(document: ApiDocument, schema: ApiSchema): ApiSchema {
  if (!schema.$ref) return schema
  return document.components.schemas[schema.$ref.replace('#/components/schemas/', '')]!
}
