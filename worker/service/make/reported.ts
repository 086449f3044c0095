import { nanoid } from 'nanoid'
import type { Report } from '../../game/make/reported.ts'
import { withoutUnseen } from '../../game/names/signs.ts'
import { saveReported } from '../../store/reported.ts'
import { madeQuiz } from '../made-quizzes.ts'
import { KEEP_FAIRNESS } from '../play/fairness.ts'
import { Problem } from '../problem.ts'
import { masked } from '../secrets.ts'

/** How much of a quiz's title the deployer's list shows. */
const TITLE_SHOWN = 80

/**
 * Tells whoever runs the game that a quiz which somebody made should not be there; of who says so, only a number is kept by
 * which saying it again replaces it. Throws `no-quiz` for what nobody made.
 */
export async function reportQuiz(env: Env, slug: string, device: string, { why: said = '' }: Report): Promise<void> {
  const quiz = await madeQuiz(env, slug)
  if (!quiz) throw new Problem('no-quiz')
  const why = withoutUnseen(said.replace(/\s+/gu, ' ')).trim()
  const id = device ? await masked(env, `report ${slug} ${device}`) : nanoid()
  const [title, day] = [quiz.title.slice(0, TITLE_SHOWN).toWellFormed(), new Date().toISOString().slice(0, 10)]
  await saveReported(env.KV, { slug, title, why, day }, { id, days: KEEP_FAIRNESS })
}
