import { createRoute, z } from '@hono/zod-openapi'
import { photoId } from '../../../questions/model/element.ts'
import { PhotoKept } from '../../game/make/photo.ts'
import { keepPhoto } from '../../service/make/photos.ts'
import { Problem } from '../../service/problem.ts'
import { resource, tells } from '../app.ts'
import { claimOf, ofQuiz } from '../class/claim.ts'
import { problems } from '../problem.ts'

/** A file as it is sent: what it is told to be is not believed. */
const file = z.any().openapi({ type: 'string', format: 'binary', maxLength: 307_200 })

const keep = createRoute({
  method: 'put',
  path: '/quizzes/{slug}/host/pictures/{picture}',
  summary: 'Bring the file of a picture that the article of a quiz asks for',
  description: 'WebP, JPEG or PNG, 300 KB and 1,600 pixels at most, without anything about place, time or camera.',
  request: {
    params: ofQuiz.params.extend({ picture: photoId }),
    headers: ofQuiz.headers,
    body: { required: true, content: { 'image/*': { schema: file } } },
  },
  responses: {
    200: tells('Kept', PhotoKept),
    ...problems(403, 404, 409, 410, 413, 422, 429),
  },
})

/** Pictures of articles that somebody brought. */
export const photos = resource({ missing: 'no-picture' }).openapi(keep, async (c) => {
  const { picture, ...quiz } = c.req.valid('param')
  const bytes = await c.req.arrayBuffer().catch(() => Promise.reject(new Problem('malformed')))
  await keepPhoto(c.env, claimOf(quiz, c.req.valid('header')), picture, bytes)
  return c.json({ kept: true as const }, 200)
})
