import { library } from '../../../questions/library.ts'
import { packIdsOf } from '../../../questions/model/ref.ts'
import * as m from '../../../web/messages/index.ts'
import { PRACTICE_SLUG } from '../../game/make/slug.ts'
import { choosePractice, type PracticeWish, type StartedPractice } from '../../game/return/practice.ts'
import { questionRating } from '../../game/return/rating.ts'
import { readTallies } from '../../store/tallies.ts'
import { packOr404 } from '../library/packs.ts'
import { newRoundId, newSeed } from '../links.ts'
import { blueprintOf } from '../make/revisions.ts'
import { roundObject } from '../objects.ts'
import { tallyOf } from './everybody.ts'

/**
 * Starts a round of practice. The server chooses, so that nothing of the questions reaches the browser but what any round
 * shows.
 */
export async function startPractice(env: Env, wish: PracticeWish, device: string): Promise<StartedPractice> {
  const tallies = await readTallies(env.KV).catch(() => ({}))
  const refs = choosePractice(library, { ...wish, seed: newSeed() }, (ref, { level }) => {
    const [of, right] = tallyOf(tallies, ref) ?? [0, 0]
    return questionRating(level, { right, of })
  })
  const packs = packIdsOf(refs).map(packOr404)
  const quiz = { slug: PRACTICE_SLUG, title: m.practice_title(), packs: [], questions: refs, shuffled: true }
  const round = newRoundId()
  const player = { id: round, nickname: m.practice_nickname() }
  await roundObject(env, round).start(await blueprintOf(quiz, packs), device, player)
  return { round, of: refs.length }
}
