import { createRoute } from '@hono/zod-openapi'
import { library } from '../../questions/library.ts'
import * as m from '../../web/messages/index.ts'
import { choosePractice } from '../game/practice.ts'
import { sittingOf } from '../game/quiz.ts'
import { questionRating } from '../game/rating.ts'
import { PRACTICE_SLUG } from '../game/slug.ts'
import { readTallies } from '../store/everybody.ts'
import { resource } from './app.ts'
import { NewPractice, StartedPractice } from './comeback-schemas.ts'
import { newRoundId, newSeed } from './links.ts'
import { roundObject } from './lookup.ts'
import { ensurePlayer } from './player.ts'
import { Problem, problems } from './problem.ts'

const start = createRoute({
  method: 'post',
  path: '/',
  summary: 'Start a round of practice: questions not met yet, by techniques',
  request: { body: { required: true, content: { 'application/json': { schema: NewPractice } } } },
  responses: {
    201: { description: 'Started', content: { 'application/json': { schema: StartedPractice } } },
    ...problems(400, 409, 413, 422),
  },
})

/** The server chooses, so that nothing of the questions reaches the browser but what any round shows. */
export const practice = resource().openapi(start, async (c) => {
  const tallies = await readTallies(c.env.KV)
  const refs = choosePractice(library, { ...c.req.valid('json'), seed: newSeed() }, (ref, { level }) => {
    const [of, right] = tallies[ref] ?? [0, 0]
    return questionRating(level, { right, of })
  })
  if (refs.length === 0) throw new Problem('nothing-left')
  const packs = library.filter(({ id }) => refs.some((ref) => ref.startsWith(`${id}/`)))
  const quiz = { slug: PRACTICE_SLUG, title: m.practice_title(), packs: [], questions: refs, shuffled: true }
  const round = newRoundId()
  const player = { id: round, nickname: m.practice_nickname() }
  await roundObject(c.env, round).start(sittingOf(quiz, packs), await ensurePlayer(c), player)
  return c.json({ round, of: refs.length }, 201)
})
