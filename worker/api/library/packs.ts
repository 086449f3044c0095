import { createRoute, z } from '@hono/zod-openapi'
import { PackDetail, PackSummary } from '../../../questions/model/summary.ts'
import { MOST, slug } from '../../game/wire.ts'
import { packInDetail, packSummaries } from '../../service/library/packs.ts'
import { resource, tells } from '../app.ts'
import { problems } from '../problem.ts'

const list = createRoute({
  method: 'get',
  path: '/',
  summary: 'All packs',
  responses: {
    200: tells('The packs', z.object({ packs: z.array(PackSummary).max(MOST.packs) })),
  },
})

const detail = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'A pack: its passages and its questions as a player sees them',
  request: { params: z.object({ id: slug }) },
  responses: {
    200: tells('The pack', PackDetail),
    ...problems(404),
  },
})

/** The built-in packs. */
export const packs = resource({ missing: 'no-pack' })
  .openapi(list, (c) => c.json({ packs: packSummaries() }, 200))
  .openapi(detail, (c) => c.json(packInDetail(c.req.valid('param').id), 200))
