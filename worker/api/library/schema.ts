import { Hono } from 'hono'
import { etag } from 'hono/etag'
import schema from '../../../questions/pack.schema.json'

/** The JSON Schema of a pack, for authors' editors. */
export const schemas = new Hono().use(etag({ weak: true })).get('/pack.json', (c) => {
  c.header('Content-Type', 'application/schema+json')
  c.header('Access-Control-Allow-Origin', '*')
  // The same until another build is deployed; an editor asks each time it is opened.
  c.header('Cache-Control', 'public, max-age=300')
  return c.body(JSON.stringify(schema))
})
