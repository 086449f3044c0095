import { exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import schema from '../../../questions/pack.schema.json'

test('the JSON Schema of a pack is served to editors, from any origin', async () => {
  const reply = await exports.default.fetch('http://game.test/schema/pack.json')
  expect(reply.status).toBe(200)
  expect(reply.headers.get('Content-Type')).toContain('application/schema+json')
  expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(await reply.json()).toEqual(schema)
})
