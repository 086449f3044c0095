import { Hono } from 'hono'
import schema from '../../../questions/pack.schema.json'

/** The JSON Schema of a pack, for authors' editors. */
export const schemas = new Hono().get('/pack.json', (c) => {
  c.header('Content-Type', 'application/schema+json')
  c.header('Access-Control-Allow-Origin', '*')
  return c.body(JSON.stringify(schema))
})
