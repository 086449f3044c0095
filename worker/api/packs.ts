import { createRoute, z } from '@hono/zod-openapi'
import { library } from '../../questions/library.ts'
import { numberedPassages, publicQuestion, scoredQuestions } from '../../questions/model.ts'
import { resource } from './app.ts'
import { packOr404, packSummary } from './lookup.ts'
import { problems } from './problem.ts'
import { PackDetail, PackSummary } from './schemas.ts'

const list = createRoute({
  method: 'get',
  path: '/',
  summary: 'All packs',
  responses: {
    200: {
      description: 'The packs',
      content: { 'application/json': { schema: z.object({ packs: z.array(PackSummary) }) } },
    },
  },
})

const detail = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'A pack: its passages and its questions as a player sees them',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The pack', content: { 'application/json': { schema: PackDetail } } },
    ...problems(404),
  },
})

export const packs = resource()
  .openapi(list, (c) => c.json({ packs: library.map(packSummary) }, 200))
  .openapi(detail, (c) => {
    const pack = packOr404(c.req.valid('param').id)
    const questions = scoredQuestions(pack).map((question) => publicQuestion(pack, question))
    const { licence } = pack
    return c.json({ ...packSummary(pack), licence, passages: numberedPassages(pack), questions }, 200)
  })
