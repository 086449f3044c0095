import * as m from '../../../web/messages/index.ts'
import { atStart, SOLO } from '../../game/make/rules.ts'
import { PRACTICE_SLUG } from '../../game/make/slug.ts'
import { packsOf } from '../library/packs.ts'
import { newRoundId } from '../links.ts'
import { blueprintOf } from '../make/revisions.ts'
import { admitted, roundObject } from '../objects.ts'
import { Problem } from '../problem.ts'
import { type HostedClass, hostedRound } from './hosting.ts'

/**
 * Starts a round of a class's questions for its host alone, as a pupil meets them at their own pace. Like practice it
 * counts nowhere: the class does not hear of it. Tells the round. Throws `no-quiz` where nothing of it can be asked any more.
 */
export async function startPreview(env: Env, hosted: HostedClass, device: string): Promise<string> {
  const { quiz } = hosted
  const { title, questions, revisions } = quiz
  const { rules } = admitted(await hostedRound(env, hosted).settings())
  const { feedback, confidence, calm, short } = rules
  const asked = { slug: PRACTICE_SLUG, title, packs: [], questions, shuffled: false, revisions }
  const plan = {
    ...asked,
    rules: atStart({ ...SOLO, feedback, confidence, ...(calm && { calm }), ...(short && { short }) }),
  }
  const blueprint = await blueprintOf(plan, await packsOf(env, quiz))
  if (blueprint.quiz.questions.length === 0) throw new Problem('no-quiz')
  const round = newRoundId()
  admitted(await roundObject(env, round).start(blueprint, device, { id: round, nickname: m.preview_nickname() }))
  return round
}
