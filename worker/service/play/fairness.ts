import { isOwnPack, packOf } from '../../../questions/model/ref.ts'
import { withoutUnseen } from '../../game/names/signs.ts'
import type { Fairness } from '../../game/play/fairness.ts'
import { dropFairness, saveFairness } from '../../store/fairness.ts'
import { classroomObject } from '../objects.ts'
import { Problem } from '../problem.ts'
import { masked } from '../secrets.ts'
import { viewRound } from './rounds.ts'

/** How long it is kept, in days. */
export const KEEP_FAIRNESS = 180

/**
 * Keeps whether a question was fair, for whoever runs the game: with no name, no cookie and no round, only a number made of
 * round and question, by which saying it again replaces it. Tells the question's place, from 1. Throws `out-of-turn` where
 * the round has not shown the player its answer.
 */
export async function sayFair(env: Env, round: string, device: string, said: Fairness): Promise<number> {
  const { answers, quiz } = await viewRound(env, round, device)
  const number = answers.findIndex(({ question }) => question.id === said.question) + 1
  if (number === 0) throw new Problem('out-of-turn')
  const why = withoutUnseen((said.why ?? '').replace(/\s+/gu, ' ')).trim()
  const id = await masked(env, `fair ${round} ${said.question}`)
  const isOwn = isOwnPack(packOf(said.question))
  await saveFairness(env.KV, { ...said, why }, { id, day: new Date().toISOString().slice(0, 10), days: KEEP_FAIRNESS })
  // A deletion that began before does not find it any more.
  if (isOwn && !(await classroomObject(env, quiz.slug).stands())) await dropFairness(env.KV, said.question, id)
  return number
}
